/** From what an answer is worth to how it moves memory. */
import type { Grade } from '../lexicon/grade.ts';
import type { Level } from '../lexicon/word.ts';

export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof RATINGS)[number];

const RATING: Record<Grade, Rating> = {
  best: 'good',
  close: 'hard',
  plausible: 'hard',
  unlikely: 'again',
  unsure: 'again',
};

/** The highest level whose words count as easy when they are named at first sight. */
const EASY_AT_FIRST_SIGHT = 2;

/** `firstSightOf` is the word's level where its note was never reviewed before. How long the answer took never counts. */
export function ratingOf(grade: Grade, firstSightOf?: Level): Rating {
  const easy = grade === 'best' && firstSightOf !== undefined && firstSightOf <= EASY_AT_FIRST_SIGHT;
  return easy ? 'easy' : RATING[grade];
}
