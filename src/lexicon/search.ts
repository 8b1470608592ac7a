/** Finding words by what somebody types: the word, a form of it, or a part of its sense. */
import type { Lexicon } from './content.ts';
import { slipsBetween } from './slip.ts';
import type { Verdict } from './verdict.ts';
import type { Level, Tone, Word } from './word.ts';

export interface Filter {
  readonly text?: string;
  readonly family?: string;
  readonly tone?: Tone;
  readonly level?: Level;
}

/** A word counts as neutral when it lies this near the middle between pleasant and unpleasant. */
const NEUTRAL_WITHIN = 0.2;

export const toneOf = ({ pleasant }: Pick<Word, 'pleasant'>): Tone =>
  Math.abs(pleasant) < NEUTRAL_WITHIN ? 'neutral' : pleasant > 0 ? 'pleasant' : 'unpleasant';

/** The words that fit; with a text, the nearest hits first: the word itself, its forms, its sense. */
export function searchWords({ words }: Pick<Lexicon, 'words'>, filter: Filter): Word[] {
  const text = normalised(filter.text ?? '');
  const hits = words
    .filter((word) => filter.family === undefined || word.family === filter.family)
    .filter((word) => filter.tone === undefined || toneOf(word) === filter.tone)
    .filter((word) => filter.level === undefined || word.level === filter.level)
    .map((word) => ({ word, rank: rankOf(word, text) }));
  return hits
    .filter(({ rank }) => rank < NO_HIT)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ word }) => word);
}

const NO_HIT = 5;

function rankOf(word: Word, text: string): number {
  if (text === '') return 0;
  const names = [word.word, ...word.forms].map(normalised);
  if (names[0] === text) return 0;
  if (names.includes(text)) return 1;
  if (names.some((name) => name.startsWith(text))) return 2;
  if (names.some((name) => name.includes(text))) return 3;
  return normalised(word.sense).includes(text) ? 4 : NO_HIT;
}

/** The word or verdict word that is spelt so, or accepts it as a form. */
export function findEntry(
  text: string,
  { words, verdicts }: Pick<Lexicon, 'words' | 'verdicts'>,
): { readonly word: Word } | { readonly verdict: Verdict } | undefined {
  const wanted = normalised(text);
  const isIt = (entry: { id: string; word: string; forms: readonly string[] }) =>
    [entry.id, entry.word, ...entry.forms].some((name) => normalised(name) === wanted);
  const word = words.find((each) => normalised(each.word) === wanted) ?? words.find(isIt);
  if (word !== undefined) return { word };
  const verdict = verdicts.find(isIt);
  return verdict === undefined ? undefined : { verdict };
}

const MOST_SUGGESTIONS = 3;

/** A text shorter than this is taken for a word with the same first letter only: "bad" is no slip for "sad". */
const SHORTEST_TO_GUESS = 4;

/** Words spelt nearly so, the nearest first; at most three, and none that needs more than a quarter of its letters changed. */
export function suggestions(text: string, { words, verdicts }: Pick<Lexicon, 'words' | 'verdicts'>): string[] {
  const wanted = normalised(text);
  const near = [...words, ...verdicts].map((entry) => {
    const names = [entry.word, ...entry.forms].map(normalised);
    const likely = wanted.length < SHORTEST_TO_GUESS ? names.filter((name) => name[0] === wanted[0]) : names;
    const distances = likely.map((name) => slipsBetween(wanted, name));
    return { name: entry.word, off: Math.min(...distances) };
  });
  return near
    .filter(({ off }) => off <= Math.max(1, Math.floor(wanted.length / 4)))
    .toSorted((a, b) => a.off - b.off)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ name }) => name);
}

/** A text as it is compared: without capitals, hyphens, stops and apostrophes. */
export const normalised = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, ' ')
    .replace(/[.'\u2019]/g, '');
