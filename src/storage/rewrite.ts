/**
 * Takes lines out of a history file that others may be adding to: under a lock, whole or not at all. What is taken out
 * is kept in a file beside. Why no line can be lost on the way: docs/decisions.md.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../app-error.ts';
import { addLine } from './append.ts';
import { fileTrouble, PRIVATE_FILE, readBytes, syncFolder, writeAll } from './files.ts';

/** Which lines of a text are taken out; the others stay. Lines are numbered from 1. */
export type TakesOut = (text: string) => ReadonlySet<number>;

/** Ends the name of the old file while the new one takes its place; readers take it for one more file of the history. */
export const REWRITING = '.rewriting.jsonl';
const NEWLINE = 0x0a;

/** The file in which the lines are kept that were taken out of a history file. */
export const tornBeside = (path: string): string => `${path.replace(/\.jsonl$/, '')}.torn`;

export function rewriteHistory(given: string, takesOut: TakesOut, isOurs: () => boolean): void {
  const path = realpathSync(given);
  finishRewriting(path);
  const old = openSync(path, 'r');
  try {
    const all = readFileSync(old);
    // An open end may be a line that is being written at this moment: it is looked at again when all is in place.
    const whole = all.subarray(0, all.lastIndexOf(NEWLINE) + 1);
    const numbers = takesOut(whole.toString('utf8'));
    if (numbers.size === 0 && whole.length === all.length) return;
    const lines = linesOf(whole);
    for (const line of lines.filter((_, place) => numbers.has(place + 1))) setAside(path, line);
    const kept = lines.filter((_, place) => !numbers.has(place + 1));
    replace(path, Buffer.concat(kept.flatMap((line) => [line, Buffer.of(NEWLINE)])), isOurs, () => {
      carryOver(path, lateBytes(old, whole.length), takesOut);
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw fileTrouble(`the history file ${path} could not be rewritten`, error);
  } finally {
    closeSync(old);
  }
}

/** What a rewriting that was cut off may have left in the old file alone is added to the new one. */
function finishRewriting(path: string): void {
  const before = oldName(path);
  const left = readBytes(before, 'the history file');
  if (left === undefined) return;
  const seen = new Set([path, tornBeside(path)].flatMap((each) => textsOf(each)));
  for (const line of linesOf(left)) {
    if (line.length > 0 && !seen.has(line.toString('utf8'))) addText(path, line);
  }
  rmSync(before, { force: true });
}

const textsOf = (path: string): string[] =>
  linesOf(readBytes(path, 'the history file') ?? Buffer.alloc(0)).map((line) => line.toString('utf8'));

/** Puts the new bytes in the place of the file; the old one keeps a name of its own until `meanwhile` has looked at it. */
function replace(path: string, bytes: Buffer, isOurs: () => boolean, meanwhile: () => void): void {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(draft, 'w', PRIVATE_FILE);
    try {
      writeAll(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (!isOurs()) throw new AppError('failed', 'another process took over the rewriting', { hint: 'lexi doctor' });
    keepOld(path);
    renameSync(draft, path);
    syncFolder(dirname(path));
  } finally {
    rmSync(draft, { force: true });
  }
  meanwhile();
  rmSync(oldName(path), { force: true });
}

/** A second name for the old file, so that even a kill between two steps loses nothing. Some disks know no second names. */
function keepOld(path: string): void {
  try {
    linkSync(path, oldName(path));
  } catch {
    // Without it only a kill within a moment could lose what was added in that moment.
  }
}

const oldName = (path: string): string => path.replace(/(?:\.jsonl)?$/, REWRITING);

/** What was added to a file after so many bytes. */
function lateBytes(file: number, from: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, fstatSync(file).size - from));
  readSync(file, bytes, 0, bytes.length, from);
  return bytes;
}

function carryOver(path: string, late: Buffer, takesOut: TakesOut): void {
  for (const line of linesOf(late)) {
    if (line.length === 0) continue;
    if (takesOut(line.toString('utf8')).size > 0) setAside(path, line);
    else addText(path, line);
  }
}

function setAside(path: string, line: Buffer): void {
  const beside = tornBeside(path);
  if (existsSync(beside) && linesOf(readFileSync(beside)).some((each) => each.equals(line))) return;
  addLine(beside, line, 'the damaged line', 'folder');
}

const addText = (path: string, line: Buffer): void => addLine(path, line, 'the line', 'file');

/** Without their newlines. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    lines.push(bytes.subarray(from, end === -1 ? bytes.length : end));
    from = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}
