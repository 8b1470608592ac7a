/** A calendar (RFC 5545) with an all-day event for each day on which something comes back. Nothing in it tells what it is about. */
import { calendarOf } from '../insight/calendar.ts';
import { addDays, type Day, formatDay, parseLocalTime } from '../memory/day.ts';
import { isInPart } from './filter.ts';
import { placeOf } from './review.ts';
import type { Source } from './source.ts';

/** Whoever imports the calendar again gets each day's event anew in the place of the old one, for its id is made from the day. */
export function* renderIcs({ folded, outline, today, now, filter, familyOf }: Source): Generator<string> {
  const stamp = utc(parseLocalTime(now)?.instant ?? 0);
  const days = calendarOf(folded, outline, today, (card) => isInPart(filter, placeOf(card, familyOf)));
  yield lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lexithymia//lexi export//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  ]);
  for (const [day, count] of days) yield lines(eventOf(day, count, stamp));
  yield lines(['END:VCALENDAR']);
}

const eventOf = (day: Day, count: number, stamp: string): string[] => [
  'BEGIN:VEVENT',
  `UID:due-${formatDay(day)}@lexithymia`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${date(day)}`,
  `DTEND;VALUE=DATE:${date(addDays(day, 1))}`,
  `SUMMARY:${escaped(`lexi: ${count} due`)}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

const date = (day: Day): string => formatDay(day).replaceAll('-', '');

const utc = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

const lines = (texts: readonly string[]): string => texts.map((text) => `${folded(text)}\r\n`).join('');

const MOST_OCTETS = 75;

/** A content line in pieces of at most 75 octets, each after the first led by a space; no letter is taken apart. */
export function folded(line: string): string {
  const pieces = [''];
  let octets = 0;
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      pieces.push(' ');
      octets = 1;
    }
    pieces.push(`${pieces.pop()}${letter}`);
    octets += size;
  }
  return pieces.join('\r\n');
}

/** In UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
