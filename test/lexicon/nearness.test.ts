import { describe, expect, it } from 'vitest';
import { difference, isNear, nearness, quadrant } from '../../src/lexicon/nearness.ts';
import { aWord } from '../builders.ts';

const how = 'Bitter has given up on a remedy; resentful still wants it.';
const resentful = aWord('resentful', { near: [{ word: 'bitter', how }] });
const bitter = aWord('bitter');
const furious = aWord('furious', { pleasant: 0.5 });
const afraid = aWord('afraid', { family: 'fear' });
const sad = aWord('sad', { family: 'sadness', energy: -0.1 });

describe('nearness', () => {
  it.each([
    ['a named neighbour', bitter, 3],
    ['the same family, even in another quadrant', furious, 2],
    ['another family in the same quadrant', afraid, 1],
    ['another family in another quadrant', sad, 0],
  ] as const)('of %s is right', (_, other, expected) => {
    expect(nearness(resentful, other)).toBe(expected);
  });

  it('counts as a neighbour only what the word itself names', () => {
    expect(isNear(resentful, bitter)).toBe(true);
    expect(isNear(bitter, resentful)).toBe(false);
  });
});

describe('the difference of two words', () => {
  it.each([
    ['its own side names it', resentful, bitter, how],
    ['only the other side names it', bitter, resentful, how],
    ['neither side names it', resentful, afraid, undefined],
  ] as const)('is told where %s', (_, one, other, expected) => {
    expect(difference(one, other)).toBe(expected);
  });

  it('is told in the words of the first where both sides name it', () => {
    const answering = aWord('bitter', {
      near: [{ word: 'resentful', how: 'Resentful still wants it; bitter has not.' }],
    });
    expect(difference(answering, resentful)).toBe('Resentful still wants it; bitter has not.');
  });
});

describe('the mood quadrants', () => {
  it.each([
    [-0.1, -0.1, 0],
    [-0.1, 0, 1],
    [0, -0.1, 2],
    [0, 0, 3],
    [1, 1, 3],
  ])('pleasant %d with energy %d lies in quadrant %i', (pleasant, energy, expected) => {
    expect(quadrant({ pleasant, energy })).toBe(expected);
  });
});
