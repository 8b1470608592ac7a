/** What is different between two states of one person's memory. */
import type { Day } from '../memory/day.ts';
import type { Folded } from './folded.ts';

/** A card with the day it comes back; undefined where it was or is not there. */
export interface Moved {
  readonly card: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** Every card whose memory is another one, in the order of their ids. */
export function movedCards(before: Pick<Folded, 'cards'>, after: Pick<Folded, 'cards'>): Moved[] {
  const ids = new Set([...before.cards.keys(), ...after.cards.keys()]);
  return [...ids].sort().flatMap((card) => {
    const [old, now] = [before.cards.get(card), after.cards.get(card)];
    const isSame =
      old?.stability === now?.stability &&
      old?.difficulty === now?.difficulty &&
      old?.due === now?.due &&
      old?.last === now?.last &&
      old?.reviews === now?.reviews &&
      old?.lapses === now?.lapses;
    return isSame ? [] : [{ card, from: old?.due, to: now?.due }];
  });
}

/** Words met in the second state and not in the first, in the order of their ids. */
export const wordsMet = (before: Pick<Folded, 'seen'>, after: Pick<Folded, 'seen'>): string[] =>
  [...after.seen.keys()].filter((word) => !before.seen.has(word)).sort();
