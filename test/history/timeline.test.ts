import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../src/history/timeline.ts';
import { aFile, anAnswer, anUndo, aShown, day } from '../builders.ts';

const TODAY = day('2026-11-22');
const line = (id: string, at: string) => `${JSON.stringify(anAnswer(id, at))}\n`;
const idsOf = (text: string) => timelineOf([{ name: 'a.jsonl', text }], TODAY).moments.map(({ event }) => event.id);

describe('the order of moments', () => {
  it.each([
    [
      'by instant within a day',
      [
        ['late', '2026-11-22T09:00:00+01:00'],
        ['early', '2026-11-22T08:00:00+01:00'],
      ],
      ['early', 'late'],
    ],
    [
      'by instant, not by the clock on the wall, after a flight west',
      [
        ['second', '2026-11-22T10:00:00-05:00'],
        ['first', '2026-11-22T12:00:00+01:00'],
      ],
      ['first', 'second'],
    ],
    [
      'by day before instant, across the date line',
      [
        ['on the 22nd', '2026-11-22T08:00:00+09:00'],
        ['on the 21st', '2026-11-22T03:00:00-10:00'],
      ],
      ['on the 21st', 'on the 22nd'],
    ],
    [
      'by instant through the hour that comes twice',
      [
        ['02:10 again', '2026-10-25T02:10:00+01:00'],
        ['02:50', '2026-10-25T02:50:00+02:00'],
      ],
      ['02:50', '02:10 again'],
    ],
    [
      'by id at one instant',
      [
        ['0198b', '2026-11-22T08:00:00+01:00'],
        ['0198a', '2026-11-22T07:00:00Z'],
        ['0198B', '2026-11-22T08:00:00+01:00'],
      ],
      ['0198B', '0198a', '0198b'],
    ],
    [
      'by the clock where it went back between two answers',
      [
        ['given first', '2026-11-22T09:00:00+01:00'],
        ['given second', '2026-11-20T09:00:00+01:00'],
      ],
      ['given second', 'given first'],
    ],
  ])('is %s', (_, events, ids) => {
    expect(idsOf(events.map(([id = '', at = '']) => line(id, at)).join(''))).toEqual(ids);
  });

  it('is one over all files', () => {
    const files = [
      aFile('a.jsonl', [anAnswer('a2', '2026-11-22T08:00:00Z'), anAnswer('a1', '2026-11-21T08:00:00Z')]),
      aFile('b.jsonl', [anUndo('b1', '2026-11-22T07:00:00Z', 'a2'), aShown('b2', '2026-11-22T09:00:00Z', 'wistful')]),
    ];
    expect(timelineOf(files, TODAY).moments.map(({ event }) => event.id)).toEqual(['a1', 'b1', 'a2', 'b2']);
  });

  it('carries the day and the instant with each event', () => {
    const event = anAnswer('a1', '2026-11-22T03:00:00+01:00');
    expect(timelineOf([aFile('a.jsonl', [event])], TODAY).moments).toEqual([
      { event, day: day('2026-11-21'), instant: Date.UTC(2026, 10, 22, 2) },
    ]);
  });
});

describe('an event that stands twice', () => {
  const once = anAnswer('a1', '2026-11-22T08:00:00Z');

  it.each([
    ['in one file', [aFile('a.jsonl', [once, once])]],
    ['in two files', [aFile('a.jsonl', [once]), aFile('a (conflict).jsonl', [once])]],
    ['with another event between', [aFile('a.jsonl', [once, anUndo('u1', '2026-11-22T08:00:00Z', 'a1'), once])]],
  ])('counts once: %s', (_, files) => {
    const { moments } = timelineOf(files, TODAY);
    expect(moments.filter(({ event }) => event.id === 'a1')).toHaveLength(1);
  });

  it('with two times counts at the earlier, whichever file comes first', () => {
    const files = [aFile('a.jsonl', [{ ...once, at: '2026-11-22T09:00:00Z' }]), aFile('b.jsonl', [once])];
    const times = [files, files.toReversed()].map((each) =>
      timelineOf(each, TODAY).moments.map(({ event }) => event.at),
    );
    expect(times).toEqual([[once.at], [once.at]]);
  });
});

