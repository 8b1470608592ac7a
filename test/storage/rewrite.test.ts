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
    let isOver = false;
    let place = 0;
    process.stdin.once('data', () => { isOver = true; });
    const next = () => {
      if (isOver) { process.stdout.write(String(place)); process.exit(0); }
      appendLine(path, JSON.stringify({ writer, place }), 'the line');
      place += 1;
      if (place === 1) process.stderr.write('going');
      setImmediate(next);
    };
    next();`;
  const rewriting = `
    import { appendFileSync } from 'node:fs';
    import { dirname } from 'node:path';
    import { withLock } from '${source('storage/lock.ts')}';
    import { rewriteHistory } from '${source('storage/rewrite.ts')}';
    const path = process.argv[2];
    for (let turn = 0; turn < 30; turn += 1) {
      appendFileSync(path, '\\nx' + turn + '\\n');
      withLock(dirname(path), 'mine', (isOurs) => rewriteHistory(
        path,
        (text) => new Set(text.split('\\n').flatMap((line, place) => (line.startsWith('x') ? [place + 1] : []))),
        isOurs,
      ));
      // Every other time it looks as if nothing was going on.
      if (turn % 2 === 0) await new Promise((go) => setTimeout(go, 5));
    }`;
  const names = ['one', 'two', 'three'];
  const adders = names.map((writer) => startScript(aFolder(), adding, [path, writer]));
  const ends = adders.map(ended);
  await Promise.all(adders.map((adder) => new Promise((going) => adder.stderr.once('data', going))));
  expect(await ended(startScript(aFolder(), rewriting, [path]))).toEqual({ code: 0, out: '', err: '' });
  for (const adder of adders) adder.stdin.write('stop');
  const lines = new Set<string>();
  for (const [place, { code, out, err }] of (await Promise.all(ends)).entries()) {
    expect({ code, err }).toEqual({ code: 0, err: 'going' });
    if (place === 0) for (const line of textOf(path).split('\n')) lines.add(line);
    const wanted = Array.from({ length: Number(out) }, (_, each) =>
      JSON.stringify({ writer: names[place], place: each }),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((line) => !lines.has(line))).toEqual([]);
  }
  expect([...lines].filter((line) => line.startsWith('x'))).toEqual([]);
}, 120_000);
