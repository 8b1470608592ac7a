/** What is due now and what comes next, from the cards and the words alone. */
import { type Folded, pastOf } from '../history/folded.ts';
import type { Outline } from '../lexicon/content.ts';
import type { Day } from '../memory/day.ts';
import { wordsToMeet } from '../memory/levels.ts';
import { dueCards, freshPlaces, nextDueDay } from '../session/due.ts';
import type { Limits } from '../session/limits.ts';

export interface Forecast {
  readonly today: Day;
  /** Cards due today, one per note. */
  readonly due: number;
  /** New words that have a place today. */
  readonly fresh: number;
  /** The next day after today with something due; undefined where no card waits. */
  readonly next: Day | undefined;
}

export function forecast(
  folded: Folded,
  outline: Outline,
  today: Day,
  limits: Pick<Limits, 'count' | 'fresh'>,
): Forecast {
  const due = dueCards(folded, outline, today).length;
  const words = wordsToMeet(outline.words, pastOf(folded).isSeen).length;
  const fresh = Math.min(words, freshPlaces(folded, today, due, limits));
  return { today, due, fresh, next: nextDueDay(folded, outline, today) };
}
