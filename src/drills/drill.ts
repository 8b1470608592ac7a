/** What every way of practising has in common: a question as a value, an answer, and what it is worth. */
import type { Content } from '../lexicon/content.ts';
import type { Grade } from '../lexicon/grade.ts';
import type { Random } from './chance.ts';

/** What a note is about: a word, a family, a verdict word, a statement or an exchange. */
export const SUBJECTS = ['w', 'f', 'v', 's', 'x'] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Every way of practising, up the ladder, and what its notes are about. */
export const PRACTISES = {
  body: 'f',
  sort: 's',
  situation: 'w',
  'same-body': 'f',
  strength: 'f',
  near: 'w',
  recall: 'w',
  underneath: 'v',
  blend: 'w',
  'their-side': 'w',
  listening: 'x',
} as const satisfies Record<string, Subject>;

export type Kind = keyof typeof PRACTISES;
export const KINDS = Object.keys(PRACTISES) as readonly Kind[];

/** 1 body, 2 tone and urge, 3 one feeling, 4 the exact word and mixed feelings, 5 both sides. */
export type Rung = 1 | 2 | 3 | 4 | 5;

export interface Option {
  readonly id: string;
  readonly label: string;
}

interface ShownBase {
  readonly kind: Kind;
  readonly rung: Rung;
  /** What stands before the question, a paragraph a line; or nothing. */
  readonly scene?: string;
  readonly ask: string;
}

/** What a person may see of a question, in one of the four answer shapes. It never holds the key. */
export type Shown =
  | (ShownBase & { readonly shape: 'one'; readonly options: readonly Option[] })
  | (ShownBase & { readonly shape: 'some'; readonly options: readonly Option[]; readonly most: number })
  | (ShownBase & {
      readonly shape: 'order';
      readonly options: readonly Option[];
      /** Places to fill, at most as many as options. */
      readonly picks: number;
      /** What the places stand for, in order: "mild to strong". */
      readonly along: string;
    })
  | (ShownBase & { readonly shape: 'type' });

/** How many options an answer may hold. */
export function mostPicks(shown: Exclude<Shown, { shape: 'type' }>): number {
  switch (shown.shape) {
    case 'one':
      return 1;
    case 'some':
      return shown.most;
    case 'order':
      return shown.picks;
  }
}

/** What marking needs; each kind adds its own. */
export interface Key {
  readonly card: string;
  /** What was asked this time: the id of a scene, or of a set of sensations or words. */
  readonly prompt: string;
}

export interface Question<K extends Key = Key> {
  readonly shown: Shown;
  readonly key: K;
}

/** Ids of the options picked, in order, or the one text typed. Empty: cannot tell. */
export type Answer = readonly string[];

export interface Mark {
  readonly grade: Grade;
  /** What history keeps: ids of options, or of the word that was typed. */
  readonly given: readonly string[];
  /** Two or three sentences that say why, for any grade. */
  readonly lines: readonly string[];
}

/** What a drill must know of the past. Prompts are known by their ids, words and notes by theirs. */
export interface Past {
  /** Stability in days of the note's firmest card; 0 before its first review. */
  firmness(note: string): number;
  /** Whether the word has been shown, or was marked as known. */
  isSeen(word: string): boolean;
  /** Grows with each use of a prompt; 0 where it was never used. */
  lastUse(prompt: string): number;
  /** Words given in place of this one, most often first. */
  confusedWith(word: string): readonly string[];
  /** Whether the note lapses so often that it needs another way in. */
  isLeech(note: string): boolean;
  /** Days from the first day of practice to the last; 0 before the second. */
  practisedFor(): number;
}

/** One way of practising. `ask` may be called only while `hasPrompt` says yes; ids are those of its subject. */
export interface Drill<K extends Key = Key> {
  readonly kind: Kind;
  /** Where it stands on the ladder at a firmness in days. */
  rung(firmness: number): Rung;
  /** Whether the note is firm enough to be practised this way for the first time. */
  opens(id: string, content: Content, past: Past): boolean;
  /** Whether there is anything to ask. It stays so when memory fades, or a card could be due and never asked. */
  hasPrompt(id: string, content: Content, past: Past): boolean;
  ask(id: string, content: Content, past: Past, random: Random): Question<K>;
  /** `undefined`: the text typed is no word of the lexicon, so it counts as no answer. */
  mark(question: Question<K>, answer: Answer): Mark | undefined;
}
