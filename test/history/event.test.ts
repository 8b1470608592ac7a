import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Event, parseLine, renderEvent } from '../../src/history/event.ts';
import { DEFAULT_WEIGHTS } from '../../src/memory/fsrs.ts';
import { aKnown, anAnswer, anEasy, anUndo, aShown, aWeights } from '../builders.ts';

const AT = '2026-11-22T07:31:05.120+01:00';
const ANSWER = anAnswer('a1', AT);

/** The line of an answer with fields that no program of ours writes. */
const odd = (fields: Record<string, unknown>) => JSON.stringify({ ...ANSWER, ...fields });
/** The same where the value has no place in JSON.stringify, such as 1e999. */
const raw = (field: string, json: string) =>
  `${JSON.stringify({ ...ANSWER, [field]: undefined }).slice(0, -1)},${field}:${json}}`;
const without = (event: Event, field: string) => JSON.stringify({ ...event, [field]: undefined });

describe('an event', () => {
  it.each<Event>([
    ANSWER,
    anAnswer('a2', AT, { given: [], mark: 'unsure', rating: 'again', repeat: true }),
    anAnswer('a3', AT, { given: ['angry', 'hurt'], mark: 'close', rating: 'hard', prompt: 'jaw-tight+face-hot' }),
    aShown('s1', AT, 'wistful'),
    { ...aShown('s2', AT, 'wistful'), prompt: 'family/attic' },
    aKnown('k1', AT, 'wistful'),
    anEasy('e1', AT, 'a1'),
    anUndo('u1', AT, 'a1'),
    aWeights('w1', AT, DEFAULT_WEIGHTS),
  ])('of the kind $kind survives being written and read: $id', (event) => {
    expect(parseLine(renderEvent(event))).toEqual({ is: 'event', event });
  });

  it('is written as one line', () => {
    expect(renderEvent(anAnswer('a1', AT, { prompt: 'a\nb\r\u2028"c"' }))).not.toMatch(/[\n\r]/);
  });

  it('keeps fields it does not know', () => {
    expect(parseLine(odd({ mood: 'later' }))).toEqual({ is: 'event', event: { ...ANSWER, mood: 'later' } });
  });

  it('keeps text with line breaks in a field it does not know, and a backslash in one it knows', () => {
    const event = { ...ANSWER, prompt: 'a\\b', note: 'one\ntwo\u001b' };
    expect(parseLine(JSON.stringify(event))).toEqual({ is: 'event', event });
  });

  it('is read where the line ends in a carriage return', () => {
    expect(parseLine(`${renderEvent(ANSWER)}\r`)).toEqual({ is: 'event', event: ANSWER });
  });
});

describe('a line of another version or kind is kept for the program that knows it', () => {
  it.each([
    ['the next version', odd({ v: 2 })],
    ['a version between', odd({ v: 1.5 })],
    ['a version too large for a number', raw('"v"', '1e999')],
    ['a newer version that shares no field', '{"v":2}'],
    ['a newer version of a kind we know, holding less', '{"v":3,"kind":"answer"}'],
    ['an unknown kind', odd({ kind: 'check-in' })],
    ['the kind __proto__', odd({ kind: '__proto__' })],
    ['the kind constructor', odd({ kind: 'constructor' })],
    ['the kind hasOwnProperty', odd({ kind: 'hasOwnProperty' })],
    ['an unknown kind with none of our fields', '{"v":1,"id":"x","at":"never","kind":"sync"}'],
  ])('%s', (_, line) => {
    expect(parseLine(line)).toEqual({ is: 'newer' });
  });
});

