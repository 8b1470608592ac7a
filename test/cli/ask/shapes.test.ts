import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linesAsker } from '../../../src/cli/ask/lines.ts';
import { protocolAsker } from '../../../src/cli/ask/protocol.ts';
import type { Shown } from '../../../src/drills/drill.ts';
import { options } from './prompts/screens.ts';

const ORDER: Shown = {
  shape: 'order',
  kind: 'their-side',
  rung: 5,
  scene: 'Tomas turns the cup.\nAnna looks away.',
  ask: 'What might each feel?',
  options: options('hurt', 'glad', 'sad'),
  picks: 2,
  along: 'him, then her',
};

/** What is asked of a view when these lines are typed: what was written, and the reply. */
async function ask(askerOf: typeof linesAsker, typed: readonly string[], shown: Shown = ORDER) {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  stdin.end(typed.map((line) => `${line}\n`).join(''));
  const io = {
    stdin,
    stdout,
    stderr: new PassThrough(),
    write: () => undefined,
    writeOn: async () => undefined,
    env: {},
  };
  const asker = askerOf(io, new AbortController().signal, []);
  const question = { shown, key: { card: 'w:sad/their-side', prompt: 'home/cup' } };
  const reply = await asker.ask({ is: 'question', question, place: 1, of: 2, repeat: false }, undefined);
  asker.close();
  return { reply, lines: String(stdout.read()).trimEnd().split('\n') };
}

const inOrder = (...labels: string[]) => ({ do: 'answer', given: labels.map((label) => `id of ${label}`) });

describe('plain lines', () => {
  it('give each paragraph of a scene a line, and say how many places there are', async () => {
    const { lines } = await ask(linesAsker, ['3 1']);
    expect(lines.slice(0, 3)).toEqual(['1 of 2. Tomas turns the cup.', 'Anna looks away.', 'What might each feel?']);
    expect(lines[6]).toMatch(/^\(2 numbers: him, then her, as in 2 1, n cannot tell/);
  });

  it.each([['3 1'], ['3, 1'], ['sad hurt']])('take as many as there are places: %s', async (line) => {
    expect((await ask(linesAsker, [line])).reply).toEqual(inOrder('sad', 'hurt'));
  });

  it.each(['3', '3 1 2', '3 3', '4 1', ''])('take no other number of them: %j', async (line) => {
    const { reply, lines } = await ask(linesAsker, [line]);
    expect(reply).toEqual({ do: 'quit' });
    expect(lines.join(' ')).toContain(`'${line}' is not an answer here. 2 numbers: him, then her, as in 2 1`);
  });

  it.each([
    [1, 'a number or the start of an option'],
    [2, 'one or two numbers, as in 1 2'],
    [3, 'up to 3 numbers, as in 1 2'],
  ])('say that up to %i may be picked', async (most, says) => {
    const { scene: _, ...rest } = ORDER;
    const { lines } = await ask(linesAsker, ['q'], { ...rest, shape: 'some', most } as Shown);
    expect(lines.join(' ')).toContain(`(${says}, n cannot tell`);
  });
});

describe('the JSON protocol', () => {
  const asker = protocolAsker as unknown as typeof linesAsker;

  it('sends the scene with its paragraphs, the places and what they stand for', async () => {
    const { lines, reply } = await ask(asker, ['{"do":"answer","given":["id of sad","id of hurt"]}']);
    const { type, scene, picks, along } = JSON.parse(lines[1]!);
    expect({ type, scene, picks, along }).toEqual({
      type: 'question',
      scene: 'Tomas turns the cup.\nAnna looks away.',
      picks: 2,
      along: 'him, then her',
    });
    expect(reply).toEqual(inOrder('sad', 'hurt'));
  });

  it.each([
    ['["id of sad"]', '"given" holds 2 options'],
    ['["id of sad","id of hurt","id of glad"]', '"given" holds at most 2 different options'],
  ])('takes no other number of options: %s', async (given, text) => {
    const { lines, reply } = await ask(asker, [`{"do":"answer","given":${given}}`]);
    expect(JSON.parse(lines[2]!)).toEqual({ type: 'error', text });
    expect(reply).toEqual({ do: 'quit' });
  });
});
