import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory, stampsIn } from '../../src/storage/history-files.ts';
import { aFolder } from '../real-files.ts';

function aHistory() {
  const folder = aFolder();
  const write = (name: string, text: string, changed = 1_700_000_000) => {
    writeFileSync(join(folder, name), text);
    utimesSync(join(folder, name), changed, changed);
  };
  return { folder, write };
}

describe('the history folder', () => {
  it('holds every file that ends in .jsonl, by name, and nothing else', () => {
    const { folder, write } = aHistory();
    write('b.jsonl', 'two\n');
    write('a.jsonl', 'one\n');
    write('a.jsonl.123.tmp', 'draft');
    write('notes.txt', 'not ours');
    expect(readHistory(folder)).toEqual([
      { name: 'a.jsonl', text: 'one\n' },
      { name: 'b.jsonl', text: 'two\n' },
    ]);
  });

  it('is empty where there is none', () => {
    const folder = join(aFolder(), 'no', 'such');
    expect(readHistory(folder)).toEqual([]);
    expect(stampsIn(folder)).toEqual({});
  });
});

describe('the stamps', () => {
  it('are the size in bytes and the milliseconds of the last change, by name', () => {
    const { folder, write } = aHistory();
    write('b.jsonl', 'ü\n', 1_700_000_001.5);
    write('a.jsonl', 'four\n');
    expect(stampsIn(folder)).toEqual({ 'a.jsonl': [5, 1_700_000_000_000], 'b.jsonl': [3, 1_700_000_001_500] });
  });
});

describe('a history that cannot be read', () => {
  const acts = [
    ['reading it', readHistory],
    ['stamping it', stampsIn],
  ] as const;

  it.each(acts)('is trouble when %s: the folder is a file', (_, act) => {
    const folder = join(aFolder(), 'history');
    writeFileSync(folder, 'not a folder');
    const message = `the history folder ${folder} could not be read: part of its path is a file, not a folder`;
    expect(() => act(folder)).toThrow(expect.objectContaining({ kind: 'io', message }));
  });

  it('is trouble when reading it: one file is a folder', () => {
    const { folder, write } = aHistory();
    write('a.jsonl', 'one\n');
    mkdirSync(join(folder, 'x.jsonl'));
    const message = `the history file ${join(folder, 'x.jsonl')} could not be read: it is a folder`;
    expect(() => readHistory(folder)).toThrow(expect.objectContaining({ kind: 'io', message }));
  });
});
