import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, renderIcs } from '../../src/formats/ics.ts';
import { aCard, aFolded, day } from '../builders.ts';
import { aSource, textOf } from './source.ts';

const cards = new Map([
  ['w:annoyed/situation', aCard({ due: day('2026-11-10'), last: day('2026-11-01') })],
  ['w:glad/situation', aCard({ due: day('2026-12-31'), last: day('2026-11-01') })],
  ['w:glad/near', aCard({ due: day('2026-12-31'), last: day('2026-11-01') })],
  ['w:bitter/recall', aCard({ due: day('2026-12-31'), last: day('2026-11-01') })],
  ['w:gone/recall', aCard({ due: day('2026-12-30'), last: day('2026-11-01') })],
]);
const text = (more = {}) => textOf(renderIcs(aSource([], { folded: aFolded({ cards }), ...more })));

const event = (date: string, next: string, count: number) =>
  [
    'BEGIN:VEVENT',
    `UID:due-${date}@lexithymia`,
    'DTSTAMP:20261122T080000Z',
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${next.replaceAll('-', '')}`,
    `SUMMARY:lexi: ${count} due`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
    .map((line) => `${line}\r\n`)
    .join('');

describe('a calendar', () => {
  it('has an all-day event for each day with something due, what is overdue today', () => {
    expect(text()).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Lexithymia//lexi export//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n' +
        `${event('2026-11-22', '2026-11-23', 1)}${event('2026-12-31', '2027-01-01', 2)}END:VCALENDAR\r\n`,
    );
  });

  it('has the same ids whenever it is made', () => {
    const ids = (now: string) => text({ now }).match(/^UID:.*$/gm);
    expect(ids('2026-11-22T21:00:00.000+01:00')).toEqual(ids('2026-11-22T09:00:00.000+01:00'));
    expect(new Set(ids('2026-11-22T09:00:00Z')).size).toBe(2);
  });

  it('can be of a family alone', () => {
    expect(text({ filter: { family: 'joy' } }).match(/SUMMARY:.*/g)).toEqual(['SUMMARY:lexi: 1 due']);
  });

  it('has no event where nothing is due', () => expect(text({ folded: aFolded() })).not.toContain('VEVENT'));
});

describe('a content line', () => {
  it('is folded at 75 octets, with no letter taken apart, and unfolds to what it was', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }).filter((line) => !/[\r\n]/.test(line)),
        (line) => {
          const pieces = folded(line).split('\r\n');
          expect(
            pieces.every((piece) => Buffer.byteLength(piece) <= 75 && Buffer.from(piece).toString() === piece),
          ).toBe(true);
          expect(pieces.map((piece, place) => (place === 0 ? piece : piece.slice(1))).join('')).toBe(line);
          expect(pieces.slice(1).every((piece) => piece.startsWith(' '))).toBe(true);
        },
      ),
    );
  });

  it.each([
    [75, 1],
    [76, 2],
    [149, 2],
    [150, 3],
  ])('of %i letters is %i lines', (letters, count) => {
    expect(folded('a'.repeat(letters)).split('\r\n').length).toBe(count);
  });
});
