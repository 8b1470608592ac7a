import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyPieces } from '../../src/storage/history-files.ts';
import { cutter, piecesOf } from '../../src/storage/pieces.ts';
import { aFolder } from '../real-files.ts';

function aFile(bytes: string | Buffer): string {
  const path = join(aFolder(), 'a.jsonl');
  writeFileSync(path, bytes);
  return path;
}
const read = (path: string) => [...piecesOf(path, 'the file')];
/** Longer than what is read at a time. */
const LONG = 'é'.repeat(100_000);

describe('the pieces of a file', () => {
  it.each([
    ['nothing', ''],
    ['one line', 'one\n'],
    ['a last line without its newline', 'one\ntwo'],
    ['blank lines', '\n\n\none\n\n'],
    ['a line that is longer than what is read at a time', `one\n${LONG}\ntwo\n`],
    ['a long line without its newline', LONG],
    ['many lines', `${LONG.slice(0, 500)}\n`.repeat(1000)],
  ])('join to its text: %s', (_, text) => {
    expect(read(aFile(text)).join('')).toBe(text);
  });

  it('hold whole lines, however many there are', () => {
    const pieces = read(aFile(`${'x'.repeat(999)}\n`.repeat(1000)));
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.filter((piece) => !piece.endsWith('\n'))).toEqual([]);
  });

  it('do not tell the byte order mark that some editors write', () => {
    expect(read(aFile('\uFEFFone\n\uFEFFtwo\n'))).toEqual(['one\n\uFEFFtwo\n']);
  });

  it('hold the start of a line that is longer than any event, and what comes after it', () => {
    const pieces = read(aFile(`one\n${'x'.repeat(20_000_000)}\ntwo\n`))
      .join('')
      .split('\n');
    expect(pieces.map(({ length }) => length)).toEqual([3, 8 << 20, 3, 0]);
  });

  it('hold bytes that are no text as a sign for that', () => {
    expect(read(aFile(Buffer.from([0x61, 0xff, 0x00, 0x0a])))).toEqual(['a\uFFFD\0\n']);
  });

  it('are the same however the bytes come', () => {
    const law = fc.property(
      fc.array(fc.constantFrom('a', 'é', '\n', '\r\n', '€€€', '')),
      fc.array(fc.nat(5)),
      (parts, cuts) => {
        const bytes = Buffer.from(parts.join(''));
        const { add, rest } = cutter();
        let start = 0;
        const texts = [...cuts, bytes.length].map((length) => {
          const portion = bytes.subarray(start, start + length);
          start += length;
          return add(Buffer.from(portion)) ?? '';
        });
        expect(texts.filter((text) => text !== '' && !text.endsWith('\n'))).toEqual([]);
        expect([...texts, rest()].join('')).toBe(parts.join(''));
      },
    );
    fc.assert(law, { seed: 20261122, numRuns: 500 });
  });

  it.each([
    ['it is a folder', (path: string) => mkdirSync(path)],
    ['it is not there', () => undefined],
  ])('are trouble where %s', (reason, make) => {
    const path = join(aFolder(), 'x.jsonl');
    make(path);
    const message = `the file ${path} could not be read: ${reason}`;
    expect(() => read(path)).toThrow(expect.objectContaining({ kind: 'io', message }));
  });
});

it('a history folder is told in pieces by the names of its files, hidden ones apart', () => {
  const folder = aFolder();
  writeFileSync(join(folder, 'b.jsonl'), 'two\n');
  writeFileSync(join(folder, 'a.jsonl'), 'one\n');
  writeFileSync(join(folder, 'a.sync-conflict-20261122-073105-ABCDEFG.jsonl'), 'one again\n');
  writeFileSync(join(folder, '._a.jsonl'), 'what another system keeps beside a file');
  writeFileSync(join(folder, 'import-0123.tmp'), 'draft');
  expect([...historyPieces(folder)]).toEqual([
    { name: 'a.jsonl', text: 'one\n' },
    { name: 'a.sync-conflict-20261122-073105-ABCDEFG.jsonl', text: 'one again\n' },
    { name: 'b.jsonl', text: 'two\n' },
  ]);
});
