/** From the files of every device to what they add up to. */

import type { Day } from '../memory/day.ts';
import { type Agenda, agendaOf } from './agenda.ts';
import { type Aliases, fold } from './fold.ts';
import type { Folded } from './folded.ts';
import { type HistoryFile, type Leftover, timelineOf } from './timeline.ts';

export interface History {
  readonly folded: Folded;
  readonly agenda: Agenda;
  readonly leftover: Leftover;
}

export function foldFiles(files: readonly HistoryFile[], aliases: Aliases, today: Day): History {
  const { moments, ...leftover } = timelineOf(files, today);
  const folded = fold(moments, aliases);
  return { folded, agenda: agendaOf(folded, today), leftover };
}
