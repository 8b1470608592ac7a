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

/** `toFile` says that results do not go to standard output, where they would meet the bar; `clock` gives milliseconds. */
export function progressOn(io: Streams, toFile: boolean, clock: () => number = () => performance.now()): Progress {
  const began = clock();
  let drawn: number | undefined;
  let canDraw: boolean | undefined;
  return {
    at(share) {
      const now = clock();
      if (now - began < PATIENCE_MS || (drawn !== undefined && now - drawn < REDRAW_MS)) return;
      canDraw ??= hasRoom(io, toFile);
      if (!canDraw) return;
      drawn = now;
      io.stderr.write(`\r${renderBar(share)}`);
    },
    end() {
      if (drawn !== undefined) io.stderr.write(`\r${' '.repeat(renderBar(1).length)}\r`);
      drawn = undefined;
    },
  };
}

type Streams = Pick<Io, 'stdout' | 'stderr' | 'env'>;

/** Asked late, for looking at a stream opens it, and most runs are over before a bar would come. */
const hasRoom = ({ stdout, stderr, env }: Streams, toFile: boolean): boolean =>
  stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['ACCESSIBLE'] && (toFile || stdout.isTTY !== true);

/** "[######------------------------]  20 %" */
export function renderBar(share: number): string {
  const part = Math.max(0, Math.min(1, share));
  const done = Math.floor(part * CELLS);
  return `[${'#'.repeat(done)}${'-'.repeat(CELLS - done)}] ${String(Math.floor(part * 100)).padStart(3)} %`;
}
