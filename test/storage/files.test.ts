import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendLine } from '../../src/storage/append.ts';
import { makeFolder, readText, writeWhole } from '../../src/storage/files.ts';
import { aFolder, filesIn, modeOf } from '../real-files.ts';

describe('reading a file', () => {
  it('gives its text, and undefined where there is none', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'a'), 'one\ntwo ü\n');
    expect(readText(join(folder, 'a'), 'the note')).toBe('one\ntwo ü\n');
    expect(readText(join(folder, 'b'), 'the note')).toBeUndefined();
    expect(readText(join(folder, 'no', 'such', 'folder'), 'the note')).toBeUndefined();
  });
});

describe('writing a file whole', () => {
  it.each([
    ['where there was none', undefined],
    ['over a longer one', 'a much longer text than the new one\n'],
  ])('%s, and leaves no draft', (_, before) => {
    const folder = aFolder();
    const path = join(folder, 'whole');
    if (before !== undefined) writeFileSync(path, before);
    writeWhole(path, 'new ü\n', 'the note');
    expect(readFileSync(path, 'utf8')).toBe('new ü\n');
    expect(filesIn(folder)).toEqual(['whole']);
  });

  it('puts a new file in the place of the old one, so that whoever reads the old one reads it to its end', () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'seen'));
    writeFileSync(join(folder, 'seen', 'old'), 'old');
    symlinkSync(join('seen', 'old'), join(folder, 'link'));
    writeWhole(join(folder, 'link'), 'new', 'the note');
    expect(readFileSync(join(folder, 'seen', 'old'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, 'link'), 'utf8')).toBe('new');
  });
});

describe('private files', () => {
  it.each([
    ['added to', (path: string) => appendLine(path, 'text', 'the note')],
    ['written whole', (path: string) => writeWhole(path, 'text', 'the note')],
  ])('are 0600 in folders of 0700 when %s, whatever the mask', (_, write) => {
    const folder = aFolder();
    const umask = process.umask(0o000);
    try {
      write(join(folder, 'deep', 'deeper', 'file'));
    } finally {
      process.umask(umask);
    }
    expect(modeOf(join(folder, 'deep', 'deeper', 'file'))).toBe(0o600);
    expect(modeOf(join(folder, 'deep', 'deeper'))).toBe(0o700);
    expect(modeOf(join(folder, 'deep'))).toBe(0o700);
  });

  it('a folder that is there already stays as its owner made it', () => {
    const folder = aFolder();
    chmodSync(folder, 0o755);
    makeFolder(folder);
    expect(modeOf(folder)).toBe(0o755);
  });

  it('a file that was open to others is private once it is written whole', () => {
    const path = join(aFolder(), 'file');
    writeFileSync(path, 'old', { mode: 0o644 });
    writeWhole(path, 'new', 'the note');
    expect(modeOf(path)).toBe(0o600);
  });
});
