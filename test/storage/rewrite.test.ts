import { appendFileSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rewriteHistory, tornBeside } from '../../src/storage/rewrite.ts';
import { aFolder, ended, filesIn, modeOf, source, startScript } from '../real-files.ts';

/** Lines of these tests that are to go begin with x. */
const TAKES_X = (text: string): Set<number> =>
  new Set(text.split('\n').flatMap((line, place) => (line.startsWith('x') ? [place + 1] : [])));
const ours = () => true;

function aHistory(text: string | Buffer) {
  const folder = aFolder();
  const path = join(folder, 'a.jsonl');
  writeFileSync(path, text);
  return { folder, path, rewrite: () => rewriteHistory(path, TAKES_X, ours) };
}
const textOf = (path: string) => readFileSync(path, 'utf8');

describe('taking lines out', () => {
  it.each([
    ['from the middle', 'one\nx2\nthree\n', 'one\nthree\n', 'x2\n'],
    ['from the end', 'one\nx2\n', 'one\n', 'x2\n'],
    ['from an end that was never closed', 'one\nx2', 'one\n', 'x2\n'],
    ['all there are', 'x1\nx2\n', '', 'x1\nx2\n'],
  ])('%s keeps them in a private file beside', (_, before, after, torn) => {
    const { folder, path, rewrite } = aHistory(before);
    rewrite();
    expect([textOf(path), textOf(tornBeside(path))]).toEqual([after, torn]);
    expect(filesIn(folder)).toEqual(['a.jsonl', 'a.torn']);
    expect([modeOf(path), modeOf(tornBeside(path))]).toEqual([0o600, 0o600]);
  });

  it('closes a whole line that was never closed', () => {
    const { path, rewrite } = aHistory('x1\ntwo');
    rewrite();
    expect(textOf(path)).toBe('two\n');
  });

  it('keeps every byte, whatever bytes they are', () => {
    const bytes = [Buffer.from([0xff, 0x00, 0xfe, 0x0a]), Buffer.from('x\xff\x00\n', 'latin1')] as const;
    const { path, rewrite } = aHistory(Buffer.concat([bytes[0], bytes[1]]));
    rewrite();
    expect(readFileSync(path)).toEqual(bytes[0]);
    expect(readFileSync(tornBeside(path))).toEqual(bytes[1]);
  });

  it('does nothing where there is nothing to take out', () => {
    const { folder, path, rewrite } = aHistory('one\n');
    rewrite();
    expect(filesIn(folder)).toEqual(['a.jsonl']);
    expect(textOf(path)).toBe('one\n');
  });

  it('follows a link, which stays one', () => {
    const { folder, path } = aHistory('one\nx2\n');
    const link = join(folder, 'link.jsonl');
    symlinkSync('a.jsonl', link);
    rewriteHistory(link, TAKES_X, ours);
    expect([textOf(link), textOf(path)]).toEqual(['one\n', 'one\n']);
  });

  it('leaves the file as it was where another process took the lock over', () => {
    const { folder, path } = aHistory('one\nx2\n');
    expect(() => rewriteHistory(path, TAKES_X, () => false)).toThrow(expect.objectContaining({ kind: 'failed' }));
    expect(textOf(path)).toBe('one\nx2\n');
    expect(filesIn(folder)).toEqual(['a.jsonl', 'a.torn']);
  });
});

describe('a line that is added while the file is rewritten, by a process that saw no lock', () => {
  it.each([
    ['is carried over', 'late\n', 'one\nlate\n', 'x2\n'],
    [
      'is carried over with the end of a line that was being written',
      ' and more\nlate\n',
      'one\nopen and more\nlate\n',
      'x2\n',
    ],
    ['is taken out where it is damaged', '\nx3\n', 'one\nopen\n', 'x2\nx3\n'],
  ])('%s', (name, late, after, torn) => {
    const { folder, path } = aHistory(name === 'is carried over' ? 'one\nx2\n' : 'one\nx2\nopen');
    let isAdded = false;
    rewriteHistory(
      path,
      (text) => {
        if (!isAdded) appendFileSync(path, late);
        isAdded = true;
        return TAKES_X(text);
      },
      ours,
    );
    expect([textOf(path), textOf(tornBeside(path))]).toEqual([after, torn]);
    expect(filesIn(folder)).toEqual(['a.jsonl', 'a.torn']);
  });
});

