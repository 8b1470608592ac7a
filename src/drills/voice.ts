/** How a mark opens, and how words stand in a sentence. */
import type { Grade } from '../lexicon/grade.ts';
import type { Word } from '../lexicon/word.ts';

/** The first words after an answer: what it is worth, never what it says of the person. */
export const OPENING: Record<Grade, string> = {
  best: 'Fits best.',
  close: 'Close.',
  plausible: 'Possible.',
  unlikely: 'Less likely here.',
  unsure: 'No word yet. That is an answer too.',
};

/** How a mark opens where no word was asked for. */
export const openingFor = (grade: Grade): string =>
  grade === 'unsure' ? 'Cannot tell is an answer too.' : OPENING[grade];

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c" */
export function listed(items: readonly string[], joint = 'and'): string {
  const last = items.at(-1);
  return last === undefined || items.length === 1 ? (last ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${last}`;
}

/** A word in quotes, to speak of the word and not of the feeling. */
export const quoted = (word: Pick<Word, 'word'>): string => `'${word.word}'`;

/** "'Resentful': anger kept …" */
export const meaning = (word: Pick<Word, 'word' | 'sense'>): string =>
  `'${capital(word.word)}': ${lowerFirst(word.sense)}`;

/** How a mark begins when one word was meant: what the answer is worth, and what the word means. */
export const verdictOn = (grade: Grade, word: Pick<Word, 'word' | 'sense'>): string =>
  grade === 'best'
    ? `${OPENING.best} ${meaning(word)}`
    : `${OPENING[grade]} '${capital(word.word)}' fits best here: ${lowerFirst(word.sense)}`;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
