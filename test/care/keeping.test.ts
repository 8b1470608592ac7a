import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Copy, copiesToKeep } from '../../src/care/keeping.ts';
import { addDays, type Day, formatDay } from '../../src/memory/day.ts';
import { day } from '../builders.ts';

/** A Sunday. */
const TODAY = day('2026-11-22');
const copyOf = (date: string, time = '090000'): Copy => ({ name: `${date}-${time}.jsonl`, day: day(date) });
const keptOf = (copies: readonly Copy[], today = TODAY) => [...copiesToKeep(copies, today)].sort();
const days = (count: number): Copy[] =>
  Array.from({ length: count }, (_, ago) => copyOf(formatDay(addDays(TODAY, -ago))));

describe('of the dated copies are kept', () => {
  it.each<[string, Copy[], string[]]>([
    ['none of none', [], []],
    ['one alone, however old', [copyOf('2001-01-01')], ['2001-01-01']],
    ['all of today', [copyOf('2026-11-22', '080000'), copyOf('2026-11-22', '090000')], ['2026-11-22', '2026-11-22']],
    [
      'all that a clock which went back calls later',
      [copyOf('2027-01-01', '1'), copyOf('2027-01-01', '2')],
      ['2027-01-01', '2027-01-01'],
    ],
    [
      'the newest of an earlier day',
      [copyOf('2026-11-20', '080000'), copyOf('2026-11-20', '100000'), copyOf('2026-11-20', '090000')],
      ['2026-11-20'],
    ],
    [
      'seven days, four weeks and twelve months of a copy a day for two years',
      days(730),
      [
        // Months before, by their last day.
        '2025-12-31',
        '2026-01-31',
        '2026-02-28',
        '2026-03-31',
        '2026-04-30',
        '2026-05-31',
        '2026-06-30',
        '2026-07-31',
        '2026-08-31',
        '2026-09-30',
        '2026-10-31',
        // Weeks before, by their Sunday.
        '2026-11-01',
        '2026-11-08',
        '2026-11-15',
        '2026-11-16',
        '2026-11-17',
        '2026-11-18',
        '2026-11-19',
        '2026-11-20',
        '2026-11-21',
        '2026-11-22',
      ],
    ],
    [
      'days without a copy do not count',
      [copyOf('2026-03-01'), copyOf('2026-03-02'), copyOf('2026-03-03')],
      ['2026-03-01', '2026-03-02', '2026-03-03'],
    ],
  ])('%s', (_, copies, dates) => {
    expect(keptOf(copies).map((name) => name.slice(0, 10))).toEqual(dates);
  });

  it('the newest of the day is the one', () => {
    expect(keptOf([copyOf('2026-11-20', '080000'), copyOf('2026-11-20', '100000')])).toEqual([
      '2026-11-20-100000.jsonl',
    ]);
  });
});

describe('whatever copies there are', () => {
  const copies = fc
    .array(fc.tuple(fc.integer({ min: -1500, max: 0 }), fc.nat(235959)), { maxLength: 60 })
    .map((drawn) => drawn.map(([ago, time]) => copyOf(formatDay(addDays(TODAY, ago)), String(time).padStart(6, '0'))));
  const RUNS = { seed: 20261122, numRuns: 300 };
  const before = (all: readonly Copy[]) => all.filter(({ day }) => day < TODAY);

  it('the newest is kept, and at most 7 + 4 + 12 from before today', () => {
    const law = fc.property(copies, (all) => {
      const kept = copiesToKeep(all, TODAY);
      const newest = all
        .map(({ name }) => name)
        .sort()
        .at(-1);
      if (newest !== undefined) expect(kept.has(newest)).toBe(true);
      expect(before(all).filter(({ name }) => kept.has(name)).length).toBeLessThanOrEqual(23);
    });
    fc.assert(law, RUNS);
  });

  it('deciding twice decides the same, and in any order', () => {
    const law = fc.property(copies, (all) => {
      const kept = keptOf(all);
      expect(keptOf(all.filter(({ name }) => kept.includes(name)))).toEqual(kept);
      expect(keptOf(all.toReversed())).toEqual(kept);
    });
    fc.assert(law, RUNS);
  });

  it('a copy that is not kept is not kept on any later day', () => {
    const law = fc.property(copies, fc.nat(900), (all, later) => {
      const kept = copiesToKeep(all, TODAY);
      const after = copiesToKeep(all, addDays(TODAY, later) as Day);
      expect([...after].filter((name) => !kept.has(name))).toEqual([]);
    });
    fc.assert(law, RUNS);
  });
});
