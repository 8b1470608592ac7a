import { describe, expect, it } from 'vitest';
import { pickOne, seeded, shuffled } from '../../src/drills/chance.ts';

/** A source that always gives the same number. */
const always = (value: number) => () => value;

describe('a seeded source', () => {
  // Noll's FNV-1a (32 bits) into Ettinger's mulberry32, from a C program of the two public-domain references. A change
  // here changes every plan and every due day that hangs on a seed.
  it.each([
    ['', [2625274932, 2119670693, 3324411561, 1770755366]],
    ['a', [2670119670, 1323809741, 1575654966, 2556090870]],
    ['foobar', [4041625555, 1420129204, 1512530472, 88991864]],
  ])('gives for %j the numbers of the published algorithms', (seed, numbers) => {
    const random = seeded(seed);
    expect(numbers.map(() => random() * 2 ** 32)).toEqual(numbers);
  });

  it('starts again for each source, so that two of one seed agree', () => {
    const [one, other] = [seeded('2026-11-22'), seeded('2026-11-22')];
    expect([one(), one(), one()]).toEqual([other(), other(), other()]);
  });

  it('stays from 0 to under 1, with a mean within 0.01 of a half over 20,000 draws', () => {
    const random = seeded('range');
    const draws = Array.from({ length: 20_000 }, () => random());
    expect(draws.filter((draw) => draw < 0 || draw >= 1)).toEqual([]);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
  });
});

describe('a shuffle', () => {
  // Fisher-Yates from the end: always the first swaps c with a, then b with c; always the last swaps nothing.
  it.each([
    [0, ['b', 'c', 'a']],
    [0.5, ['a', 'c', 'b']],
    [0.999, ['a', 'b', 'c']],
  ])('drawing %d throughout puts a, b, c in the order %j', (draw, order) => {
    expect(shuffled(['a', 'b', 'c'], always(draw))).toEqual(order);
  });

  it('leaves the list it was given as it was', () => {
    const list = ['a', 'b', 'c'];
    shuffled(list, always(0));
    expect(list).toEqual(['a', 'b', 'c']);
  });

  it.each([[[]], [['a']]])('of %j is the same', (list) => {
    expect(shuffled(list, always(0))).toEqual(list);
  });

  it('gives each of the six orders of three within a tenth of a sixth, over 12,000 shuffles', () => {
    const random = seeded('orders');
    const counts = new Map<string, number>();
    for (let round = 0; round < 12_000; round += 1) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    expect([...counts.values()].filter((count) => Math.abs(count - 2000) > 200)).toEqual([]);
  });
});

describe('picking one', () => {
  it.each([
    [0, 'a'],
    [0.24, 'a'],
    [0.25, 'b'],
    [0.5, 'c'],
    [0.999, 'd'],
  ])('drawing %d of four takes %s', (draw, expected) => {
    expect(pickOne(['a', 'b', 'c', 'd'], always(draw))).toBe(expected);
  });

  it('of nothing is a broken invariant and throws', () => {
    expect(() => pickOne([], always(0))).toThrow('nothing to pick from');
  });
});
