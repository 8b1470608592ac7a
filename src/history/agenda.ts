/** When what is due, note by note: all that counting needs, and a small part of what ten years add up to. */
import { noteOfCard } from '../drills/card-id.ts';
import type { Day } from '../memory/day.ts';
import type { Folded } from './folded.ts';

export interface Agenda {
  readonly notes: ReadonlyMap<string, Dates>;
  readonly seen: Folded['seen'];
  /** Of the last two weeks. */
  readonly days: Folded['days'];
}

/** What a history adds up to, and when what is due. */
export interface State {
  readonly folded: Folded;
  readonly agenda: Agenda;
}

export interface Dates {
  /** The day on which the first of its cards is due. */
  readonly due: Day;
  /** The day on which one of them was last practised. */
  readonly last: Day;
}

const TWO_WEEKS = 14;

export const stateOf = (folded: Folded, today: Day): State => ({ folded, agenda: agendaOf(folded, today) });

export function agendaOf(folded: Folded, today: Day): Agenda {
  const notes = new Map<string, Dates>();
  for (const [id, { due, last }] of folded.cards) {
    const note = noteOfCard(id);
    if (note === undefined) continue;
    const dates = notes.get(note) ?? { due, last };
    notes.set(note, { due: Math.min(due, dates.due) as Day, last: Math.max(last, dates.last) as Day });
  }
  const days = new Map([...folded.days].filter(([day]) => day >= today - TWO_WEEKS));
  return { notes, seen: folded.seen, days };
}
