/** A file of lines read a piece at a time: a lifetime of answers is longer than a string may be. */
import { closeSync, readSync } from 'node:fs';
import { fileTrouble, openToRead } from './files.ts';

const PORTION_BYTES = 1 << 16;
/** The rest of a longer line is left out, which makes it a damaged one; no event is anywhere near. */
const LONGEST_LINE_BYTES = 8 << 20;
const NEWLINE = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/** Cuts bytes that come in portions of any size into texts of whole lines. */
export interface Cutter {
  /** The lines that these bytes end; undefined where they end none. */
  add(bytes: Buffer): string | undefined;
  /** What follows the last newline. */
  rest(): string;
}

export function cutter(): Cutter {
  /** The line that is open so far. One buffer for all portions: what is thrown away would be the size of the file. */
  let held = Buffer.allocUnsafe(2 * PORTION_BYTES);
  let length = 0;
  let isFirst = true;
  const hold = (bytes: Buffer) => {
    if (length + bytes.length > held.length)
      held = Buffer.concat([held.subarray(0, length), bytes], 2 * (length + bytes.length));
    else bytes.copy(held, length);
    length += bytes.length;
  };
  const taken = (end: number) => {
    const text = held.toString('utf8', 0, end);
    const isMarked = isFirst && text.startsWith(BYTE_ORDER_MARK);
    isFirst = false;
    held.copyWithin(0, end, length);
    length -= end;
    return isMarked ? text.slice(1) : text;
  };
  return {
    add(bytes) {
      const first = bytes.indexOf(NEWLINE);
      const open = first === -1 ? bytes : bytes.subarray(0, first);
      hold(open.subarray(0, Math.max(0, LONGEST_LINE_BYTES - length)));
      if (first === -1) return undefined;
      const before = length;
      hold(bytes.subarray(first));
      return taken(before + bytes.lastIndexOf(NEWLINE) - first + 1);
    },
    rest: () => taken(length),
  };
}

/** The text of a file in pieces of whole lines; only the last may lack its newline. Nothing for an empty file. */
export function* piecesOf(path: string, what: string): Generator<string> {
  const guarded = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw fileTrouble(`${what} ${path} could not be read`, error);
    }
  };
  const file = guarded(() => openToRead(path));
  try {
    const bytes = Buffer.allocUnsafe(PORTION_BYTES);
    const { add, rest } = cutter();
    const read = () => guarded(() => readSync(file, bytes, 0, bytes.length, null));
    for (let count = read(); count > 0; count = read()) {
      const text = add(bytes.subarray(0, count));
      if (text !== undefined) yield text;
    }
    const last = rest();
    if (last !== '') yield last;
  } finally {
    closeSync(file);
  }
}
