import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/history/event.ts';
import { folding, voidedBy } from '../../src/history/fold.ts';
import { NOTHING_YET } from '../../src/history/folded.ts';
import { timelineOf } from '../../src/history/timeline.ts';
import { DEFAULT_WEIGHTS } from '../../src/memory/fsrs.ts';
import type { Rating } from '../../src/memory/rating.ts';
import { aFile, aKnown, anAnswer, anEasy, anUndo, aWeights, day, foldEvents } from '../builders.ts';

const CARD = 'w:resentful/situation';
const at = (date: string, time = '08:00') => `2026-11-${date}T${time}:00+01:00`;
const cardOf = (events: readonly Event[], card = CARD) => foldEvents(events).cards.get(card);

const good = anAnswer('a1', at('22'), { rating: 'good' });
const hard = anAnswer('a2', at('22', '09:00'), { rating: 'hard', mark: 'close' });
const again = anAnswer('a3', at('22', '10:00'), { rating: 'again', mark: 'unlikely' });
// The stability after a first answer is one of the published weights, so it tells which answer was the review.
const AFTER: Record<Rating, number> = { again: 0.212, hard: 1.2931, good: 2.3065, easy: 8.2956 };

describe('the review of a day', () => {
  it.each<[string, Event[], Rating]>([
    ['is the only answer', [good], 'good'],
    ['is the first answer', [good, hard, again], 'good'],
    ['is the first in time, whatever the order of lines', [again, hard, good], 'good'],
    ['is the second, where the first was taken back', [good, hard, anUndo('u1', at('22', '11:00'), 'a1')], 'hard'],
    ['is never one that was brought back', [{ ...good, repeat: true }, hard], 'hard'],
    [
      'belongs to the day before until 04:00',
      [anAnswer('a0', at('23', '03:59')), { ...again, at: at('23', '02:00') }],
      'again',
    ],
  ])('%s', (_, events, rating) => {
    expect(cardOf(events)).toMatchObject({ stability: AFTER[rating], reviews: 1, lapses: 0, last: day('2026-11-22') });
  });

  it('moves a card by the days since its last one', () => {
    // By the published formula: good, then good after two days, gives 10.9643 days; that is spread over 9 to 13.
    const card = cardOf([good, anAnswer('a9', at('24'))]);
    expect(card?.stability).toBeCloseTo(10.9643, 3);
    expect(card).toMatchObject({ reviews: 2, last: day('2026-11-24') });
    expect(card?.due).toBeGreaterThanOrEqual(day('2026-12-03'));
    expect(card?.due).toBeLessThanOrEqual(day('2026-12-07'));
  });

  it('counts a lapse only where the card was known before', () => {
    expect(cardOf([again])).toMatchObject({ reviews: 1, lapses: 0 });
    expect(cardOf([good, { ...again, at: at('24') }])).toMatchObject({ reviews: 2, lapses: 1 });
  });

  it('moves its own card and no other', () => {
    const { cards } = foldEvents([good, { ...hard, card: 'w:resentful/near' }]);
    expect([...cards].map(([id, { stability }]) => [id, stability])).toEqual([
      [CARD, AFTER.good],
      ['w:resentful/near', AFTER.hard],
    ]);
  });

  it('is taken at its stored mark and rating', () => {
    expect(cardOf([{ ...good, mark: 'unlikely', rating: 'easy' }])?.stability).toBe(AFTER.easy);
  });
});

describe('an undo', () => {
  it.each<[string, Event[], Rating | undefined]>([
    ['voids what it names', [good, anUndo('u1', at('22', '08:01'), 'a1')], undefined],
    ['that arrives first voids what it names', [anUndo('u1', at('21'), 'a1'), good], undefined],
    [
      'cannot be undone',
      [good, anUndo('u1', at('22', '08:01'), 'a1'), anUndo('u2', at('22', '08:02'), 'u1')],
      undefined,
    ],
    [
      'cannot be undone by one that arrives first',
      [anUndo('u2', at('20'), 'u1'), anUndo('u1', at('21'), 'a1'), good],
      undefined,
    ],
    ['of itself does nothing', [good, anUndo('u1', at('22', '08:01'), 'u1')], 'good'],
    ['of what nobody knows does nothing', [good, anUndo('u1', at('22', '08:01'), 'a7')], 'good'],
    [
      'of a repeat leaves the review',
      [good, { ...again, repeat: true }, anUndo('u1', at('22', '11:00'), 'a3')],
      'good',
    ],
    ['stands twice as well as once', [good, anUndo('u1', at('23'), 'a1'), anUndo('u2', at('23'), 'a1')], undefined],
  ])('%s', (_, events, rating) => {
    expect(cardOf(events)?.stability).toBe(rating === undefined ? undefined : AFTER[rating]);
  });

  it('is not among what was taken back, even where another undo names it', () => {
    const events = [good, anUndo('u1', at('22', '08:01'), 'a1'), anUndo('u2', at('22', '08:02'), 'u1')];
    const { moments } = timelineOf([aFile('a.jsonl', events)], day('2026-11-22'));
    expect([...voidedBy(moments)]).toEqual(['a1']);
  });

  it('leaves no trace of the answer', () => {
    expect(foldEvents([again, anUndo('u1', at('22', '11:00'), 'a3')])).toEqual(NOTHING_YET);
  });
});

