import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLine } from '../../src/storage/append.ts';
import { readText } from '../../src/storage/files.ts';
import { aFolder, ended, filesIn, modeOf, source, startScript } from '../real-files.ts';

describe('adding a line', () => {
  it.each([
    ['to no file yet', undefined, 'new\n'],
    ['to an empty file', '', 'new\n'],
    ['after a whole line', 'old\n', 'old\nnew\n'],
    ['after a torn line, which it closes first', 'old\n{"v":1,"id', 'old\n{"v":1,"id\nnew\n'],
    ['after a torn line of two-byte letters', 'ü', 'ü\nnew\n'],
    ['after an empty line', 'old\n\n', 'old\n\nnew\n'],
  ])('%s', (_, before, after) => {
    const path = join(aFolder(), 'log');
    if (before !== undefined) writeFileSync(path, before);
    appendLine(path, 'new', 'the note');
    expect(readFileSync(path, 'utf8')).toBe(after);
  });

  it('closes a torn line once, not before every line', () => {
    const path = join(aFolder(), 'log');
    writeFileSync(path, 'torn');
    appendLine(path, 'one', 'the note');
    appendLine(path, 'two', 'the note');
    expect(readFileSync(path, 'utf8')).toBe('torn\none\ntwo\n');
  });

  it('keeps a line longer than one write of a pipe or a page', () => {
    const path = join(aFolder(), 'log');
    const line = 'ü'.repeat(200_000);
    appendLine(path, line, 'the note');
    expect(readFileSync(path, 'utf8')).toBe(`${line}\n`);
  });
});

describe('a file cut short by a crash', () => {
  const WHOLE = ['{"n":1,"of":"ü"}', '{"n":2,"of":"two"}', '{"n":3,"of":"three"}'];
  const text = Buffer.from(WHOLE.map((line) => `${line}\n`).join(''));

  it.each(Array.from({ length: text.length + 1 }, (_, size) => size))(
    'at byte %i keeps every line before, and the next one too',
    (size) => {
      const path = join(aFolder(), 'log');
      writeFileSync(path, text.subarray(0, size));
      appendLine(path, '{"n":4}', 'the note');
      const read = readFileSync(path, 'utf8').split('\n').flatMap(parsed);
      const before = WHOLE.filter((_, place) => wholeBytes(place) <= size);
      // A line that lacks nothing but its newline is whole once it is closed.
      const closed = WHOLE.filter((_, place) => wholeBytes(place) === size + 1);
      expect(read).toEqual([...before, ...closed, '{"n":4}'].flatMap(parsed));
    },
  );

  const wholeBytes = (place: number) => Buffer.byteLength(WHOLE.slice(0, place + 1).join('\n')) + 1;
  const parsed = (line: string): unknown[] => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  };
});

describe('what stood in the file before', () => {
  it('stays byte for byte, whatever bytes they are, and the new line stands alone after them', () => {
    const path = join(aFolder(), 'log');
    const law = fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      writeFileSync(path, bytes);
      appendLine(path, '{"n":1}', 'the note');
      const after = readFileSync(path);
      expect(after.subarray(0, bytes.length).equals(bytes)).toBe(true);
      expect(after.subarray(bytes.length).toString()).toMatch(/^\n?\{"n":1\}\n$/);
      expect(after.toString('latin1').split('\n')).toContain('{"n":1}');
    });
    fc.assert(law, { seed: 20261122, numRuns: 100 });
  });
});

describe('a pipe in the place of a file', () => {
  const aPipe = () => {
    const path = join(aFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    return path;
  };

  it.each([
    ['is not waited at when reading', (path: string) => readText(path, 'the note'), 'the note PATH could not be read'],
    [
      'takes no line, for nobody would keep it',
      (path: string) => appendLine(path, 'x', 'the note'),
      'the note could not be added to PATH',
    ],
  ])('%s', (_, act, says) => {
    const path = aPipe();
    const message = `${says.replace('PATH', path)}: it is a pipe, not a file`;
    expect(() => act(path)).toThrow(expect.objectContaining({ kind: 'io', message }));
  });
});

describe('a link in the place of a file', () => {
  it('is followed: the line stands where it leads', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'real'), 'one\n');
    symlinkSync('real', join(folder, 'link'));
    appendLine(join(folder, 'link'), 'two', 'the note');
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('one\ntwo\n');
  });

  it('that leads to itself is told', () => {
    const path = join(aFolder(), 'link');
    symlinkSync('link', path);
    const message = `the note could not be added to ${path}: it is a link that leads to itself`;
    expect(() => appendLine(path, 'x', 'the note')).toThrow(expect.objectContaining({ kind: 'io', message }));
  });
});

