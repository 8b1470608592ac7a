/** Adding a line to a file that other processes add to at the same time, and that may be replaced by another one meanwhile. */
import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import { DO_NOT_WAIT, fileTrouble, makeFolder, PRIVATE_FILE, refusePipe, syncFolder, writeAll } from './files.ts';
import { waitWhileRewritten } from './lock.ts';

/** What must be there already: a file or folder that went away in between is told, and not begun anew in silence. */
export type Expected = 'nothing' | 'folder' | 'file';

/** Every line is looked for after it was written; where it does not stand alone it is added again, so often at most. */
const TRIES = 4;
/** Where a file was replaced by a shorter one, the line is looked for in this much of its end. */
const TAIL_BYTES = 65_536;
const NEWLINE = 0x0a;

/** Adds one line, on the disk before it returns. A line torn by an earlier crash is closed first. */
export function appendLine(path: string, line: string, what: string, expected: Expected = 'nothing'): void {
  if (expected === 'nothing') makeFolder(dirname(path));
  waitWhileRewritten(dirname(path));
  addLine(path, line, what, expected);
}

/** The same for whoever rewrites the history, and so waits for nobody. */
export function addLine(path: string, line: string | Buffer, what: string, expected: Expected): void {
  const bytes = Buffer.concat([Buffer.from(line), Buffer.of(NEWLINE)]);
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const before = addOnce(path, bytes, expected === 'file');
      if (stands(path, bytes, before)) return;
    }
    throw Object.assign(new Error('the line was never found'), { code: 'EBUSY' });
  } catch (error) {
    throw fileTrouble(`${what} could not be added to ${path}`, error);
  }
}

/** Gives the size of the file before. */
function addOnce(path: string, bytes: Buffer, mustExist: boolean): number {
  const { O_RDWR, O_APPEND, O_CREAT } = constants;
  const file = openSync(path, O_RDWR | O_APPEND | DO_NOT_WAIT | (mustExist ? 0 : O_CREAT), PRIVATE_FILE);
  try {
    refusePipe(file);
    const { size } = fstatSync(file);
    writeAll(file, endsOpen(file, size) ? Buffer.concat([Buffer.of(NEWLINE), bytes]) : bytes);
    fsyncSync(file);
    if (size === 0) syncFolder(dirname(path));
    return size;
  } finally {
    closeSync(file);
  }
}

/** Whether a file ends in the middle of a line. */
function endsOpen(file: number, size: number): boolean {
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] !== NEWLINE;
}

/**
 * Whether the line is a line of its own in the file that the path leads to now. It is not where another process wrote
 * a part of a line in between, or where the file was replaced after it was opened.
 */
function stands(path: string, line: Buffer, before: number): boolean {
  const file = openSync(path, constants.O_RDONLY | DO_NOT_WAIT);
  try {
    const { size } = fstatSync(file);
    return holds(file, line, before - 1, size) || holds(file, line, size - line.length - TAIL_BYTES, size);
  } finally {
    closeSync(file);
  }
}

function holds(file: number, line: Buffer, from: number, to: number): boolean {
  const start = Math.max(0, from);
  const bytes = Buffer.alloc(Math.max(0, to - start));
  readSync(file, bytes, 0, bytes.length, start);
  for (let at = bytes.indexOf(line); at !== -1; at = bytes.indexOf(line, at + 1)) {
    if (at === 0 ? start === 0 : bytes[at - 1] === NEWLINE) return true;
  }
  return false;
}