describe('an easy', () => {
  const easy = anEasy('e1', at('22', '08:01'), 'a1');

  it.each<[string, Event[], Rating]>([
    ['makes a best answer easy', [good, easy], 'easy'],
    ['makes it easy whichever arrives first', [anEasy('e1', at('20'), 'a1'), good], 'easy'],
    ['makes no other answer easy', [{ ...good, mark: 'close', rating: 'hard' }, easy], 'hard'],
    ['is taken back by an undo', [good, easy, anUndo('u1', at('22', '08:02'), 'e1')], 'good'],
    ['of a practice answer leaves the review', [{ ...hard, at: at('22', '07:00') }, good, easy], 'hard'],
  ])('%s', (_, events, rating) => {
    expect(cardOf(events)?.stability).toBe(AFTER[rating]);
  });
});

describe('a word marked as known', () => {
  const known = aKnown('k1', at('22', '12:00'), 'resentful');

  it('starts at 30 days of stability without a review, and counts as seen', () => {
    const { cards, seen } = foldEvents([known]);
    expect(cards.get(CARD)).toMatchObject({ stability: 30, reviews: 0, lapses: 0, last: day('2026-11-22') });
    expect([...cards.keys()]).toEqual([CARD]);
    expect([...seen]).toEqual([['resentful', day('2026-11-22')]]);
  });

  it('goes on from an answer of the same day', () => {
    expect(cardOf([again, known])).toMatchObject({ stability: 30, reviews: 1 });
  });

  it('is not asked into doubt the same day', () => {
    expect(cardOf([known, { ...again, at: at('22', '13:00') }])).toMatchObject({ stability: 30, reviews: 0 });
  });

  it('is reviewed like any other on a later day', () => {
    const card = cardOf([known, { ...again, at: at('25') }]);
    expect(card).toMatchObject({ reviews: 1, lapses: 1, last: day('2026-11-25') });
    expect(card?.stability).toBeLessThan(30);
  });

  it('is unknown again after an undo', () => {
    expect(foldEvents([known, anUndo('u1', at('22', '12:01'), 'k1')])).toEqual(NOTHING_YET);
  });
});

describe('fitted weights', () => {
  const weights = (id: string, date: string, first: number) => aWeights(id, at(date), DEFAULT_WEIGHTS.with(2, first));

  it.each<[string, Event[], number]>([
    ['apply to what came before them', [good, weights('w1', '24', 4)], 4],
    ['apply to what comes after them', [weights('w1', '20', 4), good], 4],
    ['apply from the newest event', [weights('w2', '25', 6), good, weights('w1', '24', 4)], 6],
    [
      'give way to older ones when they are taken back',
      [weights('w1', '20', 4), weights('w2', '21', 6), good, anUndo('u1', at('26'), 'w2')],
      4,
    ],
    ['give way to the published ones', [weights('w1', '20', 4), good, anUndo('u1', at('26'), 'w1')], AFTER.good],
  ])('%s', (_, events, stability) => {
    expect(cardOf(events)?.stability).toBe(stability);
  });

  it('are told to whoever plans', () => {
    expect(foldEvents([weights('w1', '24', 4)]).weights).toEqual(DEFAULT_WEIGHTS.with(2, 4));
    expect(foldEvents([good])).not.toHaveProperty('weights');
  });
});

describe('folding one more event', () => {
  it('leaves the state before it as it was', () => {
    const before = foldEvents([good, { ...again, repeat: true }]);
    const copy = structuredClone(before);
    folding(before, { ...again, id: 'a9', at: at('24') });
    expect(before).toEqual(copy);
  });

  it('goes by the weights of the state', () => {
    const before = foldEvents([aWeights('w1', at('20'), DEFAULT_WEIGHTS.with(2, 4))]);
    expect(folding(before, good).cards.get(CARD)?.stability).toBe(4);
  });

  it('throws where the event has no time', () => {
    expect(() => folding(NOTHING_YET, { ...good, at: 'yesterday' })).toThrow('an event with the time yesterday');
  });
});
