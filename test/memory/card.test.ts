import { describe, expect, it } from 'vitest';
import { type Card, isLeech, learnt, learntBefore, scheduled } from '../../src/memory/card.ts';
import { addDays, type Day, daysBetween } from '../../src/memory/day.ts';
import { schedulerOf } from '../../src/memory/fsrs.ts';
import type { Rating } from '../../src/memory/rating.ts';
import { aCard, day } from '../builders.ts';

const scheduler = schedulerOf();
const TODAY = day('2026-11-22');
const CARD = 'w:resentful/situation';

const reviewed = (card: Card | undefined, rating: Rating, on: Day, id = CARD): Card =>
  scheduled(id, learnt(card, rating, on, scheduler), scheduler);
const known = (card: Card | undefined): Card => scheduled(CARD, learntBefore(card, TODAY, scheduler), scheduler);

describe('a review', () => {
  it.each([
    ['again', 0.212, 1],
    ['hard', 1.2931, 1],
    ['good', 2.3065, 2],
  ] as const)('of a new card, %s, gives stability %f and brings it back after %i', (rating, stability, days) => {
    expect(reviewed(undefined, rating, TODAY)).toMatchObject({
      stability,
      due: addDays(TODAY, days),
      last: TODAY,
      reviews: 1,
      lapses: 0,
    });
  });

  it.each([
    ['again', 3],
    ['hard', 2],
    ['good', 2],
    ['easy', 2],
  ] as const)('%s on a card with two lapses leaves %i', (rating, lapses) => {
    const card = aCard({ lapses: 2, reviews: 9 });
    expect(reviewed(card, rating, addDays(card.last, 5))).toMatchObject({ lapses, reviews: 10 });
  });

  it('counts the days since the last one', () => {
    // By the published formula: S 5, D 5, recalled at 90 %.
    const card = aCard({ stability: 5, difficulty: 5, last: TODAY });
    expect(reviewed(card, 'good', addDays(TODAY, 5)).stability).toBeCloseTo(17.36151, 4);
  });

  it('on an earlier day, after the clock went back, counts as zero days', () => {
    // After zero days recall is certain, so good teaches nothing and the stability stays.
    const card = aCard({ stability: 2, difficulty: 5, last: TODAY });
    const earlier = addDays(TODAY, -3);
    expect(reviewed(card, 'good', earlier)).toMatchObject({
      stability: 2,
      due: addDays(earlier, 2),
      last: earlier,
    });
  });
});

describe('the day a card is due', () => {
  // A stability of 17.4 days is spread over 14 to 20.
  const card = aCard({ stability: 5, difficulty: 5, last: TODAY });
  const review = (id: string, reviews = 1) => reviewed({ ...card, reviews }, 'good', addDays(TODAY, 5), id);
  const waits = (reviews: number) =>
    Array.from({ length: 200 }, (_, number) => daysBetween(addDays(TODAY, 5), review(`w:${number}/near`, reviews).due));

  it('lies anywhere in the spread, from card to card', () => {
    expect([...new Set(waits(1))].sort((a, b) => a - b)).toEqual([14, 15, 16, 17, 18, 19, 20]);
  });

  it('lies farther off than the last one did, where the interval grew', () => {
    // By the published formula 12.2 days, spread over 10 to 14; the card has just waited 10.
    const waited = aCard({ stability: 10, difficulty: 10, last: TODAY });
    const on = addDays(TODAY, 10);
    const drawn = Array.from({ length: 200 }, (_, number) => reviewed(waited, 'hard', on, `w:${number}/near`).due - on);
    expect([...new Set(drawn)].sort((a, b) => a - b)).toEqual([11, 12, 13, 14]);
  });

  it('is the same for the same card and count of reviews, on every device', () => {
    expect(waits(1)).toEqual(waits(1));
    expect(waits(1)).not.toEqual(waits(2));
  });
});

describe('a leech', () => {
  it.each([
    [7, false],
    [8, true],
    [9, true],
    [40, true],
  ])('with %i lapses: %s', (lapses, expected) => expect(isLeech({ lapses })).toBe(expected));

  it.each([
    [1, 1],
    [7, 1],
    [8, 14],
    [9, 1],
    [11, 1],
    [12, 14],
    [13, 1],
    [16, 14],
  ])('at its lapse number %i comes back after %i days', (lapses, days) => {
    const card = aCard({ lapses: lapses - 1, last: TODAY });
    const day5 = addDays(TODAY, 5);
    expect(reviewed(card, 'again', day5).due).toBe(addDays(day5, days));
  });

  it('does not rest again when it is remembered', () => {
    const card = aCard({ lapses: 8, stability: 1, difficulty: 10, last: TODAY });
    expect(reviewed(card, 'good', addDays(TODAY, 1)).due).toBe(addDays(TODAY, 3));
  });

  it('is not made by a first answer', () => {
    expect(reviewed(undefined, 'again', TODAY)).toMatchObject({ lapses: 0, due: addDays(TODAY, 1) });
  });
});

describe('a word already known', () => {
  it('starts at 30 days, as easy as a word can be', () => {
    const card = known(undefined);
    expect(card).toMatchObject({ stability: 30, difficulty: 1, last: TODAY, reviews: 0, lapses: 0 });
    expect(daysBetween(TODAY, card.due)).toBeGreaterThanOrEqual(27);
    expect(daysBetween(TODAY, card.due)).toBeLessThanOrEqual(33);
  });

  it('keeps what it has where that is more', () => {
    const before = aCard({ stability: 90, difficulty: 7, reviews: 6, lapses: 2, last: addDays(TODAY, -60) });
    const card = known(before);
    expect(card).toMatchObject({ stability: 90, difficulty: 7, reviews: 6, lapses: 2, last: TODAY });
  });

  it('goes on with 30 days where it has less', () => {
    const before = aCard({ stability: 5, difficulty: 7, reviews: 3, lapses: 1, last: addDays(TODAY, -5) });
    const card = known(before);
    expect(card).toMatchObject({ stability: 30, difficulty: 7, reviews: 3, lapses: 1 });
    expect(card.due).toBeGreaterThanOrEqual(addDays(TODAY, 27));
  });
});
