/** Which cards may be asked for the first time: every drill kind speaks for itself. */
import { cardName, cardOf, noteOf } from '../drills/card-id.ts';
import type { Past, Subject } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import type { Content } from '../lexicon/content.ts';

/**
 * The ids of the open cards of the notes that are wanted; whether there is something to ask is not looked into, for that
 * takes a search.
 */
export function openCards(content: Content, past: Past, isWanted: (note: string) => boolean = () => true): string[] {
  const ids = Object.fromEntries(
    Object.entries(SUBJECTS_IN).map(([subject, all]) => [
      subject,
      all(content)
        .map(({ id }) => id)
        .filter((id) => isWanted(noteOf(subject, id))),
    ]),
  );
  return Object.values(DRILLS).flatMap(({ practises, kind, opens }) =>
    (ids[practises] ?? []).filter((id) => opens(id, content, past)).map((id) => cardOf(practises, id, kind)),
  );
}

/** Whether a card has something to ask. */
export function hasPrompt(card: string, content: Content, past: Past): boolean {
  const name = cardName(card);
  return name !== undefined && DRILLS[name.kind].hasPrompt(name.id, content, past);
}

const SUBJECTS_IN: Record<Subject, (content: Content) => readonly { readonly id: string }[]> = {
  w: (content) => content.words,
  f: (content) => content.families,
  v: (content) => content.verdicts,
  s: (content) => content.statements,
  x: (content) => content.exchanges,
};
