import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apart } from '../../src/session/apart.ts';
import { chance } from '../builders.ts';

const letter = (text: string) => text[0] ?? '';
const run = (items: readonly string[]) => apart(items, letter, chance('apart'));

describe('apart', () => {
  it.each([
    [[], []],
    [['a1'], ['a1']],
    [
      ['a1', 'b1', 'a2'],
      ['a1', 'b1', 'a2'],
    ],
    [
      ['a1', 'a2', 'b1'],
      ['a1', 'b1', 'a2'],
    ],
    [
      ['a1', 'b1', 'b2', 'c1'],
      ['a1', 'b1', 'c1', 'b2'],
    ],
  ])('%j becomes %j', (items, expected) => expect(run(items)).toEqual(expected));

  it('keeps every item once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[abc]\d$/)), (items) => {
        expect(run(items).toSorted()).toEqual(items.toSorted());
      }),
    );
  });

  it('puts like beside like only where one group is more than half', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[abcd]\d$/)), (items) => {
        const largest = Math.max(
          0,
          ...['a', 'b', 'c', 'd'].map((group) => items.filter((each) => letter(each) === group).length),
        );
        fc.pre(largest <= Math.ceil(items.length / 2));
        const groups = run(items).map(letter);
        expect(groups.filter((group, place) => group === groups[place - 1])).toEqual([]);
      }),
    );
  });
});