describe('an event dated after tomorrow', () => {
  it.each([
    ['this morning', '2026-11-22T08:00:00+01:00', 0],
    ['at the end of tomorrow', '2026-11-24T03:59:59+01:00', 0],
    ['at the start of the day after', '2026-11-24T04:00:00+01:00', 1],
    ['in a year far away', '9999-12-31T08:00:00+01:00', 1],
  ])('is kept out: %s', (_, at, ahead) => {
    const timeline = timelineOf([aFile('a.jsonl', [anAnswer('a1', at)])], TODAY);
    expect(timeline).toMatchObject({ ahead, torn: [], newer: 0 });
    expect(timeline.moments).toHaveLength(1 - ahead);
  });

  it('says the first day on which one of them counts', () => {
    const times = ['2026-12-24T08:00:00Z', '2026-12-01T08:00:00Z', '2027-01-01T08:00:00Z'];
    const file = aFile(
      'a.jsonl',
      times.map((at, number) => anAnswer(`a${number}`, at)),
    );
    const { ahead, aheadUntil } = timelineOf([file], TODAY);
    expect({ ahead, aheadUntil }).toEqual({ ahead: 3, aheadUntil: day('2026-11-30') });
    expect(timelineOf([file], day('2026-11-29')).ahead).toBe(3);
    expect(timelineOf([file], day('2026-11-30')).ahead).toBe(2);
  });

  it('says no day where there is none', () => {
    expect(timelineOf([aFile('a.jsonl', [anAnswer('a1', '2026-11-22T08:00:00Z')])], TODAY)).not.toHaveProperty(
      'aheadUntil',
    );
  });
});

describe('lines that are no events', () => {
  const good = line('a1', '2026-11-22T08:00:00Z');
  const other = line('a2', '2026-11-22T09:00:00Z');

  it.each([
    ['nothing', '', [], []],
    ['only newlines', '\n\n\n', [], []],
    ['a last line cut short', `${good}${other.slice(0, 40)}`, [2], ['a1']],
    ['a last line without its newline', `${good}${other.slice(0, -1)}`, [], ['a1', 'a2']],
    ['a torn line that was closed by the next writer', `${good.slice(0, 40)}\n${other}`, [1], ['a2']],
    ['text between, blank lines counted', `\n${good}\nhello\n\n${other}}\n`, [4, 7], ['a1', 'a2']],
    ['a time that is none', line('a3', 'yesterday') + good, [1], ['a1']],
    ['windows newlines', `${good.trim()}\r\n${other.trim()}\r\n`, [], ['a1', 'a2']],
  ])('%s', (_, text, torn, ids) => {
    const timeline = timelineOf([{ name: 'a.jsonl', text }], TODAY);
    expect(timeline.torn).toEqual(torn.map((number) => ({ file: 'a.jsonl', line: number })));
    expect(timeline.moments.map(({ event }) => event.id)).toEqual(ids);
  });

  it('are numbered file by file', () => {
    const files = [
      { name: 'a.jsonl', text: `${good}{\n` },
      { name: 'b.jsonl', text: `{\n${other}` },
    ];
    expect(timelineOf(files, TODAY).torn).toEqual([
      { file: 'a.jsonl', line: 2 },
      { file: 'b.jsonl', line: 1 },
    ]);
  });

  it('but of a newer program are counted apart', () => {
    const text = `{"v":2}\n${good}{"v":1,"id":"x","at":"2026-11-22T08:00:00Z","kind":"check-in"}\n`;
    expect(timelineOf([{ name: 'a.jsonl', text }], TODAY)).toMatchObject({ newer: 2, torn: [], ahead: 0 });
  });
});
