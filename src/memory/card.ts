/** The state of one card, and what a review does to it. A card without a state is new. */
import { seeded } from '../drills/chance.ts';
import { addDays, type Day, daysBetween } from './day.ts';
import type { Memory, Rating, Scheduler } from './fsrs.ts';

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

/** The card after its review of the day; the spread of the interval is seeded by the card and its count of reviews. */
export function reviewed(id: string, card: Card | undefined, rating: Rating, day: Day, scheduler: Scheduler): Card {
  const elapsed = card === undefined ? 0 : daysBetween(card.last, day);
  const memory = scheduler.next(card, elapsed, rating);
  const reviews = (card?.reviews ?? 0) + 1;
  const lapses = (card?.lapses ?? 0) + (card !== undefined && rating === 'again' ? 1 : 0);
  const interval = scheduler.interval(memory.stability, elapsed, seeded(`${id}#${reviews}`));
  const rest = card !== undefined && lapses > card.lapses && isLeechLapse(lapses) ? LEECH_RESTS : 0;
  return { ...memory, due: addDays(day, Math.max(interval, rest)), last: day, reviews, lapses };
}

const isLeechLapse = (lapses: number): boolean => lapses >= FIRST_LEECH && (lapses - FIRST_LEECH) % NEXT_LEECH === 0;

/** The card of a word that was already known: it starts, or goes on, with at least 30 days of stability. */
export function known(id: string, card: Card | undefined, day: Day, scheduler: Scheduler): Card {
  const { difficulty } = card ?? scheduler.next(undefined, 0, 'easy');
  const stability = Math.max(KNOWN_STABILITY, card?.stability ?? 0);
  const reviews = card?.reviews ?? 0;
  const interval = scheduler.interval(stability, 0, seeded(`${id}#known${reviews}`));
  return { stability, difficulty, due: addDays(day, interval), last: day, reviews, lapses: card?.lapses ?? 0 };
}
