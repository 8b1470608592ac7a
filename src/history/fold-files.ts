/** From the files of every device to what they add up to. */

import type { Day } from '../memory/day.ts';
import { type Agenda, agendaOf } from './agenda.ts';
import type { Aliases } from './aliases.ts';
import { foldWalking } from './fold.ts';
import type { Folded } from './folded.ts';
import { ledgerOf } from './ledger.ts';
import type { HistoryFile, Leftover } from './timeline.ts';

export interface History {
  readonly folded: Folded;
  readonly agenda: Agenda;
  readonly leftover: Leftover;
}

export function foldFiles(files: Iterable<HistoryFile>, aliases: Aliases, today: Day): History {
  const { walk, leftover } = ledgerOf(files, today);
  const folded = foldWalking(walk, aliases);
  return { folded, agenda: agendaOf(folded, today), leftover };
}
