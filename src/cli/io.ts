/** Input and output as values, so that a command can be run in a test as in a terminal. */
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output, which need not be opened as a stream for that. */
  write(text: string): void;
  /** Writes more than should be held at once; resolves when there is room for the next piece. */
  writeOn(text: string): Promise<void>;
}

/** When to use colour. */
export const COLOURS = ['auto', 'always', 'never'] as const;
export type Colour = (typeof COLOURS)[number];

const NARROWEST = 30;
/** Longer lines are hard to read. */
export const WIDEST = 80;

/** Results, one line each. */
export function print(io: Io, lines: readonly string[]): void {
  io.write(lines.map((line) => `${line}\n`).join(''));
}

/** Messages, one line each. */
export function warn(io: Io, lines: readonly string[]): void {
  io.stderr.write(lines.map((line) => `${line}\n`).join(''));
}

/** Columns to fill: COLUMNS, else the terminal's, at most 80. */
export function widthOf(io: Io): number {
  const columns = Number(io.env['COLUMNS']) || io.stdout.columns || WIDEST;
  return Math.max(NARROWEST, Math.min(WIDEST, columns));
}

const USUAL_ROWS = 24;

/** Lines the screen has. */
export const rowsOf = (io: Io): number => io.stdout.rows || USUAL_ROWS;

/** Whether a person can be asked with keys: a terminal on both sides that can move its cursor. */
export const isTerminal = (io: Io): boolean =>
  io.stdin.isTTY === true && io.stdout.isTTY === true && io.env['TERM'] !== 'dumb' && !io.env['ACCESSIBLE'];
