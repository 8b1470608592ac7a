import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendLine } from '../../src/storage/append.ts';
import { fileTrouble, makeFolder, readText, writeWhole } from '../../src/storage/files.ts';
import { aFolder, filesIn } from '../real-files.ts';

const HINT = 'lexi where shows the folders';
const isRoot = process.getuid?.() === 0;

/** A path below a folder where each kind of obstacle stands. */
function obstacles() {
  const folder = aFolder();
  mkdirSync(join(folder, 'folder'));
  writeFileSync(join(folder, 'file'), 'kept');
  return { folder, inPlace: join(folder, 'folder'), through: join(folder, 'file', 'below') };
}

describe('a folder in the place of a file', () => {
  it.each([
    ['cannot be read', (path: string) => readText(path, 'the note'), 'the note PATH could not be read'],
    ['cannot be added to', (path: string) => appendLine(path, 'x', 'the note'), 'the note could not be added to PATH'],
    ['cannot be replaced', (path: string) => writeWhole(path, 'x', 'the note'), 'the note PATH could not be written'],
  ])('%s, and says so', (_, act, says) => {
    const { inPlace } = obstacles();
    const message = `${says.replace('PATH', inPlace)}: it is a folder`;
    expect(() => act(inPlace)).toThrow(expect.objectContaining({ kind: 'io', message, hint: HINT }));
  });

  it('stays, without a draft beside it', () => {
    const { folder, inPlace } = obstacles();
    expect(() => writeWhole(inPlace, 'x', 'the note')).toThrow();
    expect(existsSync(inPlace)).toBe(true);
    expect(filesIn(folder)).toEqual(['file']);
  });
});

describe('a path through a file', () => {
  it.each([
    ['is no file to read', (path: string) => readText(path, 'the note'), 'the note PATH could not be read'],
    ['is no folder to make', (path: string) => makeFolder(path), 'the folder PATH could not be made'],
    [
      'is no file to add to',
      (path: string) => appendLine(join(path, 'x'), 'x', 'x'),
      'the folder PATH could not be made',
    ],
    [
      'is no file to write',
      (path: string) => writeWhole(join(path, 'x'), 'x', 'x'),
      'the folder PATH could not be made',
    ],
  ])('%s, and says so', (_, act, says) => {
    const { folder, through } = obstacles();
    const message = `${says.replace('PATH', through)}: part of its path is a file, not a folder`;
    expect(() => act(through)).toThrow(expect.objectContaining({ kind: 'io', message, hint: HINT }));
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('kept');
  });
});

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it('refuses a line, and says why', () => {
    const path = join(aFolder(), 'log');
    symlinkSync('/dev/full', path);
    const message = `the answer could not be added to ${path}: the disk is full`;
    expect(() => appendLine(path, 'x', 'the answer')).toThrow(expect.objectContaining({ kind: 'io', message }));
  });

  it('leaves the old file whole, and no draft', () => {
    const folder = aFolder();
    const path = join(folder, 'whole');
    writeFileSync(path, 'old');
    symlinkSync('/dev/full', `${path}.${process.pid}.tmp`);
    const message = `the export ${path} could not be written: the disk is full`;
    expect(() => writeWhole(path, 'new', 'the export')).toThrow(expect.objectContaining({ kind: 'io', message }));
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(filesIn(folder)).toEqual(['whole']);
  });
});

describe.skipIf(isRoot)('an account without the right', () => {
  it('is told so, and the file stays as it was', () => {
    const path = join(aFolder(), 'log');
    writeFileSync(path, 'old\n');
    chmodSync(path, 0o400);
    const message = `the answer could not be added to ${path}: this account may not`;
    expect(() => appendLine(path, 'x', 'the answer')).toThrow(expect.objectContaining({ kind: 'io', message }));
    expect(readFileSync(path, 'utf8')).toBe('old\n');
  });
});

describe('the reason in a message', () => {
  const failed = (code: string) => Object.assign(new Error('low level words'), { code });

  it.each([
    ['EACCES', 'this account may not'],
    ['EPERM', 'this account may not'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EDQUOT', 'the disk quota is used up'],
    ['EISDIR', 'it is a folder'],
    ['ENOTDIR', 'part of its path is a file, not a folder'],
    ['ENOENT', 'it is not there'],
    ['EBUSY', 'another program keeps writing to it'],
    ['ELOOP', 'it is a link that leads to itself'],
    ['EINVAL', 'it is no ordinary file'],
    ['EIO', 'EIO'],
  ])('for %s is: %s', (code, reason) => {
    const cause = failed(code);
    expect(fileTrouble('the file x broke', cause)).toMatchObject({ message: `the file x broke: ${reason}`, cause });
  });

  it('is said to be unknown where the system gave none', () => {
    expect(fileTrouble('the file x broke', 'thrown text').message).toBe('the file x broke: unknown reason');
  });
});
