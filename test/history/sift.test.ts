import { describe, expect, it } from 'vitest';
import { type Sifted, sieveFor } from '../../src/history/sift.ts';
import { anAnswer, aShown, day } from '../builders.ts';

const TODAY = day('2026-11-22');
const at = (date: string) => `${date}T08:00:00.000+01:00`;
const lineOf = (value: unknown) => `${JSON.stringify(value)}\n`;
const reversed = (value: object) => Object.fromEntries(Object.entries(value).reverse());
const A1 = anAnswer('a1', at('2026-11-20'), { given: ['angry'], mark: 'close', rating: 'hard' });
const A2 = anAnswer('a2', at('2026-11-21'));
const AHEAD = anAnswer('a3', at('2027-11-21'));
const NEWER = '{"v":2,"kind":"answer"}\n';
const UNKNOWN = '{"v":1,"id":"c1","at":"2026-11-20T08:00:00Z","kind":"check-in"}\n';

/** What is kept of a text, and how it was told apart, where this is here already. */
function sifting(text: string, here = '') {
  const { know, sift, sifted } = sieveFor(TODAY);
  know({ name: 'here.jsonl', text: here });
  return { kept: sift({ name: 'there.jsonl', text }), ...sifted() };
}

const COUNTS: Sifted = { events: 0, newer: 0, ahead: 0, known: 0, damaged: 0, damagedAt: [] };

it.each<[string, string, string, string, Partial<Sifted>]>([
  ['of nothing', '', '', '', {}],
  ['of blank lines', '\n\n', '', '', {}],
  ['the events that are new', lineOf(A1) + lineOf(A2), lineOf(A1), lineOf(A2), { events: 1, known: 1 }],
  ['each event once', lineOf(A1) + lineOf(A1), '', lineOf(A1), { events: 1, known: 1 }],
  ['a last line without its newline', lineOf(A1).trim(), '', lineOf(A1), { events: 1 }],
  ['no line for its line endings', lineOf(A1).replace('\n', '\r\n'), lineOf(A1), '', { known: 1 }],
  ['lines without carriage returns', lineOf(A1).replace('\n', '\r\n'), '', lineOf(A1), { events: 1 }],
  ['no event for the order of its fields', lineOf(reversed(A1)), lineOf(A1), '', { known: 1 }],
  ['no event for its offset from UTC', lineOf(A1), lineOf({ ...A1, at: '2026-11-20T07:00:00.000Z' }), '', { known: 1 }],
  ['fields it does not know', lineOf({ ...A1, mood: 1 }), '', lineOf({ ...A1, mood: 1 }), { events: 1 }],
  [
    'another event under a known id, for the fold decides between them',
    lineOf({ ...A1, rating: 'again' }),
    lineOf(A1),
    lineOf({ ...A1, rating: 'again' }),
    { events: 1 },
  ],
  [
    'the same event at another time',
    lineOf({ ...A1, at: at('2026-11-19') }),
    lineOf(A1),
    lineOf({ ...A1, at: at('2026-11-19') }),
    { events: 1 },
  ],
  ['events dated after tomorrow', lineOf(AHEAD), '', lineOf(AHEAD), { events: 1, ahead: 1 }],
  ['lines of a newer version', NEWER, '', NEWER, { newer: 1 }],
  ['lines of an unknown kind', UNKNOWN, '', UNKNOWN, { newer: 1 }],
  ['no newer line that is here', NEWER + UNKNOWN, NEWER, UNKNOWN, { newer: 1, known: 1 }],
  [
    'what stands between damaged lines',
    `hello\n${lineOf(A1)}\n{"v":1\n${lineOf(A2)}{`,
    '',
    lineOf(A1) + lineOf(A2),
    { events: 2, damaged: 3, damagedAt: [1, 4, 6] },
  ],
  ['no event without a time', lineOf({ ...A1, at: 'yesterday' }), '', '', { damaged: 1, damagedAt: [1] }],
  ['no event of lines that are damaged here', lineOf(A1), lineOf(A1).slice(0, 50), lineOf(A1), { events: 1 }],
])('a sieve keeps %s', (_, text, here, kept, counts) => {
  expect(sifting(text, here)).toEqual({ ...COUNTS, ...counts, kept });
});

describe('a file in pieces', () => {
  it('is numbered on from piece to piece', () => {
    const { sift, sifted } = sieveFor(TODAY);
    for (const text of [`\nhello\n${lineOf(A1)}`, lineOf(A2), 'torn\n', '{']) sift({ name: 'there.jsonl', text });
    expect(sifted()).toEqual({ ...COUNTS, events: 2, damaged: 3, damagedAt: [2, 5, 6] });
  });

  it('keeps each event once over all of them', () => {
    const { sift, sifted } = sieveFor(TODAY);
    const shown = lineOf(aShown('s1', at('2026-11-20'), 'glad'));
    expect([sift({ name: 'a', text: shown }), sift({ name: 'a', text: shown })]).toEqual([shown, '']);
    expect(sifted()).toEqual({ ...COUNTS, events: 1, known: 1 });
  });

  it('tells the numbers of the first hundred damaged lines', () => {
    const { damaged, damagedAt } = sifting('x\n'.repeat(1000));
    expect([damaged, damagedAt.length, damagedAt.at(-1)]).toEqual([1000, 100, 100]);
  });
});
