import { describe, expect, it } from 'vitest';
import { wrap, wrapItems } from '../../../src/cli/render/wrap.ts';

describe('wrapping text', () => {
  it.each<[string, Parameters<typeof wrap>, string[]]>([
    ['breaks at spaces', ['one two three', 8], ['one two', 'three']],
    ['fills a line to its last column', ['one two three', 7], ['one two', 'three']],
    ['breaks one column earlier', ['one two three', 6], ['one', 'two', 'three']],
    ['leaves a short text in one line', ['one two', 80], ['one two']],
    ['never breaks a word, however long', ['a extraordinarily b', 6], ['a', 'extraordinarily', 'b']],
    ['makes one space of many, and of the ends of lines', ['  one \n two\t three ', 80], ['one two three']],
    ['has no line for no text', ['', 80], []],
    ['has no line for spaces', [' \n ', 80], []],
    ['indents every line', ['one two three', 9, 2], ['  one two', '  three']],
    ['hangs the lines after the first', ['one two three four', 9, 0, 2], ['one two', '  three', '  four']],
    ['hangs below the indent', ['one two three', 9, 1, 2], [' one two', '   three']],
  ])('%s', (_, given, lines) => {
    expect(wrap(...given)).toEqual(lines);
  });

  it.each([20, 40, 80])('keeps to %i columns and to every word', (width) => {
    const text = 'On Thursday Walter takes in a parcel for the flat above, as in most weeks. '.repeat(5).trim();
    const lines = wrap(text, width, 2, 2);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
  });
});

describe('wrapping items', () => {
  it.each<[string, Parameters<typeof wrapItems>, string[]]>([
    ['puts what fits in one line', [['n no', 's skip'], 13, 0], ['n no   s skip']],
    ['breaks between items only', [['n no', 's skip'], 12, 0], ['n no', 's skip']],
    ['indents every line', [['n no', 's skip', 'q'], 12, 2], ['  n no', '  s skip   q']],
    ['takes another gap', [['a', 'b'], 80, 0, ', '], ['a, b']],
    ['keeps an item that is wider than the screen', [['a', 'very wide', 'b'], 5, 0], ['a', 'very wide', 'b']],
    ['has no line for no item', [[], 80, 2], []],
  ])('%s', (_, given, lines) => {
    expect(wrapItems(...given)).toEqual(lines);
  });
});
