/** What a start keeps of what V8 compiled, beside a program of the test's own. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { aFolder } from '../real-files.ts';

function aProgram() {
  const root = aFolder();
  cpSync('bin', join(root, 'bin'), { recursive: true });
  mkdirSync(join(root, 'dist'));
  cpSync('dist/main.cjs', join(root, 'dist/main.cjs'));
  for (const part of ['content', 'late']) symlinkSync(resolve('dist', part), join(root, 'dist', part));
  // While coverage is taken V8 compiles in another way, and rejects what it compiled before.
  const { NODE_V8_COVERAGE, ...env } = process.env;
  const folder = () => {
    const [build = '', ...others] = readdirSync(join(root, '.compiled'));
    expect(others).toEqual([]);
    return join(root, '.compiled', build);
  };
  return {
    root,
    main: join(root, 'dist/main.cjs'),
    kept: () => readdirSync(folder()).sort(),
    keptOf: (part: string) => join(folder(), part),
    run(...args: string[]) {
      const { status, signal, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, 'bin/lexithymia.js'), ...args],
        {
          env: { ...env, LEXITHYMIA_HOME: join(root, 'home') },
          encoding: 'utf8',
        },
      );
      return { code: status ?? signal, out: stdout, err: stderr };
    },
  };
}

it('each part is kept when it was first loaded, and no draft stays', () => {
  const { run, kept } = aProgram();
  run('--version');
  expect(kept()).toEqual(['main.cjs']);
  run('stats');
  expect(kept()).toEqual(['main.cjs', 'program.cjs', 'stats.cjs']);
});

it('more is kept once more was compiled, and a start with all of it says the same', () => {
  const { run, keptOf } = aProgram();
  run('--version');
  const few = readFileSync(keptOf('main.cjs'));
  const first = run('words', 'annoyed');
  const more = readFileSync(keptOf('main.cjs'));
  expect(more.length).toBeGreaterThan(1.1 * few.length);
  expect(run('words', 'annoyed')).toEqual(first);
  expect(first).toMatchObject({ code: 0, err: '' });
});

it.each([
  ['a byte is another', (bytes: Buffer) => bytes.map((byte, place) => (place === 3000 ? byte ^ 1 : byte))],
  ['the end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length / 3)],
  ['the disk gave nothing but zeros', (bytes: Buffer) => bytes.map(() => 0)],
  ['it is empty', () => Buffer.alloc(0)],
])('what is damaged is not given to V8, and is kept anew: %s', (_, damaged) => {
  const { run, keptOf } = aProgram();
  const sound = run('--version');
  const whole = readFileSync(keptOf('main.cjs'));
  writeFileSync(keptOf('main.cjs'), damaged(whole));
  expect(run('--version')).toEqual(sound);
  const anew = readFileSync(keptOf('main.cjs'));
  expect(anew.subarray(0, anew.length / 2).equals(anew.subarray(anew.length / 2))).toBe(true);
  expect(anew.length).toBeGreaterThan(0.9 * whole.length);
});

it('what was compiled of another text of the same length is not taken', () => {
  const { run, main, keptOf } = aProgram();
  const { out } = run('--version');
  const before = readFileSync(keptOf('main.cjs'));
  const text = readFileSync(main, 'utf8');
  const version = `"${out.trim()}"`;
  expect(text).toContain(version);
  writeFileSync(main, text.replaceAll(version, '"9.8.7"'));
  expect(run('--version').out).toBe('9.8.7\n');
  expect(readFileSync(keptOf('main.cjs')).equals(before)).toBe(false);
});

it('a program that nothing can be kept beside works as well', () => {
  const { root, run } = aProgram();
  writeFileSync(join(root, '.compiled'), 'a file in the place of the folder');
  expect(run('stats')).toMatchObject({ code: 0, err: '' });
});
