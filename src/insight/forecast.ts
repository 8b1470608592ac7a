/** What is due now and what comes next, from the cards and the words alone. */
import type { Agenda } from '../history/agenda.ts';
import type { Outline } from '../lexicon/content.ts';
import type { Day } from '../memory/day.ts';
import { wordsToMeet } from '../memory/levels.ts';
import { freshPlaces, outlook } from '../session/due.ts';
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
  agenda: Agenda,
  outline: Outline,
  today: Day,
  limits: Pick<Limits, 'count' | 'fresh'>,
): Forecast {
  const { due, next } = outlook(agenda, outline, today);
  const places = freshPlaces(agenda, today, due, limits);
  const words = places === 0 ? [] : wordsToMeet(outline, (word) => agenda.seen.has(word));
  return { today, due, fresh: Math.min(words.length, places), next };
}
