import { describe, expect, it } from 'vitest';
import { renderEnd } from '../../../src/cli/render/end.ts';
import type { Event } from '../../../src/history/event.ts';
import { contentOf } from '../../../src/lexicon/content.ts';
import { begin, type Sitting } from '../../../src/session/sitting.ts';
import { aCard, aFamily, aFolded, aKnown, aLexicon, anAnswer, aShown, aWord, day } from '../../builders.ts';

const NOW = '2026-11-22T09:00:00.000+01:00';
const CONTENT = contentOf(
  aLexicon({
    families: [aFamily('anger')],
    words: [aWord('angry'), aWord('let-down'), aWord('bitter')],
    sensations: [],
  }),
  [],
);
const due = (date: string) => aCard({ due: day(date), last: day('2026-11-21') });
const about = (id: string, card: string, repeat = false) =>
  anAnswer(id, NOW, { card, ...(repeat ? { repeat: true } : {}) });

/** A sitting that ended after these events; what waits is due on these dates. */
function ended(events: readonly Event[], dates: readonly string[]): Sitting {
  const cards = new Map(dates.map((date, place) => [`w:${CONTENT.words[place]!.id}/situation`, due(date)]));
  const plan = { steps: [], due: 0, fresh: 0 };
  const start = { plan, folded: aFolded({ cards }), content: CONTENT, today: day('2026-11-22') };
  const before = begin(start, { at: NOW, newId: () => 'e0', session: () => 's', random: () => 0 });
  return { ...before, trail: events.map((event) => ({ event, before })) };
}

describe('the last words of a sitting', () => {
  it.each<[string, Event[], string[], string[]]>([
    ['nothing', [], ['2026-11-23'], ['Nothing was answered, and nothing was kept.']],
    [
      'a new word and an answer about it',
      [aShown('e1', NOW, 'let-down'), about('e2', 'w:let-down/situation')],
      ['2026-11-23'],
      ['1 answer kept.', 'New: let down.', 'Next: tomorrow, 1 due.'],
    ],
    [
      'answers about words met before, each named once',
      [about('e1', 'w:angry/situation'), about('e2', 'w:bitter/near'), about('e3', 'w:angry/recall')],
      ['2026-11-30', '2026-11-30'],
      ['3 answers kept.', 'Practised: angry, bitter.', 'Next: 2026-11-30, 2 due.'],
    ],
    [
      'an answer about a family, which is no word',
      [about('e1', 'f:anger/body')],
      [],
      ['1 answer kept.', 'Nothing is waiting.'],
    ],
    [
      'practice at the end, which is kept as well',
      [about('e1', 'w:angry/situation'), about('e2', 'w:angry/situation', true)],
      ['2026-11-23'],
      ['2 answers kept.', 'Practised: angry.', 'Next: tomorrow, 1 due.'],
    ],
    [
      'less than was due',
      [about('e1', 'f:anger/body')],
      ['2026-11-22', '2026-11-20', '2026-11-23'],
      ['1 answer kept.', '2 more due today, whenever you like.'],
    ],
    ['a new word alone', [aShown('e1', NOW, 'bitter')], [], ['New: bitter.', 'Nothing is waiting.']],
  ])('after %s', (_, events, dates, lines) => {
    expect(renderEnd(ended(events, dates), 80)).toEqual(lines);
  });

  it('never deny a word that was marked as known', () => {
    expect(renderEnd(ended([aKnown('e1', NOW, 'angry')], []), 80).join(' ')).not.toContain('nothing was kept');
  });

  it('keep to the width of the screen', () => {
    const events = CONTENT.words.map(({ id }) => about(`e-${id}`, `w:${id}/situation`));
    expect(renderEnd(ended(events, []), 20)).toEqual([
      '3 answers kept.',
      'Practised: angry,',
      'let down, bitter.',
      'Nothing is waiting.',
    ]);
  });
});
