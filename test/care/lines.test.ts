import { describe, expect, it } from 'vitest';
import { linesToTakeOut, troubleIn } from '../../src/care/lines.ts';
import { aFile, aKnown, anAnswer, anUndo, aShown } from '../builders.ts';

const AT = '2026-11-20T09:00:00.000+01:00';
const line = (value: unknown) => JSON.stringify(value);
const GLAD = aShown('e1', AT, 'glad');
const textOf = (...lines: string[]) => lines.map((each) => `${each}\n`).join('');

describe('the lines of a file', () => {
  it.each<[string, string, number[], number[]]>([
    ['all whole', textOf(line(GLAD)), [], []],
    ['nothing', '', [], []],
    ['a torn one', textOf(line(GLAD), '{"v":1,"id'), [2], []],
    ['a torn one at the end, not closed', `${textOf(line(GLAD))}{"v":1`, [2], []],
    ['empty ones, which are no harm', textOf(line(GLAD), '', ''), [], []],
    ['one without a time', textOf(line({ ...GLAD, at: 'noon' })), [1], []],
    ['one of a day that is not in the calendar', textOf(line({ ...GLAD, at: '2026-02-30T09:00:00Z' })), [1], []],
    ['NUL bytes, as a power cut leaves them', textOf(line(GLAD), '\0'.repeat(50)), [2], []],
    ['bytes that are no text', textOf(line(GLAD), '\ufffd\ufffd'), [2], []],
    ['one of a newer version', textOf('{"v":2,"id":"x"}'), [], []],
    ['the same twice', textOf(line(GLAD), line(GLAD)), [], [2]],
    ['the same three times', textOf(line(GLAD), 'x', line(GLAD), line(GLAD)), [2], [3, 4]],
    [
      'the same in another order of fields',
      textOf(line(GLAD), line(Object.fromEntries(Object.entries(GLAD).reverse()))),
      [],
      [2],
    ],
    ['two that share an id and nothing else', textOf(line(GLAD), line({ ...GLAD, word: 'sad' })), [], []],
  ])('with %s', (_, text, torn, repeated) => {
    const trouble = troubleIn([{ name: 'a', text }], {}, 'any');
    expect([trouble.torn.get('a') ?? [], trouble.repeated.get('a') ?? []]).toEqual([torn, repeated]);
    expect(linesToTakeOut(text)).toEqual(new Set([...torn, ...repeated]));
  });
});

describe('two different events under one id', () => {
  it('are found within a file and across files, each id once', () => {
    const files = [
      aFile('a.jsonl', [GLAD, aShown('e2', AT, 'sad')]),
      aFile('b.jsonl', [GLAD, aShown('e2', AT, 'hurt'), aShown('e2', AT, 'calm')]),
    ];
    expect(troubleIn(files, {}, 'any').clashes).toEqual(new Map([['e2', new Set(['a.jsonl', 'b.jsonl'])]]));
  });

  it('are not found in a copy of a file', () => {
    const { clashes, repeated } = troubleIn([aFile('a.jsonl', [GLAD]), aFile('a (conflict).jsonl', [GLAD])], {}, 'any');
    expect([clashes.size, repeated.size]).toEqual([0, 0]);
  });

  it('are told from what stands twice in one of the files', () => {
    const { clashes, repeated } = troubleIn([aFile('a.jsonl', [GLAD]), aFile('b.jsonl', [GLAD, GLAD])], {}, 'any');
    expect([clashes.size, repeated]).toEqual([0, new Map([['b.jsonl', [2]]])]);
  });
});

describe('what was practised and is not there any more', () => {
  const notes = new Set(['w:glad', 'w:embittered', 'f:anger', 'v:ignored']);
  const aliases = { 'w:bitter': 'w:embittered', 'w:sour': null, 'w:old': 'w:gone' };
  const of = (...events: Parameters<typeof aFile>[1]) =>
    [...troubleIn([aFile('a.jsonl', events)], aliases, notes).orphans].map(([note, events]) => ({ note, events }));

  it.each<[string, Parameters<typeof aFile>[1], { note: string; events: number }[]]>([
    ['nothing where all is there', [GLAD, anAnswer('a', AT, { card: 'f:anger/body' })], []],
    ['a word that was shown', [aShown('a', AT, 'lost')], [{ note: 'w:lost', events: 1 }]],
    [
      'a word by all its cards',
      [
        anAnswer('a', AT, { card: 'w:lost/near' }),
        anAnswer('b', AT, { card: 'w:lost/recall' }),
        aKnown('c', AT, 'lost'),
      ],
      [{ note: 'w:lost', events: 3 }],
    ],
    ['no word that was renamed', [aKnown('a', AT, 'bitter'), anAnswer('b', AT, { card: 'w:bitter/near' })], []],
    ['no word that was retired', [aKnown('a', AT, 'sour')], []],
    ['a word renamed to one that is gone', [aKnown('a', AT, 'old')], [{ note: 'w:gone', events: 1 }]],
    ['a family', [anAnswer('a', AT, { card: 'f:rage/body' })], [{ note: 'f:rage', events: 1 }]],
    ['no card of a kind that a newer version knows', [anAnswer('a', AT, { card: 'w:lost/later-kind' })], []],
    ['no event that only names another', [anUndo('a', AT, 'lost')], []],
    [
      'an event that stands twice, once',
      [aShown('a', AT, 'lost'), aShown('a', AT, 'lost')],
      [{ note: 'w:lost', events: 1 }],
    ],
  ])('is: %s', (_, events, orphans) => {
    expect(of(...events)).toEqual(orphans);
  });
});
