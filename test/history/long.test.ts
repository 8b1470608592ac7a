import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markOf, Spots } from '../../src/history/columns.ts';
import { voidedBy } from '../../src/history/fold.ts';
import { eventIn, inTurn, momentIn, waitingIn } from '../../src/history/long.ts';
import { type Survey, surveyor } from '../../src/history/survey.ts';
import { timelineOf } from '../../src/history/timeline.ts';
import { aFile, anAnswer, anEasy, anUndo, aShown, day } from '../builders.ts';
import { aReader } from '../formats/source.ts';
import { threeFiles } from './histories.ts';
import { waitingLines } from './waiting.ts';

const TODAY = day('2026-10-20');

function survey(texts: readonly string[]): { readonly found: Survey; readonly reader: ReturnType<typeof aReader> } {
  const reader = aReader(texts);
  const { add, done } = surveyor(reader.names, TODAY);
  for (const line of reader.lines()) add(line);
  return { found: done(), reader };
}

describe('a long history', () => {
  const junk = fc.constantFrom(
    '',
    'torn{',
    '[]',
    '{"v":9}',
    '{"v":1,"id":"q","at":"never","session":"s","kind":"known","word":"x"}',
  );

  it('is read in the order, with the days and without the lines, of the timeline that is held in memory', () => {
    fc.assert(
      fc.property(threeFiles, fc.array(junk, { minLength: 3, maxLength: 3 }), fc.boolean(), (files, extra, isTwice) => {
        const texts = files.map(({ text }, place) => `${text}${extra[place]}\n${isTwice ? text : ''}`);
        const { found, reader } = survey(texts);
        const held = texts.map((text, place) => ({ name: `${place}.jsonl`, text }));
        const { moments, ...leftover } = timelineOf(held, TODAY);
        expect([...inTurn(found, reader)].map(momentIn)).toEqual(moments);
        expect(found.leftover).toEqual(leftover);
        expect([...waitingIn(found, reader)]).toEqual(waitingLines(held, TODAY));
        expect(found.voided).toEqual(voidedBy(moments));
      }),
    );
  });

  it('takes the first of two different events under one id, and two events at one instant by their ids', () => {
    const at = '2026-10-19T09:00:00Z';
    const first = anAnswer('same', '2026-10-18T09:00:00Z');
    const events = [anAnswer('b', at), anAnswer('same', at), anAnswer('a', at), first];
    const { found, reader } = survey([aFile('', events).text]);
    expect([...inTurn(found, reader)].map(eventIn)).toEqual([first, anAnswer('a', at), anAnswer('b', at)]);
  });

  it('skips days that are not wanted, and knows their ids all the same', () => {
    const early = anAnswer('same', '2026-10-18T09:00:00Z');
    const { found, reader } = survey([
      aFile('', [early, aShown('x', '2026-10-19T09:00:00Z', 'glad'), anAnswer('same', '2026-10-19T09:01:00Z')]).text,
    ]);
    const since = day('2026-10-19');
    expect([...inTurn(found, reader, (each) => each >= since)].map((turn) => eventIn(turn).id)).toEqual(['x']);
  });

  it('knows what was easy, what was taken back, and what anything names', () => {
    const at = '2026-10-19T09:00:00Z';
    const events = [
      anAnswer('a', at),
      anEasy('e1', at, 'a'),
      anAnswer('b', at),
      anEasy('e2', at, 'b'),
      anUndo('u', at, 'e2'),
    ];
    const { found } = survey([aFile('', events).text]);
    expect(found.eased).toEqual(new Set(['a']));
    expect(found.voided).toEqual(new Set(['e2']));
    expect(found.named).toEqual(new Set(['a', 'b', 'e2']));
  });
});

describe('spots', () => {
  it('keep every number of a line, however many there are', () => {
    const spots = new Spots();
    const spot = (row: number) => ({
      file: row % 7,
      at: row * 1e6,
      bytes: row,
      day: row - 5000,
      instant: row * 1e9 - 1,
      mark: row % 100,
    });
    for (let row = 0; row < 5000; row += 1) spots.add(spot(row));
    expect(spots.size).toBe(5000);
    for (const row of [0, 1, 1023, 1024, 4999]) {
      expect(spots.place(row)).toEqual({ file: spot(row).file, at: spot(row).at, bytes: row });
      expect([spots.get('day', row), spots.get('instant', row)]).toEqual([spot(row).day, spot(row).instant]);
    }
    expect(spots.sharedMarks()).toEqual(new Set(Array.from({ length: 100 }, (_, mark) => mark)));
  });

  it('have the same mark for the same text, and another for another', () => {
    const texts = Array.from(
      { length: 20_000 },
      (_, place) => `0198c0de-0000-7000-8000-${place.toString(16).padStart(12, '0')}`,
    );
    expect(new Set(texts.map(markOf)).size).toBe(texts.length);
    expect(texts.map(markOf)).toEqual(texts.map(markOf));
    expect(texts.map(markOf).every(Number.isSafeInteger)).toBe(true);
  });
});
