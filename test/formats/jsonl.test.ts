import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderHistory, renderLines } from '../../src/formats/jsonl.ts';
import { type Event, parseLine } from '../../src/history/event.ts';
import { DEFAULT_WEIGHTS } from '../../src/memory/fsrs.ts';
import { aFile, aKnown, anAnswer, anEasy, anUndo, aShown, aWeights, day, foldEvents } from '../builders.ts';
import { everyKind, historyOf } from '../history/histories.ts';
import { aSource, textOf, theEvents } from './source.ts';

const AT = '2026-11-22T07:31:05.120+01:00';
const later = { ...anAnswer('z', AT), mood: { later: [1, null, 'u'] } };
const EVENTS: readonly Event[] = [
  anAnswer('a1', AT, { given: ['angry', 'hurt'], mark: 'close', rating: 'hard', prompt: 'a\\nb\u2028"' }),
  anAnswer('a2', AT, { given: [], mark: 'unsure', rating: 'again', repeat: true }),
  anEasy('e1', AT, 'a1'),
  aKnown('k1', AT, 'smug'),
  { ...aShown('s1', AT, 'wistful'), prompt: 'family/attic' },
  anUndo('u1', AT, 'a2'),
  aWeights('w1', AT, DEFAULT_WEIGHTS),
  later,
];

const linesOf = (text: string) => text.split('\n').filter(Boolean);
const idsOf = (text: string) => linesOf(text).map((line) => JSON.parse(line).id);

describe('jsonl of the history', () => {
  it('loses nothing: every line is read back as the event it was, undos and unknown fields too', () => {
    const lines = linesOf(textOf(renderHistory(aSource(EVENTS))));
    expect(lines.map(parseLine)).toEqual(EVENTS.map((event) => ({ is: 'event', event })));
  });

  it('of what was exported is the same again', () => {
    const text = textOf(renderHistory(aSource(EVENTS)));
    expect(textOf(renderHistory({ ...aSource([]), events: theEvents([], text) }))).toBe(text);
  });

  it('of nothing is nothing', () => expect(textOf(renderHistory(aSource([])))).toBe(''));

  it('keeps a line as it was written, spaces and all', () => {
    const line =
      '{ "v": 1, "id": "x", "at": "2026-11-20T09:00:00+01:00", "session": "s", "kind": "known", "word": "smug" }';
    expect(textOf(renderHistory({ ...aSource([]), events: theEvents([], line) }))).toBe(`${line}\n`);
  });

  it('ends with what waits for a newer program or a later day, each line once', () => {
    const ahead = JSON.stringify(aShown('s9', '2027-01-01T09:00:00Z', 'glad'));
    const source = { ...aSource([]), events: theEvents(EVENTS.slice(0, 1), `{"v":9}\n${ahead}\n{"v":9}\n`) };
    expect(linesOf(textOf(renderHistory(source))).slice(1)).toEqual(['{"v":9}', ahead]);
  });
});

describe('jsonl narrowed down', () => {
  const [d1, d2] = ['2026-11-20T09:00:00Z', '2026-11-21T09:00:00Z'];
  const history = [
    anAnswer('angry1', d1, { card: 'w:annoyed/situation' }),
    anAnswer('glad1', d1, { card: 'w:glad/situation' }),
    aShown('shown1', d1, 'glad'),
    anUndo('undo-angry', d2, 'angry1'),
    anEasy('easy-glad', d2, 'glad1'),
    anUndo('undo-easy', d2, 'easy-glad'),
    anAnswer('glad2', d2, { card: 'w:glad/near' }),
    aWeights('weights', d2, DEFAULT_WEIGHTS),
  ];
  it.each([
    [
      'to a day, with what later events say of it',
      { until: day('2026-11-20') },
      ['angry1', 'glad1', 'shown1', 'undo-angry', 'easy-glad', 'undo-easy'],
    ],
    ['to later days', { since: day('2026-11-21') }, ['glad2', 'weights']],
    ['to a family', { family: 'joy' }, ['glad1', 'shown1', 'easy-glad', 'undo-easy', 'glad2']],
    ['to a rung', { rung: 4 }, ['glad2']],
    ['to nothing', { family: 'joy', rung: 1 }, []],
  ])('%s', (_, filter, ids) => {
    expect(idsOf(textOf(renderHistory(aSource(history, { filter })))).sort()).toEqual([...ids].sort());
  });

  it('brings what names an event with it even where a clock that went back put it first', () => {
    const early = [anUndo('undo', d1, 'glad2'), anAnswer('glad2', d2, { card: 'w:glad/near' })];
    const filter = { since: day('2026-11-21') };
    expect(idsOf(textOf(renderHistory(aSource(early, { filter }))))).toEqual(['glad2', 'undo']);
  });

  it('leaves out lines nobody here can judge', () => {
    const source = { ...aSource([], { filter: { family: 'joy' } }), events: theEvents(history, '{"v":9}\n') };
    expect(textOf(renderHistory(source))).not.toContain('{"v":9}');
  });

  it('to all days is the whole history, of which the fold makes the same', () => {
    fc.assert(
      fc.property(historyOf(everyKind), (events) => {
        const source = aSource(events, { filter: { since: day('2026-01-01') } });
        const read = linesOf(textOf(renderHistory(source))).map((line) => JSON.parse(line) as Event);
        const isLoose = (event: Event) => 'of' in event && !events.some(({ id }) => id === event.of);
        expect(foldEvents(read)).toEqual(foldEvents(events.filter((event) => !isLoose(event))));
      }),
    );
  });
});

describe('jsonl of a table', () => {
  it('names schema and version on every line', () => {
    expect(textOf(renderLines('days', [{ day: '2026-11-22', answers: 1 }]))).toBe(
      '{"schema":"lexithymia/days","version":1,"day":"2026-11-22","answers":1}\n',
    );
  });

  it('of no rows is nothing', () => expect(textOf(renderLines('days', []))).toBe(''));
});

it('a file of events is read as it was written', () => {
  expect(textOf(renderHistory(aSource(EVENTS)))).toBe(aFile('', EVENTS).text);
});
