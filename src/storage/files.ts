/** Private files: 0600 in folders of 0700, written whole or added to, and on the disk before we go on. */
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AppError, systemCode } from '../app-error.ts';

export const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;

/** The text of a file; undefined where there is none. */
export function readText(path: string, what: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw fileTrouble(`${what} ${path} could not be read`, error);
  }
}

export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
  } catch (error) {
    throw fileTrouble(`the folder ${path} could not be made`, error);
  }
}

/** Adds one line, on the disk before it returns. A line torn by an earlier crash is closed first. */
export function appendLine(path: string, line: string, what: string): void {
  makeFolder(dirname(path));
  try {
    const file = openSync(path, 'a+', PRIVATE_FILE);
    try {
      const lead = endsOpen(file) ? '\n' : '';
      writeAll(file, Buffer.from(`${lead}${line}\n`));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileTrouble(`${what} could not be added to ${path}`, error);
  }
}

/** Replaces a file whole: readers see the old one or the new one, never a part. */
export function writeWhole(path: string, text: string, what: string): void {
  makeFolder(dirname(path));
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(draft, 'w', PRIVATE_FILE);
    try {
      writeAll(file, Buffer.from(text));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(draft, { force: true });
    throw fileTrouble(`${what} ${path} could not be written`, error);
  }
}

export const fileTrouble = (message: string, cause: unknown): AppError =>
  new AppError('io', `${message}: ${reasonOf(cause)}`, { hint: 'lexi where shows the folders', cause });

/** Why the system would not, in words. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  return (code && REASONS[code]) ?? code ?? 'unknown reason';
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EFBIG: 'it may not grow any further',
  EDQUOT: 'the disk quota is used up',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file, not a folder',
};

/** Whether a file ends in the middle of a line. */
function endsOpen(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] !== 0x0a;
}

export function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** Windows knows no sync of folders. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
