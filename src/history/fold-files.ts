/** From the files of every device to what they add up to. */

import type { Day } from '../memory/day.ts';
import type { Aliases } from './aliases.ts';
import { fold } from './fold.ts';
import type { Folded } from './folded.ts';
import { type HistoryFile, type Leftover, timelineOf } from './timeline.ts';

export function foldFiles(
  files: readonly HistoryFile[],
  aliases: Aliases,
  today: Day,
): { readonly folded: Folded; readonly leftover: Leftover } {
  const { moments, ...leftover } = timelineOf(files, today);
  return { folded: fold(moments, aliases), leftover };
}
