import { describe, expect, it } from 'vitest';
import type { Grade } from '../../src/lexicon/grade.ts';
import { contextOf, type Fits, gradeIn, wordsIn } from '../../src/lexicon/scene.ts';

const full: Fits = { best: ['resentful'], close: ['indignant', 'angry'], plausible: ['envious', 'hurt'] };
const bare: Fits = { best: ['calm', 'settled'] };

describe('a scene', () => {
  it.each<[string, Fits, Grade]>([
    ['resentful', full, 'best'],
    ['angry', full, 'close'],
    ['hurt', full, 'plausible'],
    ['joyful', full, 'unlikely'],
    ['settled', bare, 'best'],
    ['angry', bare, 'unlikely'],
  ])('grades %s by the list it stands in (%o): %s', (word, fits, grade) => {
    expect(gradeIn(fits, word)).toBe(grade);
  });

  it.each<[Fits, string[]]>([
    [full, ['resentful', 'indignant', 'angry', 'envious', 'hurt']],
    [bare, ['calm', 'settled']],
  ])('%o names its words best first', (fits, words) => {
    expect(wordsIn(fits)).toEqual(words);
  });

  it.each([
    ['work/credit-taken', 'work'],
    ['alone/late-bus', 'alone'],
  ])('%s belongs to %s', (id, context) => {
    expect(contextOf(id)).toBe(context);
  });
});
