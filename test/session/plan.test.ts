import { describe, expect, it } from 'vitest';
import { stateOf } from '../../src/history/agenda.ts';
import { fold } from '../../src/history/fold.ts';
import { type Folded, NOTHING_YET } from '../../src/history/folded.ts';
import { momentOf } from '../../src/history/timeline.ts';
import type { Card } from '../../src/memory/card.ts';
import { addDays, type Day } from '../../src/memory/day.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/session/limits.ts';
import { type Plan, planToday } from '../../src/session/plan.ts';
import { aCard, anAnswer, aShown, chance, day, realContent } from '../builders.ts';

const content = realContent();
const TODAY = day('2026-11-22');

const planFor = (folded: Folded, seed: string, limits: Limits = DEFAULT_LIMITS, today: Day = TODAY): Plan =>
  planToday(stateOf(folded, today), content, today, limits, chance(seed));

const asks = (steps: readonly object[]) => steps.flatMap((step) => ('ask' in step ? [String(step.ask)] : []));
const shows = (steps: readonly object[]) => steps.flatMap((step) => ('show' in step ? [String(step.show)] : []));
/** What keeps two cards apart: the family, or the kind where there is none. */
const familyOf = (card: string) => {
  const [note = '', kind = ''] = card.split('/');
  const id = note.slice(2);
  return note.startsWith('w:') ? content.word(id).family : note.startsWith('f:') ? id : kind;
};

/** A history in which these words were seen and their situation cards are as given. */
function having(cards: Record<string, Card>, days: readonly Day[] = [addDays(TODAY, -1)]): Folded {
  const seen = Object.keys(cards).flatMap((card) => (card.startsWith('w:') ? [card.slice(2, card.indexOf('/'))] : []));
  return {
    ...NOTHING_YET,
    cards: new Map(Object.entries(cards)),
    seen: new Map(seen.map((word) => [word, addDays(TODAY, -9)])),
    days: new Map(days.map((each) => [each, { answers: 1, shown: 0 }])),
  };
}

/** So many words whose situation card was due yesterday, the first the least well remembered. */
const due = (count: number, fields: Partial<Card> = {}): Record<string, Card> =>
  Object.fromEntries(
    content.words
      .slice(0, count)
      .map((word, place) => [
        `w:${word.id}/situation`,
        aCard({ last: addDays(TODAY, -6), due: addDays(TODAY, -1), stability: 1 + place, ...fields }),
      ]),
  );

describe('the first day', () => {
  const plan = planFor(NOTHING_YET, 'first');

  it('has twelve questions', () => expect(asks(plan.steps)).toHaveLength(12));
  it('begins with a word to meet and not with a question', () => expect(plan.steps[0]).toHaveProperty('show'));
  it('shows every new word before it is asked', () => {
    for (const word of shows(plan.steps)) {
      const shown = plan.steps.findIndex((step) => 'show' in step && step.show === word);
      const asked = plan.steps.findIndex((step) => 'ask' in step && step.ask === `w:${word}/situation`);
      expect(asked).toBeGreaterThan(shown);
    }
  });
  it('shows six words of level 1, each of another family, none of them a body need', () => {
    const words = shows(plan.steps).map((id) => content.word(id));
    expect(words).toHaveLength(6);
    expect(words.map((word) => word.level)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(words.map((word) => word.family)).size).toBe(6);
    expect(words.map((word) => word.family)).not.toContain('needs');
  });
  it.each(['a', 'b', 'c', 'd', 'e'])('never puts one family beside itself (seed %s)', (seed) => {
    const families = asks(planFor(NOTHING_YET, seed).steps).map(familyOf);
    expect(families.filter((family, place) => family === families[place - 1])).toEqual([]);
  });
});

