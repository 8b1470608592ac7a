import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, formatDay, parseDay, parseLocalTime } from '../../src/memory/day.ts';
import { day } from '../builders.ts';

describe('a date', () => {
  it.each([
    ['1969-12-31', -1],
    ['1970-01-01', 0],
    ['1970-03-01', 59],
    ['2000-02-29', 11_016],
    ['2026-11-22', 20_779],
  ])('%s is day %i, and back', (date, number) => {
    expect(parseDay(date)).toBe(number);
    expect(formatDay(addDays(day('1970-01-01'), number))).toBe(date);
  });

  it.each([
    ['2024-02-28', '2024-02-29'],
    ['2024-02-29', '2024-03-01'],
    ['2026-02-28', '2026-03-01'],
    ['2100-02-28', '2100-03-01'],
    ['2026-03-28', '2026-03-29'],
    ['2026-10-24', '2026-10-25'],
    ['2026-12-31', '2027-01-01'],
  ])('one day after %s is %s', (date, next) => {
    expect(formatDay(addDays(day(date), 1))).toBe(next);
    expect(daysBetween(day(date), day(next))).toBe(1);
  });

  it.each([
    '',
    'today',
    '2026-2-3',
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '2026-11-22T00:00:00Z',
    ' 2026-11-22',
    '2026-11-22\n',
    '22.11.2026',
  ])('%j is no date', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });
});

describe('the day of a local time', () => {
  it.each([
    ['2026-11-22T04:00:00.000+01:00', '2026-11-22'],
    ['2026-11-22T23:59:59.999+01:00', '2026-11-22'],
    ['2026-11-23T00:00:00.000+01:00', '2026-11-22'],
    ['2026-11-23T03:59:59.999+01:00', '2026-11-22'],
    ['2026-11-23T04:00:00.000+01:00', '2026-11-23'],
    ['2027-01-01T03:30:00Z', '2026-12-31'],
    ['2024-03-01T03:30:00Z', '2024-02-29'],
    ['2026-03-01T03:30:00Z', '2026-02-28'],
    ['1970-01-01T03:00:00Z', '1969-12-31'],
  ])('%s belongs to %s: a day begins at 04:00', (at, date) => {
    expect(parseLocalTime(at)?.day).toBe(day(date));
  });

  it.each(['Z', '+00:00', '+05:45', '+12:45', '+14:00', '-03:30', '-10:00', '-11:00'])(
    'is the one on the wall at an offset of %s',
    (offset) => {
      expect(parseLocalTime(`2026-11-22T04:00:00${offset}`)?.day).toBe(day('2026-11-22'));
      expect(parseLocalTime(`2026-11-22T03:59:59.999${offset}`)?.day).toBe(day('2026-11-21'));
    },
  );

  it.each([
    ['before the hour is lost', '2026-03-29T01:59:59+01:00', '2026-03-28', '2026-03-29T00:59:59.000Z'],
    ['after the hour is lost', '2026-03-29T03:00:00+02:00', '2026-03-28', '2026-03-29T01:00:00.000Z'],
    ['04:00 on the short day', '2026-03-29T04:00:00+02:00', '2026-03-29', '2026-03-29T02:00:00.000Z'],
    ['the end of the short day', '2026-03-30T03:59:59+02:00', '2026-03-29', '2026-03-30T01:59:59.000Z'],
    ['02:30 for the first time', '2026-10-25T02:30:00+02:00', '2026-10-24', '2026-10-25T00:30:00.000Z'],
    ['02:30 for the second time', '2026-10-25T02:30:00+01:00', '2026-10-24', '2026-10-25T01:30:00.000Z'],
    ['04:00 on the long day', '2026-10-25T04:00:00+01:00', '2026-10-25', '2026-10-25T03:00:00.000Z'],
  ])('holds through a change to or from summer time: %s', (_, at, date, instant) => {
    expect(parseLocalTime(at)).toEqual({ day: day(date), instant: Date.parse(instant) });
  });
});

describe('the instant of a local time', () => {
  it.each([
    ['2026-11-22T07:31:05.120+01:00', '2026-11-22T06:31:05.120Z'],
    ['2026-11-22T07:31:05.120Z', '2026-11-22T07:31:05.120Z'],
    ['2026-11-22T07:31:05-03:30', '2026-11-22T11:01:05.000Z'],
    ['2026-11-22T07:31:05+05:45', '2026-11-22T01:46:05.000Z'],
    ['2026-11-22T00:30:00+14:00', '2026-11-21T10:30:00.000Z'],
    ['2024-02-29T12:00:00.500+00:00', '2024-02-29T12:00:00.500Z'],
  ])('of %s is %s', (at, instant) => {
    expect(parseLocalTime(at)?.instant).toBe(Date.parse(instant));
  });

  it('of a year before 100 is not taken for one of the last century', () => {
    expect(parseLocalTime('0026-11-22T07:31:05Z')?.day).not.toBe(day('1926-11-22'));
  });

  it.each([
    '',
    'now',
    '2026-11-22',
    '2026-11-22T07:31:05',
    '2026-11-22T07:31Z',
    '2026-11-22 07:31:05Z',
    '2026-11-22T07:31:05+0100',
    '2026-11-22T07:31:05z',
    '2026-11-22T25:00:00Z',
    '2026-11-22T07:61:00Z',
    '2026-13-22T07:31:05Z',
    '2026-11-31T07:31:05Z',
    '2026-02-29T07:31:05+01:00',
    '2026-11-22T07:31:05+24:00',
    '2026-11-22T07:31:05+01:60',
    '2026-11-22T07:31:05.Z',
    '+002026-11-22T07:31:05Z',
    '2026-11-22T07:31:05Z\n',
  ])('%j is no local time', (text) => {
    expect(parseLocalTime(text)).toBeUndefined();
  });
});

describe('days between', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-12-02', 10],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-02-28', '2026-03-01', 1],
    ['2026-11-22', '2036-11-22', 3653],
  ])('%s and %s are %i', (from, to, days) => {
    expect(daysBetween(day(from), day(to))).toBe(days);
  });

  it.each(['2026-11-21', '2020-01-01'])('a clock that went back to %s counts as none', (earlier) => {
    expect(daysBetween(day('2026-11-22'), day(earlier))).toBe(0);
  });
});
