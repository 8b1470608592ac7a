import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { isTerminal, print, warn, widthOf } from '../../src/cli/io.ts';

interface Ends {
  readonly stdin?: boolean;
  readonly stdout?: boolean;
  readonly columns?: number;
}
function anIo(ends: Ends = {}, env: Record<string, string> = {}) {
  const { columns } = ends;
  const stdin = Object.assign(new PassThrough(), { isTTY: ends.stdin ?? true });
  const size = columns === undefined ? {} : { columns };
  const stdout = Object.assign(new PassThrough(), { isTTY: ends.stdout ?? true, ...size });
  const write = (text: string) => void stdout.write(text);
  return { stdin, stdout, stderr: new PassThrough(), write, writeOn: async (text: string) => write(text), env };
}

describe('the width of a screen', () => {
  it.each([
    ['of 80 where nobody says', undefined, {}, 80],
    ['of its terminal', 60, {}, 60],
    ['of at most 80', 200, {}, 80],
    ['of at least 30', 12, {}, 30],
    ['as COLUMNS has it', 60, { COLUMNS: '50' }, 50],
    ['as COLUMNS has it, up to 80', 60, { COLUMNS: '500' }, 80],
    ['of its terminal where COLUMNS is no number', 60, { COLUMNS: 'wide' }, 60],
    ['of its terminal where COLUMNS is 0', 60, { COLUMNS: '0' }, 60],
    ['of its terminal where COLUMNS is empty', 60, { COLUMNS: '' }, 60],
    ['of 30 where COLUMNS is below nought', 60, { COLUMNS: '-5' }, 30],
  ])('is that %s', (_, columns, env, width) => {
    expect(widthOf(anIo(columns === undefined ? {} : { columns }, env))).toBe(width);
  });
});

describe('keys can be asked for', () => {
  it.each([
    ['in a terminal', {}, { TERM: 'xterm' }, true],
    ['in a terminal of no name', {}, {}, true],
    ['not where answers come from a pipe', { stdin: false }, { TERM: 'xterm' }, false],
    ['not where questions go to a pipe', { stdout: false }, { TERM: 'xterm' }, false],
    ['not in a dumb terminal', {}, { TERM: 'dumb' }, false],
    ['not with ACCESSIBLE=1', {}, { TERM: 'xterm', ACCESSIBLE: '1' }, false],
    ['with an empty ACCESSIBLE', {}, { TERM: 'xterm', ACCESSIBLE: '' }, true],
  ])('%s', (_, ends, env, can) => {
    expect(isTerminal(anIo(ends, env))).toBe(can);
  });
});

describe('lines', () => {
  it('go to the output they are meant for, each with its end', () => {
    const io = anIo();
    print(io, ['one', 'two']);
    warn(io, ['careful']);
    print(io, []);
    expect(String(io.stdout.read())).toBe('one\ntwo\n');
    expect(String(io.stderr.read())).toBe('careful\n');
  });
});
