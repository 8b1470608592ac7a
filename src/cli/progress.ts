/** A bar on the terminal for what takes longer than a second; nothing where there is none to draw on. */
import type { Io } from './io.ts';

export interface Progress {
  /** What is done, as a share from 0 to 1. */
  at(share: number): void;
  /** Takes the bar away. */
  end(): void;
}

const PATIENCE_MS = 1000;
const REDRAW_MS = 100;
const CELLS = 30;

/** `clock` gives milliseconds. */
export function progressOn(
  { stderr, env }: Pick<Io, 'stderr' | 'env'>,
  clock: () => number = () => performance.now(),
): Progress {
  const canRedraw = stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['ACCESSIBLE'];
  if (!canRedraw) return { at: () => undefined, end: () => undefined };
  const began = clock();
  let drawn: number | undefined;
  return {
    at(share) {
      const now = clock();
      if (now - began < PATIENCE_MS || (drawn !== undefined && now - drawn < REDRAW_MS)) return;
      drawn = now;
      stderr.write(`\r${renderBar(share)}`);
    },
    end() {
      if (drawn !== undefined) stderr.write(`\r${' '.repeat(renderBar(1).length)}\r`);
      drawn = undefined;
    },
  };
}

/** "[######------------------------]  20 %" */
export function renderBar(share: number): string {
  const part = Math.max(0, Math.min(1, share));
  const done = Math.floor(part * CELLS);
  return `[${'#'.repeat(done)}${'-'.repeat(CELLS - done)}] ${String(Math.floor(part * 100)).padStart(3)} %`;
}
