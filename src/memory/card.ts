/** The state of one card, and what a review does to it. A card without a state is new. */
import { seeded } from '../drills/chance.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import type { Memory, Scheduler } from './fsrs.ts';
import type { Rating } from './rating.ts';

export interface Card extends Memory {
  readonly due: Day;
  /** The day of the last review. */
  readonly last: Day;
  /** Reviews so far: at most one a day. */
  readonly reviews: number;
  /** `again` on a card that was known. */
  readonly lapses: number;
}

/** Stability in days of a word marked as known. */
export const KNOWN_STABILITY = 30;

const FIRST_LEECH = 8;
const NEXT_LEECH = 4;
const LEECH_RESTS = 14;

/** Whether so many lapses call for another way in. */
export const isLeech = (card: Pick<Card, 'lapses'>): boolean => card.lapses >= FIRST_LEECH;

/** A card before its next day is worked out, which only its last review needs. */
export interface Learnt extends Omit<Card, 'due'> {
  /** Days between the last review and the one before. */
  readonly elapsed: number;
  /** Days it is left alone, however short its interval: more than none for a leech. */
  readonly rest: number;
}

/** What the review of a day leaves behind. */
export function learnt(card: Omit<Card, 'due'> | undefined, rating: Rating, day: Day, scheduler: Scheduler): Learnt {
  const elapsed = card === undefined ? 0 : daysBetween(card.last, day);
  const { stability, difficulty } = scheduler.next(card, elapsed, rating);
  const isLapse = card !== undefined && rating === 'again';
  const lapses = (card?.lapses ?? 0) + (isLapse ? 1 : 0);
  const rest = isLapse && isLeechLapse(lapses) ? LEECH_RESTS : 0;
  return { stability, difficulty, last: day, reviews: (card?.reviews ?? 0) + 1, lapses, elapsed, rest };
}

const isLeechLapse = (lapses: number): boolean => lapses >= FIRST_LEECH && (lapses - FIRST_LEECH) % NEXT_LEECH === 0;

/** What is left once a word was said to be known: it starts, or goes on, with at least 30 days of stability. */
export function learntBefore(card: Omit<Card, 'due'> | undefined, day: Day, scheduler: Scheduler): Learnt {
  const { difficulty } = card ?? scheduler.next(undefined, 0, 'easy');
  const stability = Math.max(KNOWN_STABILITY, card?.stability ?? 0);
  return {
    stability,
    difficulty,
    last: day,
    reviews: card?.reviews ?? 0,
    lapses: card?.lapses ?? 0,
    elapsed: 0,
    rest: 0,
  };
}

/** The card with the day it comes back; the spread of its interval is seeded by the card and its count of reviews. */
export function scheduled(id: string, { elapsed, rest, ...card }: Learnt, scheduler: Scheduler): Card {
  const interval = scheduler.interval(card.stability, elapsed, seeded(`${id}#${card.reviews}`));
  return { ...card, due: addDays(card.last, Math.max(interval, rest)) };
}
