/** What an export is narrowed down to. */
import type { Event } from '../history/event.ts';
import type { Moment } from '../history/timeline.ts';
import type { Day } from '../memory/day.ts';
import { type FamilyOf, placeOf } from './review.ts';

/** All that is undefined lets everything through. */
export interface Filter {
  /** The first day. */
  readonly since?: Day;
  /** The last day. */
  readonly until?: Day;
  /** The id of a family. */
  readonly family?: string;
  readonly rung?: number;
}

export const isNarrow = ({ since, until, family, rung }: Filter): boolean =>
  [since, until, family, rung].some((each) => each !== undefined);

export const isInPeriod =
  ({ since, until }: Filter) =>
  (day: Day): boolean =>
    (since === undefined || day >= since) && (until === undefined || day <= until);

/** Whether something of a family and on a rung is wanted; null and undefined are none. */
export const isInPart = (
  { family, rung }: Filter,
  of: { readonly family?: string | null | undefined; readonly rung?: number | null | undefined },
): boolean => (family === undefined || family === of.family) && (rung === undefined || rung === of.rung);

/**
 * Whether an event is wanted. A word shown or known belongs to its family and to no rung, weights to neither. What an event names
 * ("easy", "undo") is not looked at here: it is wanted where the event it names is.
 */
export function isChosen({ event, day }: Moment, filter: Filter, familyOf: FamilyOf): boolean {
  return isInPeriod(filter)(day) && isInPart(filter, partOf(event, familyOf));
}

function partOf(event: Event, familyOf: FamilyOf) {
  if (event.kind === 'answer') return placeOf(event.card, familyOf);
  return 'word' in event ? { family: familyOf(event.word) } : {};
}
