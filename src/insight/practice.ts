/** What was practised, by rung and by family. Counts of practice; never a score, never better or worse. */
import { cardName } from '../drills/card-id.ts';
import type { Past, Rung } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import { type Folded, pastOf } from '../history/folded.ts';
import type { Lexicon } from '../lexicon/content.ts';

export interface Practice {
  /** Answers since the first day, practice included. */
  readonly answers: number;
  readonly days: number;
  readonly words: { readonly seen: number; readonly firm: number; readonly of: number };
  readonly rungs: readonly {
    readonly rung: Rung;
    readonly answers: number;
    readonly cards: number;
    readonly firm: number;
  }[];
  readonly families: readonly {
    readonly family: string;
    readonly name: string;
    readonly answers: number;
    readonly seen: number;
    readonly firm: number;
    readonly of: number;
  }[];
}

/** Days of stability from which a card or a word counts as firm: three weeks. */
export const FIRM = 21;

export function practiceOf(folded: Folded, lexicon: Lexicon): Practice {
  const past = pastOf(folded);
  const isFirm = (word: string) => past.firmness(`w:${word}`) >= FIRM;
  const counts = (ids: readonly string[]) => ({
    seen: ids.filter(past.isSeen).length,
    firm: ids.filter(isFirm).length,
    of: ids.length,
  });
  const familyOfWord = new Map(lexicon.words.map((word) => [word.id, word.family]));
  const answersOf = (belongs: (card: string) => boolean) =>
    [...folded.answers].filter(([card]) => belongs(card)).reduce((sum, [, count]) => sum + count, 0);
  return {
    answers: answersOf(() => true),
    days: [...folded.days.values()].filter((tally) => tally.answers > 0).length,
    words: counts(lexicon.words.map((word) => word.id)),
    rungs: RUNGS.map((rung) => {
      const stands = (card: string) => rungOf(card, past) === rung;
      const cards = [...folded.cards].filter(([id]) => stands(id));
      return {
        rung,
        answers: answersOf(stands),
        cards: cards.length,
        firm: cards.filter(([, card]) => card.stability >= FIRM).length,
      };
    }).filter((row) => row.cards > 0),
    families: lexicon.families.map(({ id, name }) => ({
      family: id,
      name,
      answers: answersOf((card) => familyOf(card, familyOfWord) === id),
      ...counts(lexicon.words.filter((word) => word.family === id).map((word) => word.id)),
    })),
  };
}

const RUNGS: readonly Rung[] = [1, 2, 3, 4, 5];

/** Where the card stands now that its note is as firm as it is. */
function rungOf(card: string, past: Past): Rung | undefined {
  const name = cardName(card);
  return name === undefined ? undefined : DRILLS[name.kind].rung(past.firmness(name.note));
}

function familyOf(card: string, familyOfWord: ReadonlyMap<string, string>): string | undefined {
  const name = cardName(card);
  if (name?.practises === 'w') return familyOfWord.get(name.id);
  return name?.practises === 'f' ? name.id : undefined;
}
