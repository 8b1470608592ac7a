import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openHistory } from '../../src/storage/history-reader.ts';
import { aFolder } from '../real-files.ts';

/** A reader over files with these texts. */
function aReader(texts: Readonly<Record<string, string>>) {
  const folder = aFolder();
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  const reader = openHistory(folder);
  onTestFinished(reader.close);
  return { folder, reader };
}

const linesOf = (text: string) =>
  text.split('\n').filter((_, place, all) => place < all.length - 1 || all.at(-1) !== '');

describe('a history read in pieces', () => {
  const long = 'ü'.repeat(200_000);
  it.each([
    ['nothing', ''],
    ['one line', 'one\n'],
    ['a last line without its end', 'one\ntwo'],
    ['empty lines', '\n\none\n\n'],
    ['letters of two, three and four bytes', 'ü悲😀\nnext\n'],
    ['a line longer than a piece', `${long}\nafter\n${long}`],
    ['more lines than a piece holds', Array.from({ length: 40_000 }, (_, place) => `line ${place}\n`).join('')],
  ])('gives every line with its place, and again by place: %s', (_, text) => {
    const { reader } = aReader({ 'a.jsonl': text });
    const lines = [...reader.lines()];
    expect(lines.map((line) => line.text)).toEqual(linesOf(text));
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, place) => place + 1));
    for (const line of [...lines, ...lines.toReversed().slice(0, 50)]) expect(reader.text(line)).toBe(line.text);
    expect(reader.bytes).toBe(Buffer.byteLength(text));
  });

  it('takes the files by name, and no others', () => {
    const { reader } = aReader({ 'b.jsonl': 'b\n', 'a.jsonl': 'a\n', 'c.txt': 'c\n' });
    expect(reader.names).toEqual(['a.jsonl', 'b.jsonl']);
    expect([...reader.lines()].map(({ file, text }) => [file, text])).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]);
  });

  it('is empty where there is no folder', () => {
    const reader = openHistory(join(aFolder(), 'none'));
    expect([reader.names, [...reader.lines()]]).toEqual([[], []]);
  });

  it('stays as it was opened: what is added or put in its place comes the next time', () => {
    const { folder, reader } = aReader({ 'a.jsonl': 'old\n' });
    appendFileSync(join(folder, 'a.jsonl'), 'more\n');
    writeFileSync(join(folder, 'new'), 'new\n');
    renameSync(join(folder, 'new'), join(folder, 'a.jsonl'));
    const lines = [...reader.lines()];
    expect(lines.map(({ text }) => text)).toEqual(['old']);
    expect(reader.text(lines[0]!)).toBe('old');
  });

  it('says which file cannot be read', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'x.jsonl'));
    expect(() => [...openHistory(folder).lines()]).toThrow(
      `the history file ${join(folder, 'x.jsonl')} could not be read: it is a folder`,
    );
  });
});
