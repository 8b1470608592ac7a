/** What memory holds of one word. */
import { cardName, noteOf } from '../drills/card-id.ts';
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

export function knowledgeOf(word: string, folded: Folded): Knowledge {
  const past = pastOf(folded);
  const note = noteOf('w', word);
  const since = folded.seen.get(word);
  const isOwn = (card: string) => cardName(card)?.note === note;
  const answers = [...folded.answers].filter(([card]) => isOwn(card)).reduce((sum, [, count]) => sum + count, 0);
  const cards = [...folded.cards].flatMap(([id, { due }]) => {
    const name = cardName(id);
    return name?.note === note ? [{ kind: name.kind, due }] : [];
  });
  const rungs = cards.map(({ kind }) => DRILLS[kind].rung(past.firmness(note)));
  return {
    ...(rungs.length === 0 ? {} : { rung: Math.max(...rungs) as Rung }),
    state: past.firmness(note) >= FIRM ? 'firm' : since === undefined && answers === 0 ? 'new' : 'met',
    ...(since === undefined ? {} : { since }),
    answers,
    cards,
    confusedWith: past.confusedWith(word),
  };
}