describe('what is due', () => {
  it('comes least well remembered first when there is more than there are places', () => {
    const plan = planFor(having(due(12)), 'x', { count: 4, fresh: 0 });
    expect(asks(plan.steps).toSorted()).toEqual(
      content.words
        .slice(0, 4)
        .map((word) => `w:${word.id}/situation`)
        .toSorted(),
    );
    expect(plan.due).toBe(12);
  });

  it('comes best remembered first to whoever was away and has more than a session due', () => {
    const away = having(due(12), [addDays(TODAY, -40)]);
    const plan = planFor(away, 'x', { count: 4, fresh: 0 });
    expect(asks(plan.steps).toSorted()).toEqual(
      content.words
        .slice(8, 12)
        .map((word) => `w:${word.id}/situation`)
        .toSorted(),
    );
  });

  it.each([
    [20, 3],
    [21, 1],
    [24, 1],
    [25, 0],
  ])('with %i cards due, %i new words come', (count, fresh) => {
    const plan = planFor(having(due(count)), 'x');
    expect(plan.fresh).toBe(fresh);
    expect(asks(plan.steps)).toHaveLength(12);
  });

  it.each([
    [8, 3],
    [9, 1],
    [12, 1],
    [13, 0],
  ])('with 12 cards due and %i answered today, %i new words come', (answers, fresh) => {
    const cards = having(due(12));
    const days = new Map([...cards.days, [TODAY, { answers, shown: 0 }] as const]);
    expect(planFor({ ...cards, days }, 'x').fresh).toBe(fresh);
  });

  it('is one card of a note a day', () => {
    const cards = {
      'w:angry/situation': aCard({ last: addDays(TODAY, -5), due: TODAY }),
      'w:angry/near': aCard({ last: addDays(TODAY, -8), due: TODAY, stability: 20 }),
      'w:angry/recall': aCard({ last: addDays(TODAY, -2), due: TODAY }),
    };
    const asked = asks(planFor(having(cards), 'x').steps);
    expect(asked.filter((card) => card.startsWith('w:angry/'))).toHaveLength(1);
  });

  it('leaves out a note practised earlier the same day', () => {
    const cards = {
      'w:angry/situation': aCard({ last: TODAY, due: addDays(TODAY, 2) }),
      'w:angry/near': aCard({ last: addDays(TODAY, -8), due: addDays(TODAY, -3) }),
    };
    expect(planFor(having(cards), 'x').due).toBe(0);
  });
});

describe('a second session on the same day', () => {
  it('has nothing to fill up once the day had its twelve', () => {
    const folded = fold(
      [
        ...['annoyed', 'afraid', 'sad'].map((word, n) => aShown(`s${n}`, '2026-11-22T08:00:00.000+00:00', word)),
        ...Array.from({ length: 12 }, (_, n) =>
          anAnswer(`a${n}`, '2026-11-22T08:01:00.000+00:00', { card: `f:${content.families[n]!.id}/body` }),
        ),
      ].map((event) => momentOf(event)!),
      {},
    );
    expect(planFor(folded, 'x').steps).toEqual([]);
    expect(planFor(folded, 'x', DEFAULT_LIMITS, addDays(TODAY, 1)).steps).not.toEqual([]);
  });
});

describe('limits', () => {
  it('keep to a family', () => {
    const plan = planFor(NOTHING_YET, 'x', { ...DEFAULT_LIMITS, family: 'fear' });
    expect(new Set(asks(plan.steps).map(familyOf))).toEqual(new Set(['fear']));
  });
  it('keep to kinds', () => {
    const plan = planFor(NOTHING_YET, 'x', { ...DEFAULT_LIMITS, only: ['body'] });
    expect(asks(plan.steps).every((card) => card.endsWith('/body'))).toBe(true);
    expect(shows(plan.steps)).toEqual([]);
  });
  it.each([
    [0, 0],
    [1, 2],
    [3, 6],
  ])('with %i places for new words, an empty day shows %i', (fresh, shown) => {
    const plan = planFor(NOTHING_YET, 'x', { count: 12, fresh });
    expect(shows(plan.steps)).toHaveLength(shown);
  });
  it('give the same plan for the same seed', () => {
    const plan = () => planFor(having(due(20)), 'same');
    expect(plan()).toEqual(plan());
  });
});
