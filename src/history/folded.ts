/** What the history adds up to: everything the plan, the questions and the statistics need. */
import { noteOf, noteOfCard } from '../drills/card-id.ts';
import { KINDS, type Past } from '../drills/drill.ts';
import { type Card, isLeech } from '../memory/card.ts';
import type { Day } from '../memory/day.ts';

/** What one day held. */
export interface Tally {
  readonly answers: number;
  readonly shown: number;
}

export interface Folded {
  /** By card id; a card without an entry was never reviewed. */
  readonly cards: ReadonlyMap<string, Card>;
  /** Words shown or marked as known, with the day. */
  readonly seen: ReadonlyMap<string, Day>;
  /** Prompts by the count of uses of any prompt at the time: the higher, the later. */
  readonly uses: ReadonlyMap<string, number>;
  /** Uses of prompts so far. */
  readonly used: number;
  /** word -> the word given in its place -> how often. */
  readonly confusions: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Answers by card, practice included. */
  readonly answers: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<Day, Tally>;
  /** The newest fitted FSRS weights; undefined where the published ones apply. */
  readonly weights?: readonly number[];
}

/** What a person has before the first answer. */
export const NOTHING_YET: Folded = {
  cards: new Map(),
  seen: new Map(),
  uses: new Map(),
  used: 0,
  confusions: new Map(),
  answers: new Map(),
  days: new Map(),
};

/** The past as the drills ask for it. */
export function pastOf(folded: Folded): Past {
  let firmness: ReadonlyMap<string, number> | undefined;
  let practisedFor: number | undefined;
  const cardsOf = (note: string) => KINDS.flatMap((kind) => folded.cards.get(`${note}/${kind}`) ?? []);
  return {
    firmness(note) {
      firmness ??= firmnessByNote(folded);
      return firmness.get(note) ?? 0;
    },
    isSeen: (word) => folded.seen.has(word),
    lastUse: (prompt) => folded.uses.get(prompt) ?? 0,
    confusedWith: (word) =>
      [...(folded.confusions.get(word) ?? [])].sort(([, a], [, b]) => b - a).map(([other]) => other),
    isLeech: (note) => cardsOf(note).some(isLeech),
    practisedFor: () => {
      practisedFor ??= lengthOf([...folded.days.keys()]);
      return practisedFor;
    },
  };
}

/** Days from the first to the last. */
const lengthOf = (days: readonly Day[]): number => (days.length === 0 ? 0 : Math.max(...days) - Math.min(...days));

/** The stability of each note's firmest card: asked for every word of the lexicon, so it is worked out once. */
function firmnessByNote({ cards }: Folded): ReadonlyMap<string, number> {
  const firmness = new Map<string, number>();
  cards.forEach(({ stability }, id) => {
    const note = noteOfCard(id);
    if (note !== undefined) firmness.set(note, Math.max(stability, firmness.get(note) ?? 0));
  });
  return firmness;
}

/** Whether any card of the word was reviewed. */
export const wasReviewed = (folded: Folded, word: string): boolean =>
  KINDS.some((kind) => (folded.cards.get(`${noteOf('w', word)}/${kind}`)?.reviews ?? 0) > 0);
