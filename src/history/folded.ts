/** What the history adds up to: everything the plan, the questions and the statistics need. */
import { cardsOf, noteOf } from '../drills/card-id.ts';
import type { Past } from '../drills/drill.ts';
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
  const firmness = new Map<string, number>();
  let practisedFor: number | undefined;
  return {
    firmness(note) {
      const known = firmness.get(note) ?? firmnessOf(note, folded);
      firmness.set(note, known);
      return known;
    },
    isSeen: (word) => folded.seen.has(word),
    lastUse: (prompt) => folded.uses.get(prompt) ?? 0,
    confusedWith: (word) =>
      [...(folded.confusions.get(word) ?? [])].sort(([, a], [, b]) => b - a).map(([other]) => other),
    isLeech: (note) => cardsOfNote(note, folded).some(isLeech),
    practisedFor: () => {
      practisedFor ??= lengthOf([...folded.days.keys()]);
      return practisedFor;
    },
  };
}

/** Days from the first to the last. */
const lengthOf = (days: readonly Day[]): number => (days.length === 0 ? 0 : Math.max(...days) - Math.min(...days));

/** The stability of the note's firmest card. */
const firmnessOf = (note: string, folded: Folded): number =>
  cardsOfNote(note, folded).reduce((firmest, { stability }) => Math.max(firmest, stability), 0);

const cardsOfNote = (note: string, { cards }: Folded): Card[] => cardsOf(note).flatMap((id) => cards.get(id) ?? []);

/** Whether any card of the word was reviewed. */
export const wasReviewed = (folded: Folded, word: string): boolean =>
  cardsOfNote(noteOf('w', word), folded).some(({ reviews }) => reviews > 0);
