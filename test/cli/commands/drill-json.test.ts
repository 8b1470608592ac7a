import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { aHome } from '../fake-app.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
const DUE = [
  aShown('e1', BEFORE, 'annoyed'),
  anAnswer('e2', BEFORE, { card: 'w:annoyed/situation', prompt: 'x/y', given: [], mark: 'unsure', rating: 'again' }),
];
const ANGER = ['drill', '--json', '--family', 'anger', '--only', 'situation', '--new', '0', '--count', '1'];

/** What was sent, line by line, when these lines were received. */
async function talk(typed: readonly string[], argv: readonly string[] = ANGER) {
  const home = aHome({ history: DUE });
  const { code, out, err } = await home.run(argv, { typed });
  const sent: Record<string, unknown>[] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { code, err, sent, types: sent.map(({ type }) => type), stored: home.stored() };
}

describe('the JSON protocol', () => {
  it('says hello with its version, asks, marks and ends', async () => {
    const { code, err, sent, types, stored } = await talk(['{"do":"answer","given":["f:anger"]}', '{"do":"next"}']);
    expect({ code, err, types }).toEqual({ code: 0, err: '', types: ['hello', 'question', 'mark', 'end'] });
    expect(sent[0]).toEqual({ type: 'hello', schema: 'lexithymia/drill', version: 1 });
    expect(sent[2]).toMatchObject({ place: 1, of: 1, grade: 'best', given: ['f:anger'] });
    expect(sent[3]).toMatchObject({ lines: expect.arrayContaining(['1 answer kept.', 'Practised: annoyed.']) });
    expect(stored).toEqual(['answer w:annoyed/situation f:anger best good']);
  });

  it('tells of a question what a person would see, and never what is right', async () => {
    const { sent } = await talk([]);
    const fields = ['type', 'place', 'of', 'repeat', 'shape', 'kind', 'rung', 'scene', 'ask', 'options'];
    expect(Object.keys(sent[1] ?? {})).toEqual(fields);
    expect(sent[1]).toMatchObject({ place: 1, of: 1, repeat: false, shape: 'one', kind: 'situation', rung: 3 });
    const options = sent[1]?.['options'] as Record<string, string>[];
    expect(options.map((option) => Object.keys(option))).toEqual(options.map(() => ['id', 'label']));
    expect(options).toContainEqual({ id: 'f:anger', label: 'anger' });
  });

  it('shows a new word before it is asked', async () => {
    const { sent, stored } = await talk(['{"do":"next"}'], [...ANGER.slice(0, 6), '--count', '2']);
    const word = sent.find(({ type }) => type === 'word');
    expect(word).toMatchObject({ family: 'anger', word: 'grumpy', id: 'grumpy' });
    expect(stored.filter((event) => event.startsWith('shown'))).toEqual(stored);
  });

  it.each([
    ['unsure', ['{"do":"unsure"}', '{"do":"quit"}'], ['answer w:annoyed/situation - unsure again']],
    ['skip', ['{"do":"skip"}'], []],
    ['known', ['{"do":"known"}'], ['known annoyed']],
    ['quit', ['{"do":"quit"}', '{"do":"unsure"}'], []],
    ['no line at all', [], []],
    [
      'undo after an answer',
      ['{"do":"unsure"}', '{"do":"undo"}', '{"do":"quit"}'],
      ['answer w:annoyed/situation - unsure again', 'undo id-00002'],
    ],
    [
      'easy after a best answer',
      ['{"do":"answer","given":["f:anger"]}', '{"do":"easy"}'],
      ['answer w:annoyed/situation f:anger best good', 'easy id-00002'],
    ],
  ])('%s is kept as a person’s key would be', async (_, typed, stored) => {
    const told = await talk(typed);
    expect(told).toMatchObject({ code: 0, err: '', stored });
    expect(told.types.at(-1)).toBe('end');
  });

  it.each([
    ['why', '{"do":"why"}', ['hello', 'question', 'notice', 'question', 'end']],
    ['help', '{"do":"help"}', ['hello', 'question', 'page', 'question', 'end']],
    ['a command that does nothing here', '{"do":"easy"}', ['hello', 'question', 'notice', 'question', 'end']],
  ])('%s is answered, and the question is sent again', async (_, line, types) => {
    const told = await talk([line]);
    expect(told).toMatchObject({ types, stored: [] });
    expect(told.sent[3]).toEqual(told.sent[1]);
  });
});