describe('what was there and has gone', () => {
  it.each([
    ['its file', 'file', (folder: string) => rmSync(join(folder, 'log'))],
    ['its folder', 'file', (folder: string) => renameSync(folder, `${folder}-away`)],
    ['its folder, where the file would be new', 'folder', (folder: string) => renameSync(folder, `${folder}-away`)],
  ] as const)('%s: is told, and not begun anew in silence', (_, expected, goes) => {
    const root = aFolder();
    const folder = join(root, 'history');
    const path = join(folder, 'log');
    appendLine(path, 'one', 'the note');
    goes(folder);
    const before = filesIn(root);
    const message = `the note could not be added to ${path}: it is not there`;
    expect(() => appendLine(path, 'two', 'the note', expected)).toThrow(
      expect.objectContaining({ kind: 'io', message }),
    );
    expect(filesIn(root)).toEqual(before);
  });

  it('may be new where it is not expected', () => {
    const path = join(aFolder(), 'log');
    appendLine(path, 'one', 'the note', 'folder');
    expect(readFileSync(path, 'utf8')).toBe('one\n');
    expect(modeOf(path)).toBe(0o600);
  });
});

/**
 * What another process does at the worst moment, which no test can wait for: done by the script itself, from inside
 * the call of the system that it comes between. It adds the line {"n":1}.
 */
const WORST = {
  'a system that writes seven bytes at a time': `
    fs.writeSync = (file, bytes, start = 0) => { pieces += 1; return write(file, bytes, start, Math.min(7, bytes.length - start)); };`,
  'another process that tears a part of a line in just before': `
    fs.writeSync = (...all) => { once(() => appendFileSync(path, '{"torn')); return write(...all); };`,
  'another process that adds a line between two halves of ours': `
    fs.writeSync = (file, bytes, start = 0) => {
      if (pieces > 1) return write(file, bytes, start);
      pieces += 1;
      if (pieces === 2) appendFileSync(path, '{"other":1}\\n');
      return pieces === 1 ? write(file, bytes, start, 3) : write(file, bytes, start);
    };`,
  'another process that puts a new file in its place before it is on the disk': `
    fs.fsyncSync = (file) => { once(() => { writeFileSync(path + '.tmp', '{"new":1}\\n'); renameSync(path + '.tmp', path); }); sync(file); };`,
  'another process that puts a longer file in its place': `
    fs.fsyncSync = (file) => {
      once(() => { writeFileSync(path + '.tmp', '{"new":1}\\n'.repeat(20000)); renameSync(path + '.tmp', path); });
      sync(file);
    };`,
} as const;

describe('adding a line beside', () => {
  it.each(Object.keys(WORST) as (keyof typeof WORST)[])('%s: it stands alone in the end', async (name) => {
    const folder = aFolder();
    const path = join(folder, 'log');
    writeFileSync(path, '{"n":0}\n');
    const script = `
      import fs, { appendFileSync, renameSync, writeFileSync } from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const path = process.argv[2];
      const { writeSync: write, fsyncSync: sync } = fs;
      let isDone = false;
      let pieces = 0;
      const once = (act) => { if (!isDone) { isDone = true; act(); } };
      ${WORST[name]}
      syncBuiltinESMExports();
      const { appendLine } = await import('${source('storage/append.ts')}');
      appendLine(path, '{"n":1}', 'the note');
      if (!isDone && pieces < 2) throw new Error('nothing came between');`;
    expect(await ended(startScript(folder, script, [path]))).toEqual({ code: 0, out: '', err: '' });
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines).toContain('{"n":1}');
    expect(lines.at(-1)).toBe('');
  });

  it('another process that never stops: told, and never taken for kept', async () => {
    const folder = aFolder();
    const path = join(folder, 'log');
    writeFileSync(path, '');
    const script = `
      import fs, { appendFileSync } from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const { writeSync: write } = fs;
      fs.writeSync = (...all) => { appendFileSync(process.argv[2], '{"torn'); return write(...all); };
      syncBuiltinESMExports();
      const { appendLine } = await import('${source('storage/append.ts')}');
      try { appendLine(process.argv[2], '{"n":1}', 'the note'); } catch (error) { process.stdout.write(error.message); }`;
    const out = `the note could not be added to ${path}: another program keeps writing to it`;
    expect(await ended(startScript(folder, script, [path]))).toEqual({ code: 0, out, err: '' });
  });
});
