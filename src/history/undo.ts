/** Which event an undo takes back. */
import type { Day } from '../memory/day.ts';
import type { AnswerEvent, KnownEvent } from './event.ts';
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
