/** Why a question comes now. */
import { cardName } from '../drills/card-id.ts';
import { daysBetween } from '../memory/day.ts';
import { schedulerOf } from '../memory/fsrs.ts';
import type { Sitting } from './sitting.ts';

export type Why =
  | { readonly is: 'new-word' | 'first-time' | 'repeat' | 'not-asked' }
  /** `recall`: the chance, 0 to 1, that it is still remembered. */
  | { readonly is: 'due'; readonly days: number; readonly recall: number };

/** The reason for what is in view. A card reviewed today can only have come back as practice. */
export function whyAsked(sitting: Sitting): Why {
  const { view, folded, today, trail } = sitting;
  const asked = trail.at(-1)?.before;
  if (view.is === 'reasons') return asked === undefined ? { is: 'not-asked' } : whyAsked(asked);
  if (view.is === 'word') return { is: 'new-word' };
  if (view.is === 'end') return { is: 'not-asked' };
  if (view.repeat) return { is: 'repeat' };
  const { card } = view.question.key;
  const before = folded.cards.get(card);
  if (before === undefined) return { is: cardName(card)?.kind === 'situation' ? 'new-word' : 'first-time' };
  const days = daysBetween(before.last, today);
  return { is: 'due', days, recall: schedulerOf(folded.weights).retrievability(before.stability, days) };
}
