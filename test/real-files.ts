/** Real folders, files and processes for the tests of what touches the disk. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of the test's own, gone when the test is over. */
export function aFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lexithymia-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The permissions of a path, as in 0o600. */
export const modeOf = (path: string): number => statSync(path).mode & 0o777;

/** Every file below a folder, as paths from it, in order. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

export interface Ended {
  /** As a shell tells it: 130 where Ctrl-C ended the process. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A script in TypeScript, run by a Node process of its own from the root of the project. */
export function startScript(folder: string, text: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const path = join(folder, 'script.mts');
  writeFileSync(path, text);
  return spawn(process.execPath, ['--import', 'tsx', path, ...args], { env: { ...process.env, ...env } });
}

/** Where a file of src/ is, for a script to import. */
export const source = (path: string): string => new URL(`../src/${path}`, import.meta.url).href;

const SIGNALS: Record<string, number> = { SIGINT: 130, SIGKILL: 137, SIGTERM: 143 };

/** What a process printed, and how it ended. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? SIGNALS[signal ?? ''] ?? -1, out, err }));
  });
}
