/** One rewriting of the history at a time, and nobody adds to it meanwhile: a file in the history folder says so. */
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, systemCode } from '../app-error.ts';
import { fileTrouble, makeFolder, PRIVATE_FILE } from './files.ts';

export const lockIn = (folder: string): string => join(folder, '.lock');

/** Rewriting takes less; whoever adds a line goes on after it, for nothing is lost even then (docs/decisions.md). */
const ADDER_WAITS_MS = 2000;
/** An older lock was left behind by a process that died; no adder waits for it. */
const FRESH_MS = 10_000;
const REWRITER_WAITS_MS = 5000;
/** A lock of another machine: nobody can ask whether its process lives. */
const FOREIGN_STALE_MS = 600_000;
const STEP_MS = 10;

/** For whoever adds a line: one look, and a short wait where somebody rewrites. */
export function waitWhileRewritten(folder: string): void {
  const lock = lockIn(folder);
  for (let waited = 0; waited < ADDER_WAITS_MS && ageOf(lock) < FRESH_MS; waited += STEP_MS) pause();
}

/** Who holds a lock. */
export interface Holder {
  readonly pid: number;
  /** The name of the device, which tells whether the process is one of this machine. */
  readonly device: string;
  readonly token: string;
}

/** Runs the body while nobody else rewrites; `isOurs` tells whether that still holds. */
export function withLock<T>(folder: string, device: string, body: (isOurs: () => boolean) => T): T {
  makeFolder(folder);
  const lock = lockIn(folder);
  const text = `${JSON.stringify({ pid: process.pid, device, token: crypto.randomUUID() } satisfies Holder)}\n`;
  take(lock, text, device);
  const isOurs = () => textOf(lock) === text;
  try {
    return body(isOurs);
  } finally {
    if (isOurs()) rmSync(lock, { force: true });
  }
}

function take(lock: string, text: string, device: string): void {
  for (let waited = 0; ; waited += STEP_MS) {
    try {
      writeFileSync(lock, text, { flag: 'wx', mode: PRIVATE_FILE });
      return;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw fileTrouble(`the lock ${lock} could not be taken`, error);
    }
    const held = textOf(lock);
    if (held !== undefined && isAbandoned(held, ageOf(lock), device)) setAside(lock, held);
    else if (waited >= REWRITER_WAITS_MS) throw busy(held ?? '');
    else pause();
  }
}

function busy(held: string): AppError {
  const pid = holderOf(held)?.pid;
  const who = pid === undefined ? 'another process' : `process ${pid}`;
  return new AppError('failed', `${who} is rewriting the history at this moment`, {
    hint: 'the same command again, a little later',
  });
}

/** Whether the process that took a lock is gone: where it was one of this machine, the system knows. */
export function isAbandoned(held: string, ageMs: number, device: string): boolean {
  const holder = holderOf(held);
  if (holder === undefined) return ageMs >= FRESH_MS;
  return holder.device === device ? !isAlive(holder.pid) : ageMs >= FOREIGN_STALE_MS;
}

/** Takes an abandoned lock away. Another process may have done so and taken its own meanwhile: that one is given back. */
function setAside(lock: string, held: string): void {
  const aside = `${lock}.${process.pid}.tmp`;
  try {
    renameSync(lock, aside);
    if (textOf(aside) !== held) linkSync(aside, lock);
  } catch {
    // Taken away already, or taken anew already.
  }
  rmSync(aside, { force: true });
}

function holderOf(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const { pid, device } = value as Partial<Holder>;
    return Number.isSafeInteger(pid) && typeof device === 'string' ? (value as Holder) : undefined;
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** Milliseconds since the lock was taken, whatever the clock did since; infinite where there is none. */
function ageOf(lock: string): number {
  try {
    const stats = statSync(lock, { throwIfNoEntry: false });
    return stats === undefined ? Number.POSITIVE_INFINITY : Math.abs(Date.now() - stats.mtimeMs);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Commands that write are done when they return, so a wait blocks. */
const pause = (): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STEP_MS);
