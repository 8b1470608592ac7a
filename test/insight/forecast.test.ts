import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../src/history/agenda.ts';
import { forecast } from '../../src/insight/forecast.ts';
import type { Lexicon } from '../../src/lexicon/content.ts';
import type { Card } from '../../src/memory/card.ts';
import { aCard, aFamily, aFolded, aLexicon, aWord, day } from '../builders.ts';

const TODAY = day('2026-11-22');
const LIMITS = { count: 12, fresh: 3 };
const ids = (count: number) => Array.from({ length: count }, (_, number) => `word-${number}`);

const lexiconOf = (words: readonly string[]): Lexicon =>
  aLexicon({
    families: [aFamily('anger')],
    words: words.map((id) => aWord(id)),
    sensations: [],
  });
const due = (date: string, fields: Partial<Card> = {}) => aCard({ due: day(date), last: day('2026-11-10'), ...fields });
const withCards = (cards: Record<string, Card>) => aFolded({ cards: new Map(Object.entries(cards)) });

describe('what is due', () => {
  const lexicon = lexiconOf(['bitter', 'hurt']);

  it.each<[string, Record<string, Card>, number]>([
    ['nothing before the first card', {}, 0],
    ['a card on its day', { 'w:bitter/situation': due('2026-11-22') }, 1],
    ['a card after its day', { 'w:bitter/situation': due('2025-11-22') }, 1],
    ['no card before its day', { 'w:bitter/situation': due('2026-11-23') }, 0],
    ['one card of a note', { 'w:bitter/situation': due('2026-11-20'), 'w:bitter/near': due('2026-11-21') }, 1],
    ['a card of each note', { 'w:bitter/situation': due('2026-11-20'), 'f:anger/body': due('2026-11-21') }, 2],
    [
      'no card of a note that was practised today',
      { 'w:bitter/situation': due('2026-11-20'), 'w:bitter/near': due('2026-12-01', { last: TODAY }) },
      0,
    ],
    ['no card of a word that is gone', { 'w:retired/situation': due('2026-11-20') }, 0],
    ['no card of a kind that is not known', { 'w:bitter/later-kind': due('2026-11-20') }, 0],
  ])('is %s', (_, cards, count) => {
    expect(forecast(agendaOf(withCards(cards), TODAY), lexicon, TODAY, LIMITS)).toMatchObject({
      today: TODAY,
      due: count,
    });
  });
});

describe('new words', () => {
  it.each([
    ['as many as have a place', 10, 0, 0, 0, 3],
    ['no more than there are', 2, 0, 0, 0, 2],
    ['less what was shown today', 10, 2, 0, 0, 1],
    ['none where more was shown today', 10, 5, 0, 0, 0],
    ['still all with 20 cards due', 10, 0, 20, 0, 3],
    ['still one with 24 cards due', 10, 0, 24, 0, 1],
    ['none with more than 24 cards due', 10, 0, 25, 0, 0],
    ['still one with 24 due and answered together', 10, 0, 10, 14, 1],
    ['none with more than 24 due and answered together', 10, 0, 10, 15, 0],
  ])('come %s', (_, unseen, shown, waiting, answers, fresh) => {
    const waitingFor = Array.from({ length: waiting }, (_each, number) => `old-${number}`);
    const lexicon = lexiconOf([...ids(unseen), ...waitingFor]);
    const folded = aFolded({
      cards: new Map(waitingFor.map((id) => [`w:${id}/situation`, due('2026-11-22')])),
      seen: new Map(waitingFor.map((id) => [id, day('2026-11-01')])),
      days: new Map([[TODAY, { answers, shown }]]),
    });
    expect(forecast(agendaOf(folded, TODAY), lexicon, TODAY, LIMITS)).toMatchObject({ due: waiting, fresh });
  });

  it('come from open levels alone', () => {
    const lexicon = { ...lexiconOf([]), words: [aWord('sad'), aWord('wistful', { level: 2 })] };
    expect(forecast(agendaOf(aFolded(), TODAY), lexicon, TODAY, LIMITS).fresh).toBe(1);
  });
});

it.each<[string, Record<string, Card>, string | undefined]>([
  ['nobody knows before the first card', {}, undefined],
  ['the soonest of all', { 'w:a/near': due('2026-12-24'), 'w:b/near': due('2026-11-30') }, '2026-11-30'],
  [
    'tomorrow for what is left over today',
    { 'w:a/near': due('2026-11-20'), 'w:b/near': due('2026-11-30') },
    '2026-11-23',
  ],
  ['tomorrow for what is due tomorrow', { 'w:a/near': due('2026-11-23') }, '2026-11-23'],
])('the next day with something due is %s', (_, cards, next) => {
  const expected = next === undefined ? undefined : day(next);
  expect(forecast(agendaOf(withCards(cards), TODAY), lexiconOf(['a', 'b']), TODAY, LIMITS).next).toBe(expected);
});
