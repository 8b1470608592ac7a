/** How near two words lie: the scale on which wrong options get finer as a word gets firmer. */
import type { Word } from './word.ts';

/** 0 another mood quadrant, 1 the same quadrant, 2 the same family, 3 named neighbours. */
export type Nearness = 0 | 1 | 2 | 3;

export function nearness(a: Word, b: Word): Nearness {
  if (isNear(a, b)) return 3;
  if (a.family === b.family) return 2;
  return quadrant(a) === quadrant(b) ? 1 : 0;
}

export const isNear = (a: Word, b: Word): boolean => a.near.some((near) => near.word === b.id);

/** The sentence that tells two neighbours apart, from whichever side names it. */
export function difference(a: Word, b: Word): string | undefined {
  return (a.near.find((near) => near.word === b.id) ?? b.near.find((near) => near.word === a.id))?.how;
}

export const isPleasantQuadrant = (place: number): boolean => place >= 2;

/** One of four mood quadrants: pleasant or not, activated or not. */
export const quadrant = (word: Pick<Word, 'pleasant' | 'energy'>): number =>
  (word.pleasant >= 0 ? 2 : 0) + (word.energy >= 0 ? 1 : 0);
