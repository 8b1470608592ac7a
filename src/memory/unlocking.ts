/** Which cards may be asked for the first time: every drill kind speaks for itself. */
import { cardName, cardOf, noteOf } from '../drills/card-id.ts';
import type { Past, Subject } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import type { Content } from '../lexicon/content.ts';

/**
 * The ids of the open cards among the wanted ones, of notes that are wanted; whether there is something to ask is not
 * looked into, for that takes a search.
 */
export function openCards(
  content: Content,
  past: Past,
  isNoteWanted: (note: string) => boolean = () => true,
  isWanted: (card: string) => boolean = () => true,
): string[] {
  const ids = Object.fromEntries(
    Object.entries(SUBJECTS_IN).map(([subject, all]) => [
      subject,
      all(content, past)
        .map(({ id }) => id)
        .filter((id) => isNoteWanted(noteOf(subject, id))),
    ]),
  );
  return Object.values(DRILLS).flatMap(({ practises, kind, opens }) =>
    (ids[practises] ?? []).flatMap((id) => {
      const card = cardOf(practises, id, kind);
      return isWanted(card) && opens(id, content, past) ? card : [];
    }),
  );
}

/** Whether a card has something to ask. */
export function hasPrompt(card: string, content: Content, past: Past): boolean {
  const name = cardName(card);
  return name !== undefined && DRILLS[name.kind].hasPrompt(name.id, content, past);
}

/** A word that was not shown yet is asked in no way. */
const SUBJECTS_IN: Record<Subject, (content: Content, past: Past) => readonly { readonly id: string }[]> = {
  w: (content, past) => content.words.filter(({ id }) => past.isSeen(id)),
  f: (content) => content.families,
  v: (content) => content.verdicts,
  s: (content) => content.statements,
  x: (content) => content.exchanges,
};
