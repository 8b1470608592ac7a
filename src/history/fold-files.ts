/** From the files of every device to what they add up to. */

import type { Day } from '../memory/day.ts';
import type { Aliases } from './aliases.ts';
import { foldWalking } from './fold.ts';
import type { Folded } from './folded.ts';
import { ledgerOf } from './ledger.ts';
import type { HistoryFile, Leftover } from './timeline.ts';

export function foldFiles(
  files: Iterable<HistoryFile>,
  aliases: Aliases,
  today: Day,
): { readonly folded: Folded; readonly leftover: Leftover } {
  const { walk, leftover } = ledgerOf(files, today);
  return { folded: foldWalking(walk, aliases), leftover };
}
