/** Which cards may be asked for the first time: every drill kind speaks for itself. */
import { cardName } from '../drills/card-id.ts';
import type { Past } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import type { Content } from '../lexicon/content.ts';

/** Whether the note is firm enough for this kind. A word that was not shown yet is asked in no way. */
export function isOpen(card: string, content: Content, past: Past): boolean {
  const name = cardName(card);
  if (name === undefined || (name.practises === 'w' && !past.isSeen(name.id))) return false;
  return DRILLS[name.kind].opens(name.id, content, past);
}

/** Whether a card has something to ask. */
export function hasPrompt(card: string, content: Content, past: Past): boolean {
  const name = cardName(card);
  return name !== undefined && DRILLS[name.kind].hasPrompt(name.id, content, past);
}
