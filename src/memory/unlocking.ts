/** Which cards may be asked for the first time: every drill kind speaks for itself. */
import { cardName, cardOf } from '../drills/card-id.ts';
import type { Past, Subject } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import type { Content } from '../lexicon/content.ts';

/** The ids of the wanted cards that are open; whether there is something to ask is not looked into, for that takes a search. */
export function openCards(content: Content, past: Past, isWanted: (card: string) => boolean = () => true): string[] {
  return Object.values(DRILLS).flatMap((drill) =>
    SUBJECTS_IN[drill.practises](content)
      .map(({ id }) => id)
      .filter((id) => isWanted(cardOf(drill.practises, id, drill.kind)))
      .filter((id) => drill.opens(id, content, past))
      .map((id) => cardOf(drill.practises, id, drill.kind)),
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