/** Rewrites the file, and is killed before the n-th thing it does to the disk; another process adds a line meanwhile. */
const KILLED = `
  import fs, { appendFileSync } from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const [path, at] = process.argv.slice(2);
  let step = 0;
  for (const name of ['writeSync', 'fsyncSync', 'linkSync', 'renameSync', 'rmSync']) {
    const real = fs[name];
    fs[name] = (...all) => {
      step += 1;
      if (step === Number(at)) process.kill(process.pid, 'SIGKILL');
      return real(...all);
    };
  }
  syncBuiltinESMExports();
  const { rewriteHistory } = await import('${source('storage/rewrite.ts')}');
  let isAdded = false;
  rewriteHistory(path, (text) => {
    if (!isAdded) appendFileSync(path, 'late\\n');
    isAdded = true;
    return new Set(text.split('\\n').flatMap((line, place) => (line.startsWith('x') ? [place + 1] : [])));
  }, () => true);
  process.stdout.write(String(step));`;

it('a process that is killed at any step of it loses no line, and the next one finishes it', async () => {
  for (let step = 1; ; step += 1) {
    const { folder, path, rewrite } = aHistory('one\nx2\nthree\n');
    const { code, out } = await ended(startScript(aFolder(), KILLED, [path, String(step)]));
    const readers = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    const lines = new Set(readers.flatMap((name) => textOf(join(folder, name)).split('\n')));
    expect({ step, lost: ['one', 'three', 'late'].filter((line) => !lines.has(line)) }).toEqual({ step, lost: [] });
    rewrite();
    expect({ step, text: textOf(path) }).toEqual({ step, text: 'one\nthree\nlate\n' });
    expect(textOf(tornBeside(path)).split('\n')).toContain('x2');
    expect(filesIn(folder).filter((name) => name.endsWith('.jsonl'))).toEqual(['a.jsonl']);
    if (code === 0) {
      // Draft, lines beside, second name, new name, late line, and the second name taken away.
      expect(Number(out)).toBeGreaterThanOrEqual(10);
      break;
    }
    expect(code).toBe(137);
  }
}, 240_000);

it('processes that add lines while another rewrites again and again lose none', async () => {
  const folder = aFolder();
  const path = join(folder, 'log.jsonl');
  writeFileSync(path, '');
  const adding = `
    import { appendLine } from '${source('storage/append.ts')}';
    const [path, writer] = process.argv.slice(2);
    for (let place = 0; place < 150; place += 1) appendLine(path, JSON.stringify({ writer, place }), 'the line');`;
  const rewriting = `
    import { appendFileSync } from 'node:fs';
    import { withLock } from '${source('storage/lock.ts')}';
    import { rewriteHistory } from '${source('storage/rewrite.ts')}';
    const path = process.argv[2];
    let isOver = false;
    let turns = 0;
    process.stdin.once('data', () => { isOver = true; });
    const turn = () => {
      appendFileSync(path, '\\nx' + turns + '\\n');
      withLock(path + '/..', 'mine', (isOurs) => rewriteHistory(
        path,
        (text) => new Set(text.split('\\n').flatMap((line, place) => (line.startsWith('x') ? [place + 1] : []))),
        isOurs,
      ));
      turns += 1;
      if (isOver) { process.stdout.write(String(turns)); process.exit(0); }
      // Every other time it looks as if nothing was going on.
      setTimeout(turn, turns % 2);
    };
    turn();`.replace("path + '/..'", "path.slice(0, path.lastIndexOf('/'))");
  const scripts = aFolder();
  const rewriter = startScript(scripts, rewriting, [path]);
  const end = ended(rewriter);
  const adders = ['one', 'two', 'three'].map((writer) => ended(startScript(aFolder(), adding, [path, writer])));
  for (const adder of await Promise.all(adders)) expect(adder).toMatchObject({ code: 0, err: '' });
  rewriter.stdin.write('stop');
  const { code, out, err } = await end;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(Number(out)).toBeGreaterThan(5);
  const lines = new Set(textOf(path).split('\n'));
  const wanted = ['one', 'two', 'three'].flatMap((writer) =>
    Array.from({ length: 150 }, (_, place) => JSON.stringify({ writer, place })),
  );
  expect(wanted.filter((line) => !lines.has(line))).toEqual([]);
}, 120_000);
