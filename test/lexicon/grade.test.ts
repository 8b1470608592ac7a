import { describe, expect, it } from 'vitest';
import { better, GRADES, type Grade, isFar, worse } from '../../src/lexicon/grade.ts';

describe('grades', () => {
  it('run from nearest to farthest, with cannot tell at the end', () => {
    expect(GRADES).toEqual(['best', 'close', 'plausible', 'unlikely', 'unsure']);
  });

  it.each<[Grade, Grade, Grade, Grade]>([
    ['best', 'best', 'best', 'best'],
    ['best', 'close', 'best', 'close'],
    ['close', 'plausible', 'close', 'plausible'],
    ['plausible', 'unlikely', 'plausible', 'unlikely'],
    ['unlikely', 'unsure', 'unlikely', 'unsure'],
    ['best', 'unlikely', 'best', 'unlikely'],
  ])('%s and %s: the better is %s, the worse %s, either way round', (one, other, nearer, farther) => {
    expect([better(one, other), better(other, one)]).toEqual([nearer, nearer]);
    expect([worse(one, other), worse(other, one)]).toEqual([farther, farther]);
  });

  it('are far from plausible on; not being able to tell is not', () => {
    expect(GRADES.filter(isFar)).toEqual(['plausible', 'unlikely']);
  });
});
