import { describe, expect, it } from 'vitest';
import { farthest, type Grades, gradeOne, gradeOrder, gradeSome } from '../../src/drills/marking.ts';
import type { Grade } from '../../src/lexicon/grade.ts';

const grades: Grades = { angry: 'best', hurt: 'best', tense: 'close', calm: 'plausible', joyful: 'unlikely' };

describe('choosing one', () => {
  it.each<[string[], Grade]>([
    [['angry'], 'best'],
    [['tense'], 'close'],
    [['calm'], 'plausible'],
    [['joyful'], 'unlikely'],
    [['sad'], 'unlikely'],
    [[], 'unsure'],
  ])('%j is worth the grade of the option: %s', (answer, grade) => {
    expect(gradeOne(grades, answer)).toBe(grade);
  });
});

describe('choosing some', () => {
  it.each<[string, string[], Grade]>([
    ['every best one', ['angry', 'hurt'], 'best'],
    ['every best one, in any order', ['hurt', 'angry'], 'best'],
    ['a best one, another missing', ['hurt'], 'close'],
    ['a best and a close one', ['angry', 'tense'], 'close'],
    ['a best and a plausible one', ['calm', 'angry'], 'plausible'],
    ['a close and a plausible one', ['tense', 'calm'], 'plausible'],
    ['every best one and an unlikely one', ['angry', 'hurt', 'joyful'], 'unlikely'],
    ['a close one alone', ['tense'], 'close'],
    ['something that was not offered', ['angry', 'sad'], 'unlikely'],
    ['nothing', [], 'unsure'],
  ])('%s (%j) is worth %s', (_, answer, grade) => {
    expect(gradeSome(grades, answer)).toBe(grade);
  });

  it('the one best there is, is best', () => {
    expect(gradeSome({ angry: 'best', calm: 'plausible' }, ['angry'])).toBe('best');
  });

  it('one of three best ones is not close', () => {
    expect(gradeSome({ angry: 'best', hurt: 'best', sad: 'best' }, ['sad'])).toBe('plausible');
  });
});

describe('the farthest pick', () => {
  it.each<[string, string[], string | undefined]>([
    ['nothing of nothing', [], undefined],
    ['the one there is', ['angry'], 'angry'],
    ['the close one of a best and a close one', ['angry', 'tense'], 'tense'],
    ['the close one, in any order', ['tense', 'angry'], 'tense'],
    ['the plausible one of a close and a plausible one', ['tense', 'calm'], 'calm'],
    ['the unlikely one of a plausible and an unlikely one', ['joyful', 'calm'], 'joyful'],
    ['the unlikely one of all', ['angry', 'calm', 'joyful', 'tense'], 'joyful'],
    ['what was not offered', ['calm', 'sad'], 'sad'],
    ['the first picked of two of a grade', ['hurt', 'angry'], 'hurt'],
  ])('is %s (%j): %s', (_, answer, expected) => {
    expect(farthest(grades, answer)).toBe(expected);
  });
});

describe('putting in order', () => {
  const three = ['annoyed', 'angry', 'furious'];
  const four = ['a', 'b', 'c', 'd'];

  it.each<[string[], string[], Grade]>([
    [three, ['annoyed', 'angry', 'furious'], 'best'],
    [three, ['angry', 'annoyed', 'furious'], 'close'],
    [three, ['annoyed', 'furious', 'angry'], 'close'],
    [three, ['angry', 'furious', 'annoyed'], 'unlikely'],
    [three, ['furious', 'annoyed', 'angry'], 'unlikely'],
    [three, ['furious', 'angry', 'annoyed'], 'unlikely'],
    [three, ['annoyed', 'angry'], 'unlikely'],
    [three, ['annoyed', 'angry', 'furious', 'annoyed'], 'unlikely'],
    [three, ['annoyed', 'angry', 'angry'], 'unlikely'],
    [three, [], 'unsure'],
    [four, ['a', 'c', 'b', 'd'], 'close'],
    [four, ['b', 'a', 'd', 'c'], 'unlikely'],
    [four, ['c', 'b', 'a', 'd'], 'unlikely'],
  ])('of %j, %j is worth %s', (right, answer, grade) => {
    expect(gradeOrder(right, answer)).toBe(grade);
  });
});
