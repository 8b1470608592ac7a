/** The history files read in pieces, once from first to last and then again by place, in memory that does not grow with them. */
import { closeSync, fstatSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../history/columns.ts';
import type { HistoryLine, HistoryReader } from '../history/long.ts';
import { fileTrouble, openToRead } from './files.ts';
import { historyNames } from './history-files.ts';

const PIECE = 256 * 1024;
/** After a jump to another place, little is read: whoever jumps may jump again. */
const AFTER_JUMP = 4 * 1024;
const LINE_END = 0x0a;

interface Open {
  readonly path: string;
  readonly file: number;
  /** As large as it was when it was opened: what is added later waits for the next time. */
  readonly size: number;
}

/** Opens every history file of a folder; whoever opens closes. They stay readable even when they are replaced meanwhile. */
export function openHistory(folder: string): HistoryReader {
  const names = historyNames(folder);
  const files: Open[] = [];
  const close = () => {
    for (const { file } of files.splice(0)) closeSync(file);
  };
  try {
    for (const name of names) files.push(opened(join(folder, name)));
  } catch (error) {
    close();
    throw error;
  }
  const windows = files.map(windowOf);
  return {
    names,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    *lines() {
      for (const [place, file] of files.entries()) yield* linesOf(file, place);
    },
    text: ({ file, at, bytes }: Place) => windows[file]?.(at, bytes) ?? '',
    close,
  };
}

function opened(path: string): Open {
  try {
    const file = openToRead(path);
    return { path, file, size: fstatSync(file).size };
  } catch (error) {
    throw fileTrouble(`the history file ${path} could not be read`, error);
  }
}

function* linesOf(open: Open, file: number): Generator<HistoryLine> {
  let bytes = Buffer.allocUnsafe(PIECE);
  let [held, number, at] = [0, 0, 0];
  const lineOf = (start: number, end: number): HistoryLine => {
    number += 1;
    return { file, number, at: at + start, bytes: end - start, text: bytes.toString('utf8', start, end) };
  };
  while (at + held < open.size) {
    if (held === bytes.length) bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
    const got = readAt(open, bytes, held, at + held);
    if (got === 0) break;
    held += got;
    let start = 0;
    for (let end = bytes.indexOf(LINE_END); end !== -1 && end < held; end = bytes.indexOf(LINE_END, start)) {
      yield lineOf(start, end);
      start = end + 1;
    }
    bytes.copyWithin(0, start, held);
    held -= start;
    at += start;
  }
  if (held > 0) yield lineOf(0, held);
}

/** Reads by place from what was read last, where it is there. */
function windowOf(open: Open): (at: number, bytes: number) => string {
  let window = Buffer.alloc(0);
  let [from, to] = [0, 0];
  return (at, bytes) => {
    if (at < from || at + bytes > to) {
      const size = Math.max(bytes, at >= from && at <= to ? PIECE : AFTER_JUMP);
      if (window.length < size) window = Buffer.allocUnsafe(size);
      [from, to] = [at, at + readAt(open, window.subarray(0, size), 0, at)];
    }
    return window.toString('utf8', at - from, Math.min(at - from + bytes, to - from));
  };
}

function readAt({ path, file, size }: Open, bytes: Buffer, offset: number, at: number): number {
  try {
    return readSync(file, bytes, offset, Math.min(bytes.length - offset, size - at), at);
  } catch (error) {
    throw fileTrouble(`the history file ${path} could not be read`, error);
  }
}