describe('a line that is no event is torn', () => {
  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['text', 'hello'],
    ['null bytes', '\0\0\0\0'],
    ['null', 'null'],
    ['a number', '1e999'],
    ['a text in quotes', '"v"'],
    ['a list', '[]'],
    ['a list of an event', `[${renderEvent(ANSWER)}]`],
    ['two events', `${renderEvent(ANSWER)}${renderEvent(ANSWER)}`],
    ['an empty object', '{}'],
    ['an event that is only inherited', `{"__proto__":${renderEvent(ANSWER)}}`],
    ['an event in the constructor', `{"constructor":{"prototype":${renderEvent(ANSWER)}}}`],
    ['a list of 100,000 lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ])('%s', (_, line) => {
    expect(parseLine(line)).toEqual({ is: 'torn' });
  });

  it.each([
    ['deep in lists', '"mood"', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['deep in objects', '"mood"', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`],
    ['deep in what was given', '"mood"', `[${'["",'.repeat(20_000)}1${']'.repeat(20_001)}`],
  ])('that no program could write again: %s', (_, field, json) => {
    expect(parseLine(raw(field, json))).toEqual({ is: 'torn' });
  });

  it.each<[string, Record<string, unknown>]>([
    ['an escape in a card', { card: 'w:\u001b[2Jangry/situation' }],
    ['a bell in a prompt', { prompt: 'work\u0007' }],
    ['a line break in an id', { id: 'a1\nlexi: all is well' }],
    ['a carriage return in what was given', { given: ['angry', 'hu\rrt'] }],
    ['a control of eight bits in a sitting', { session: '\u009b2J' }],
    ['a deletion in a card', { card: 'w:angry\u007f/situation' }],
  ])('whose names would act on a terminal: %s', (_, fields) => {
    expect(parseLine(odd(fields))).toEqual({ is: 'torn' });
  });

  it.each([
    ['word', aShown('s1', AT, 'wist\u001bful')],
    ['word', aKnown('k1', AT, 'wist\u001bful')],
    ['of', anUndo('u1', AT, 'a\u001b1')],
  ])('whose %s would act on a terminal', (_, event) => {
    expect(parseLine(renderEvent(event))).toEqual({ is: 'torn' });
  });

  it('wherever the writing stopped', () => {
    const line = renderEvent(ANSWER);
    const cuts = Array.from(line, (_, length) => parseLine(line.slice(0, length)).is);
    expect(new Set(cuts)).toEqual(new Set(['torn']));
  });

  it.each([
    [ANSWER, ['v', 'id', 'at', 'kind', 'card', 'prompt', 'given', 'mark', 'rating']],
    [aShown('s1', AT, 'wistful'), ['v', 'id', 'at', 'kind', 'word']],
    [aKnown('k1', AT, 'wistful'), ['v', 'id', 'at', 'kind', 'word']],
    [anEasy('e1', AT, 'a1'), ['v', 'id', 'at', 'kind', 'of']],
    [anUndo('u1', AT, 'a1'), ['v', 'id', 'at', 'kind', 'of']],
    [aWeights('w1', AT, DEFAULT_WEIGHTS), ['v', 'id', 'at', 'kind', 'w']],
  ])('where the event $kind lacks any field it needs', (event, fields) => {
    const found = fields.filter((field) => parseLine(without(event, field)).is !== 'torn');
    expect(found).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['v', '1'],
    ['v', null],
    ['v', [1]],
    ['id', ''],
    ['id', 7],
    ['id', { toString: 'x' }],
    ['at', 1_795_000_000_000],
    ['kind', ['answer']],
    ['card', 5],
    ['card', ''],
    ['prompt', null],
    ['given', 'resentful'],
    ['given', { length: 1, 0: 'resentful' }],
    ['given', [1]],
    ['given', [['resentful']]],
    ['mark', 'wrong'],
    ['mark', ['best']],
    ['mark', 'toString'],
    ['rating', 3],
    ['rating', 'Good'],
    ['rating', '__proto__'],
    ['ms', '4000'],
    ['ms', [4000]],
    ['session', 5],
    ['session', {}],
    ['repeat', 'yes'],
    ['repeat', 1],
  ])('where the %s of an answer is %j', (field, value) => {
    expect(parseLine(odd({ [field]: value }))).toEqual({ is: 'torn' });
  });

  it.each<[string, unknown]>([
    ['word', 5],
    ['word', ['wistful']],
    ['prompt', 5],
    ['prompt', {}],
  ])('where the %s of a word that was shown is %j', (field, value) => {
    expect(parseLine(JSON.stringify({ ...aShown('s1', AT, 'wistful'), [field]: value }))).toEqual({ is: 'torn' });
  });

  it.each<[string, unknown]>([
    ['20 numbers', DEFAULT_WEIGHTS.slice(1)],
    ['22 numbers', [...DEFAULT_WEIGHTS, 0.1]],
    ['a text among them', [...DEFAULT_WEIGHTS.slice(1), '0.1']],
    ['null among them', [...DEFAULT_WEIGHTS.slice(1), null]],
    ['a list among them', [...DEFAULT_WEIGHTS.slice(1), [0.1]]],
    ['a text', '0.212'.repeat(21)],
    ['an object', { length: 21 }],
  ])('where weights are %s', (_, w) => {
    expect(parseLine(JSON.stringify({ ...aWeights('w1', AT, []), w }))).toEqual({ is: 'torn' });
  });

  it('where a weight is too large for a number', () => {
    const line = renderEvent(aWeights('w1', AT, DEFAULT_WEIGHTS)).replace('0.212', '1e999');
    expect(parseLine(line)).toEqual({ is: 'torn' });
  });
});

it.each([
  ['text', fc.string({ unit: 'binary', maxLength: 200 })],
  ['JSON', fc.json()],
  [
    'an answer with any value in any field',
    fc.tuple(fc.constantFrom(...Object.keys(ANSWER)), fc.jsonValue()).map(([field, value]) => odd({ [field]: value })),
  ],
])('no line throws: %s', (_, lines) => {
  const law = fc.property(lines, (line) => {
    expect(['event', 'newer', 'torn']).toContain(parseLine(line).is);
  });
  fc.assert(law, { seed: 20261122, numRuns: 500 });
});