describe('a line that makes no sense', () => {
  it.each([
    ['no JSON', 'anger', 'the line is not JSON'],
    ['an empty line', '', 'the line is not JSON'],
    ['a list', '["answer"]', 'the object has no "do"'],
    ['null', 'null', 'the object has no "do"'],
    ['nothing to do', '{}', 'the object has no "do"'],
    [
      'something else to do',
      '{"do":"dance"}',
      '"do" is one of answer, unsure, next, skip, undo, easy, known, why, help, quit',
    ],
    [
      'something that every object has',
      '{"do":"constructor"}',
      '"do" is one of answer, unsure, next, skip, undo, easy, known, why, help, quit',
    ],
    ['an answer with nothing given', '{"do":"answer"}', '"given" is a list of texts'],
    ['an answer of numbers', '{"do":"answer","given":[1]}', '"given" is a list of texts'],
    ['an answer that was no option', '{"do":"answer","given":["f:bliss"]}', 'there is no option f:bliss'],
    [
      'more answers than are asked for',
      '{"do":"answer","given":["f:anger","f:anger"]}',
      '"given" holds at most 1 different options',
    ],
  ])('%s is told, keeps nothing, and the question stays', async (_, line, text) => {
    const { code, sent, stored } = await talk([line, '{"do":"unsure"}']);
    expect(code).toBe(0);
    expect(sent[2]).toEqual({ type: 'error', text });
    expect(stored).toEqual(['answer w:annoyed/situation - unsure again']);
  });
});

describe('a day with nothing left', () => {
  it('is an end after the hello', async () => {
    const { code, sent, types } = await talk([], ['drill', '--json', '--only', 'recall', '--new', '0']);
    expect({ code, types }).toEqual({ code: 0, types: ['hello', 'end'] });
    expect(sent.at(-1)).toEqual({
      type: 'end',
      lines: ['Nothing of that kind is open or due today.', 'recall: it opens once a word has held for ten days.'],
    });
  });
});

describe('docs/protocol.md', () => {
  const told = readFileSync(new URL('../../../docs/protocol.md', import.meta.url), 'utf8');

  it('names every type and every field that is sent, in all four shapes', async () => {
    const home = aHome({ history: DUE });
    const lines = ['{"do":"why"}', '{"do":"help"}', 'x', ...Array(40).fill('{"do":"next"}\n{"do":"unsure"}')];
    const { out } = await home.run(['drill', '--json', '--count', '12'], { typed: lines });
    const sent: Record<string, unknown>[] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const types = [...new Set(sent.map(({ type }) => String(type)))].sort();
    expect(types).toEqual(['end', 'error', 'hello', 'mark', 'notice', 'page', 'question', 'word']);
    const fields = new Set([...sent.flatMap((message) => Object.keys(message)), 'picks', 'along', ...types]);
    expect([...fields].filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
    for (const shape of ['one', 'some', 'order', 'type']) expect(told).toContain(`| \`${shape}\` |`);
  });

  const REPLIES = ['answer', 'unsure', 'next', 'skip', 'known', 'easy', 'undo', 'why', 'help', 'quit'];
  it.each(REPLIES)('tells of %s, which is read', async (name) => {
    expect(told).toContain(`\`{"do":"${name}"`);
    const { sent } = await talk([`{"do":"${name}","given":[]}`]);
    expect(sent.map(({ type }) => type)).not.toContain('error');
  });

  it.each([
    ['next', 'question'],
    ['easy', 'question'],
    ['undo', 'question'],
  ])('says that %s changes nothing at a %s', async (name) => {
    const { sent, stored } = await talk([`{"do":"${name}"}`]);
    expect(sent.slice(1, 4).map(({ type }) => type)).toEqual(['question', 'notice', 'question']);
    expect(stored).toEqual([]);
  });
});
