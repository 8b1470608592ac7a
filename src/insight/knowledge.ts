/** What memory holds of one word. */
import { cardName, noteOf, noteOfCard } from '../drills/card-id.ts';
import type { Kind, Rung } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import { type Folded, pastOf } from '../history/folded.ts';
import type { Day } from '../memory/day.ts';
import { FIRM } from './practice.ts';

export interface Knowledge {
  /** `new`: never shown. `met`: shown. `firm`: likely to be remembered for three weeks or longer. */
  readonly state: 'new' | 'met' | 'firm';
  readonly since?: Day;
  readonly answers: number;
  /** The highest rung it was practised on; undefined before its first review. */
  readonly rung?: Rung;
  /** Its cards with the day each comes back. */
  readonly cards: readonly { readonly kind: Kind; readonly due: Day }[];
  /** Ids of words given in its place, most often first. */
  readonly confusedWith: readonly string[];
}

/** Looks up what memory holds of a word; the history is gone through once for all of them. */
export function knowledgeIn(folded: Folded): (word: string) => Knowledge {
  const past = pastOf(folded);
  const answers = new Map<string, number>();
  for (const [card, count] of folded.answers) {
    const note = noteOfCard(card) ?? '';
    answers.set(note, (answers.get(note) ?? 0) + count);
  }
  const cards = new Map<string, { kind: Kind; due: Day }[]>();
  for (const [id, { due }] of folded.cards) {
    const name = cardName(id);
    if (name !== undefined) cards.set(name.note, [...(cards.get(name.note) ?? []), { kind: name.kind, due }]);
  }
  return (word) => {
    const note = noteOf('w', word);
    const since = folded.seen.get(word);
    const given = answers.get(note) ?? 0;
    const own = cards.get(note) ?? [];
    const rungs = own.map(({ kind }) => DRILLS[kind].rung(past.firmness(note)));
    return {
      state: past.firmness(note) >= FIRM ? 'firm' : since === undefined && given === 0 ? 'new' : 'met',
      ...(rungs.length === 0 ? {} : { rung: Math.max(...rungs) as Rung }),
      ...(since === undefined ? {} : { since }),
      answers: given,
      cards: own,
      confusedWith: past.confusedWith(word),
    };
  };
}

export const knowledgeOf = (word: string, folded: Folded): Knowledge => knowledgeIn(folded)(word);
