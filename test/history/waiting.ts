/** What import and export must let through untouched, found the long way. */

import { parseLine } from '../../src/history/event.ts';
import { type HistoryFile, momentOf } from '../../src/history/timeline.ts';
import { addDays, type Day } from '../../src/memory/day.ts';

/** The lines that are whole but not folded: of a kind or version not known here, or dated after tomorrow. */
export function waitingLines(files: readonly HistoryFile[], today: Day): string[] {
  const lines = files.flatMap(({ text }) => text.split('\n'));
  return [...new Set(lines)].filter((line) => {
    const read = line === '' ? undefined : parseLine(line);
    if (read?.is !== 'event') return read?.is === 'newer';
    return (momentOf(read.event)?.day ?? today) > addDays(today, 1);
  });
}
