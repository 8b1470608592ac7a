import { describe, expect, it } from 'vitest';
import { NOT_A_FEELING, type Word } from '../../src/lexicon/word.ts';
import { wordsToMeet } from '../../src/memory/levels.ts';
import { aWord } from '../builders.ts';

const meet = (words: readonly Word[], seen: readonly string[], families: readonly string[] = []) =>
  wordsToMeet({ words, families: families.map((id) => ({ id })) }, (id) => seen.includes(id)).map((word) => word.id);

const ten = (level: Word['level'], letter: string) =>
  Array.from({ length: 10 }, (_, number) => aWord(`${letter}${number}`, { level }));
const first = (count: number, letter: string) => Array.from({ length: count }, (_, number) => `${letter}${number}`);

describe('levels', () => {
  const words = [...ten(1, 'a'), ...ten(2, 'b'), aWord('c0', { level: 3 })];

  it.each([
    ['none', [], 'a0', ['a']],
    ['six of ten', first(6, 'a'), 'a6', ['a']],
    ['seven of ten', first(7, 'a'), 'a7', ['a', 'b']],
    ['seven of ten in each', [...first(7, 'a'), ...first(7, 'b')], 'a7', ['a', 'b', 'c']],
    ['seven and six', [...first(7, 'a'), ...first(6, 'b')], 'a7', ['a', 'b']],
    ['all of the second, none of the first', first(10, 'b'), 'a0', ['a']],
    ['all', [...first(10, 'a'), ...first(10, 'b'), 'c0'], undefined, []],
  ])('with %s seen, the open ones come in order', (_, seen, next, open) => {
    const ids = meet(words, seen);
    expect(ids[0]).toBe(next);
    expect([...new Set(ids.map((id) => id[0]))]).toEqual(open);
  });

  it('that hold no words keep nothing closed', () => {
    expect(meet([aWord('wistful', { level: 4 })], [])).toEqual(['wistful']);
  });
});

describe('families', () => {
  const words = [
    aWord('hungry', { family: NOT_A_FEELING }),
    aWord('annoyed', { family: 'anger' }),
    aWord('angry', { family: 'anger' }),
    aWord('furious', { family: 'anger' }),
    aWord('sad', { family: 'sadness' }),
    aWord('down', { family: 'sadness' }),
    aWord('calm', { family: 'calm' }),
  ];

  it('take turns, and what is no feeling comes last', () => {
    expect(meet(words, [])).toEqual(['annoyed', 'sad', 'calm', 'angry', 'down', 'furious', 'hungry']);
  });

  it('come in their own order, whatever that of the words', () => {
    const order = ['calm', NOT_A_FEELING, 'sadness', 'anger'];
    expect(meet(words, [], order)).toEqual(['calm', 'sad', 'annoyed', 'down', 'angry', 'furious', 'hungry']);
    expect(meet(words, ['sad'], order)).toEqual(['calm', 'annoyed', 'down', 'angry', 'furious', 'hungry']);
  });

  it('with the fewest seen words go first', () => {
    expect(meet(words, ['annoyed', 'angry', 'sad'])).toEqual(['calm', 'down', 'furious', 'hungry']);
  });

  it('come level by level', () => {
    const later = aWord('wistful', { family: 'wonder', level: 2 });
    expect(meet([later, ...words], ['annoyed', 'angry', 'furious', 'sad', 'down'])).toEqual([
      'calm',
      'hungry',
      'wistful',
    ]);
  });
});
