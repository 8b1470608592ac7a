/** How much comes back on which day, if nothing is practised before. */
import { noteOfCard } from '../drills/card-id.ts';
import { stateOf } from '../history/agenda.ts';
import type { Folded } from '../history/folded.ts';
import type { Outline } from '../lexicon/content.ts';
import type { Day } from '../memory/day.ts';
import { dueCards, notesIn } from '../session/due.ts';

/** Days with something due, in order, with how many questions: at most one a note on a day. What is overdue counts for today. */
export function calendarOf(
  folded: Folded,
  outline: Outline,
  today: Day,
  isWanted: (card: string) => boolean = () => true,
): ReadonlyMap<Day, number> {
  const known = notesIn(outline);
  const now = dueCards(stateOf(folded, today), outline, today, isWanted).length;
  const notes = new Map<Day, Set<string>>();
  for (const [id, { due }] of folded.cards) {
    const note = noteOfCard(id);
    if (due <= today || note === undefined || !known.has(note) || !isWanted(id)) continue;
    notes.set(due, (notes.get(due) ?? new Set()).add(note));
  }
  const later = [...notes].sort(([a], [b]) => a - b).map(([day, some]) => [day, some.size] as const);
  return new Map([...(now === 0 ? [] : [[today, now] as const]), ...later]);
}
