import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay } from '../../src/memory/day.ts';
import { dayNamed } from '../../src/memory/period.ts';
import { day } from '../builders.ts';

const named = (text: string, today: string) => {
  const found = dayNamed(text, day(today));
  return found === undefined ? undefined : formatDay(found);
};

describe('a day as people name it', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['1999-12-31', '1999-12-31'],
    ['0d', '2026-11-22'],
    ['7d', '2026-11-15'],
    ['2w', '2026-11-08'],
    ['3m', '2026-08-22'],
    ['11m', '2025-12-22'],
    ['12m', '2025-11-22'],
    ['120m', '2016-11-22'],
  ])('%s on 2026-11-22 is %s', (text, date) => expect(named(text, '2026-11-22')).toBe(date));

  it.each([
    ['2026-03-31', '1m', '2026-02-28'],
    ['2024-03-31', '1m', '2024-02-29'],
    ['2026-05-31', '3m', '2026-02-28'],
    ['2026-01-15', '1m', '2025-12-15'],
    ['2026-12-31', '1m', '2026-11-30'],
  ])('on %s, %s is %s: a short month has no more days than it has', (today, text, date) => {
    expect(named(text, today)).toBe(date);
  });

  it.each([
    '',
    'd',
    '7',
    '7 d',
    '-7d',
    '7y',
    '1.5w',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '22.11.2026',
    '99999d',
    '9999999m',
  ])('%j is none', (text) => expect(named(text, '2026-11-22')).toBeUndefined());

  it('is never later than today when it is so long ago', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom('d', 'w', 'm'),
        fc.integer({ min: 0, max: 40_000 }),
        (count, unit, today) => {
          const found = dayNamed(`${count}${unit}`, today as never);
          expect(found === undefined || found <= today).toBe(true);
          if (count === 0) expect(found).toBe(today);
        },
      ),
    );
  });
});
