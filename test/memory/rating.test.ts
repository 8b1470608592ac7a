import { expect, it } from 'vitest';
import { ratingOf } from '../../src/memory/rating.ts';

it.each([
  ['best', 'good'],
  ['close', 'hard'],
  ['plausible', 'hard'],
  ['unlikely', 'again'],
  ['unsure', 'again'],
] as const)('an answer that is %s counts as %s', (grade, rating) => {
  expect(ratingOf(grade)).toBe(rating);
});

it.each([
  ['best', 1, 'easy'],
  ['best', 2, 'easy'],
  ['best', 3, 'good'],
  ['best', 4, 'good'],
  ['best', 5, 'good'],
  ['close', 1, 'hard'],
  ['plausible', 1, 'hard'],
  ['unlikely', 1, 'again'],
  ['unsure', 2, 'again'],
] as const)('%s at first sight of a word of level %i counts as %s', (grade, level, rating) => {
  expect(ratingOf(grade, level)).toBe(rating);
});
