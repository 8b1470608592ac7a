/** From the files of every device to what they add up to. */

import type { Day } from '../memory/day.ts';
import { type State, stateOf } from './agenda.ts';
import type { Aliases } from './aliases.ts';
import { foldWalking } from './fold.ts';
import { ledgerOf } from './ledger.ts';
import type { HistoryFile, Leftover } from './timeline.ts';

export interface History extends State {
  readonly leftover: Leftover;
}

export function foldFiles(files: Iterable<HistoryFile>, aliases: Aliases, today: Day): History {
  const { walk, leftover } = ledgerOf(files, today);
  return { ...stateOf(foldWalking(walk, aliases), today), leftover };
}
