import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Colour } from '../../src/cli/io.ts';
import { PLAIN, styleFor } from '../../src/cli/style.ts';

type Env = Record<string, string>;
const ioWith = (isTTY: boolean, env: Env) => ({
  stdin: new PassThrough(),
  stdout: Object.assign(new PassThrough(), { isTTY }),
  stderr: new PassThrough(),
  write: () => undefined,
  writeOn: async () => undefined,
  env,
});

describe('colour', () => {
  it.each<[string, Colour, boolean, Env, boolean]>([
    ['in a terminal', 'auto', true, {}, true],
    ['not in a pipe', 'auto', false, {}, false],
    ['not with NO_COLOR=1', 'auto', true, { NO_COLOR: '1' }, false],
    ['not with NO_COLOR=0: any text counts', 'auto', true, { NO_COLOR: '0' }, false],
    ['with an empty NO_COLOR, which counts as unset', 'auto', true, { NO_COLOR: '' }, true],
    ['with --color always in a pipe', 'always', false, {}, true],
    ['with --color always over NO_COLOR', 'always', true, { NO_COLOR: '1' }, true],
    ['not with --color never in a terminal', 'never', true, {}, false],
  ])('is used %s', (_, colour, isTTY, env, isUsed) => {
    const style = styleFor(ioWith(isTTY, env), colour);
    expect(style.strong('word')).toBe(isUsed ? '\x1b[1mword\x1b[22m' : 'word');
    expect(style.quiet('word')).toBe(isUsed ? '\x1b[2mword\x1b[22m' : 'word');
    expect(style.here('word')).toBe(isUsed ? '\x1b[36mword\x1b[39m' : 'word');
  });

  it('changes no word of a text that it is laid over, one line after the other', () => {
    const bare = (text: string) => text.replaceAll('\x1b[2m', '').replaceAll('\x1b[22m', '');
    const lines = ['Enter to go on', 'q stop and keep'];
    const { quiet } = styleFor(ioWith(true, {}), 'auto');
    expect(lines.map(quiet).map(bare)).toEqual(lines);
    expect(lines.map(PLAIN.quiet)).toEqual(lines);
  });
});
