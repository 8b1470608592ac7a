import { expect, it } from 'vitest';
import { parseLocalTime } from '../../src/memory/day.ts';
import { aFolder, ended, source, startScript } from '../real-files.ts';

/** UTC instants and what the clock on the wall shows there (IANA time zone database). */
const ZONES: [zone: string, ...[utc: string, local: string][]][] = [
  ['UTC', ['2026-11-22T06:31:05.120Z', '2026-11-22T06:31:05.120+00:00']],
  [
    'Europe/Berlin',
    ['2026-11-22T06:31:05.120Z', '2026-11-22T07:31:05.120+01:00'],
    ['2026-07-01T22:30:00.000Z', '2026-07-02T00:30:00.000+02:00'],
    // The hour from two to three comes twice, and is told apart by its offset.
    ['2026-10-25T00:30:00.000Z', '2026-10-25T02:30:00.000+02:00'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25T02:30:00.000+01:00'],
    ['2026-03-29T00:59:59.999Z', '2026-03-29T01:59:59.999+01:00'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29T03:00:00.000+02:00'],
  ],
  ['America/New_York', ['2026-01-01T03:00:00.000Z', '2025-12-31T22:00:00.000-05:00']],
  ['America/St_Johns', ['2026-01-15T03:00:00.007Z', '2026-01-14T23:30:00.007-03:30']],
  ['Asia/Kathmandu', ['2026-01-15T18:14:59.000Z', '2026-01-15T23:59:59.000+05:45']],
  ['Australia/Lord_Howe', ['2026-07-01T12:00:00.000Z', '2026-07-01T22:30:00.000+10:30']],
  ['Pacific/Kiritimati', ['2026-12-31T10:00:00.000Z', '2027-01-01T00:00:00.000+14:00']],
  ['Pacific/Marquesas', ['2026-03-01T09:00:00.000Z', '2026-02-28T23:30:00.000-09:30']],
];

const SCRIPT = `
  import { localDay, localTime } from '${source('storage/clock.ts')}';
  process.stdout.write(process.argv.slice(2).map((utc) => localTime(new Date(utc)) + '=' + localDay(new Date(utc))).join(' '));`;

it.each(ZONES)('the clock in %s shows local time with its offset, and the day of it', async (zone, ...times) => {
  const child = startScript(
    aFolder(),
    SCRIPT,
    times.map(([utc]) => utc),
    { TZ: zone },
  );
  const { code, out, err } = await ended(child);
  expect({ code, err, shown: out.split(' ') }).toEqual({
    code: 0,
    err: '',
    shown: times.map(([, local]) => `${local}=${parseLocalTime(local)?.day}`),
  });
});
