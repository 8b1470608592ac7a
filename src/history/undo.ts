/** Which event an undo takes back, and what happened last. */
import type { Day } from '../memory/day.ts';
import type { AnswerEvent, Event, KnownEvent } from './event.ts';
import { voidedBy } from './fold.ts';
import { type HistoryFile, timelineOf } from './timeline.ts';

/** The last answer, or word marked as known, that was not taken back; undefined where there is none. */
export function lastToUndo(files: readonly HistoryFile[], today: Day): AnswerEvent | KnownEvent | undefined {
  const { moments } = timelineOf(files, today);
  const voided = voidedBy(moments);
  return moments
    .map(({ event }) => event)
    .filter((event) => event.kind === 'answer' || event.kind === 'known')
    .findLast((event) => !voided.has(event.id));
}

/** An event of late, and what became of it. */
export interface Late {
  readonly event: Event;
  readonly isTakenBack: boolean;
  /** The event that an `easy` or an `undo` names, where it is there. */
  readonly named?: Event;
}

/** The last events of any kind, newest first. */
export function lastEvents(files: readonly HistoryFile[], today: Day, most: number): Late[] {
  const { moments } = timelineOf(files, today);
  const voided = voidedBy(moments);
  const newest = moments.slice(-most).reverse();
  const wanted = new Set(newest.flatMap(({ event }) => ('of' in event ? [event.of] : [])));
  const named = new Map(moments.flatMap(({ event }) => (wanted.has(event.id) ? [[event.id, event]] : [])));
  return newest.map(({ event }) => {
    const other = 'of' in event ? named.get(event.of) : undefined;
    return { event, isTakenBack: voided.has(event.id), ...(other === undefined ? {} : { named: other }) };
  });
}
