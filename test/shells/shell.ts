/** Real shells for tests: the built program on their PATH as `lexi`, files of their own, and what they print. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { onTestFinished } from 'vitest';
import { type Event, renderEvent } from '../../src/history/event.ts';
import { anAnswer, aShown } from '../builders.ts';
import { aFolder } from '../real-files.ts';

export const BIN = fileURLToPath(new URL('../../bin/lexithymia.js', import.meta.url));

/** Where a program is; undefined where this machine has none of that name. */
export function found(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Why a test of a program is skipped, to stand in its name; empty where it is not. */
export const unlessFound = (name: string): string => (found(name) === undefined ? ` (skipped: no ${name} here)` : '');

/** One card that has been due for long. */
export const ONE_DUE: readonly Event[] = [
  aShown('e1', '2026-01-20T09:00:00.000+01:00', 'annoyed'),
  anAnswer('e2', '2026-01-20T09:00:00.000+01:00', {
    card: 'w:annoyed/situation',
    given: [],
    mark: 'unsure',
    rating: 'again',
  }),
];

export interface Place {
  readonly folder: string;
  readonly env: Record<string, string>;
  /** One more event of another device. */
  remember(event: Event): void;
  /** Puts a program of the test's own on the PATH. */
  addProgram(name: string, script: string): void;
}

/** A folder with nothing of this account in it, and a PATH that has `lexi` first. */
export function aPlace(history: readonly Event[] = ONE_DUE): Place {
  const folder = aFolder();
  const programs = join(folder, 'bin');
  const home = join(folder, 'lexi home');
  mkdirSync(programs);
  mkdirSync(join(home, 'history'), { recursive: true });
  const remember = (event: Event) => appendFileSync(join(home, 'history', 'earlier1.jsonl'), `${renderEvent(event)}\n`);
  history.forEach(remember);
  const addProgram = (name: string, script: string) => {
    writeFileSync(join(programs, name), script);
    chmodSync(join(programs, name), 0o755);
  };
  addProgram('lexi', `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`);
  const env = {
    PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
    HOME: folder,
    LEXITHYMIA_HOME: home,
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    TERM: 'xterm',
    LC_ALL: 'C.UTF-8',
  };
  return { folder, env, remember, addProgram };
}

/** What a program prints; throws where it fails. */
export const outputOf = (place: Place, program: string, args: readonly string[], input = ''): string =>
  execFileSync(program, args, { encoding: 'utf8', env: place.env, cwd: place.folder, input, stdio: 'pipe' });

/** How long a text may take to come, in milliseconds; then the test fails and shows what came instead. */
const PATIENCE = 20_000;

export interface Typist {
  /** Resolves when the text, or what the pattern describes, has come since the last call. */
  until(what: string | RegExp): Promise<string>;
  type(keys: string): void;
}

/** An interactive program in a terminal of its own; ended when the test is over. */
export function inTerminal(place: Place, program: string, args: readonly string[], env: object = {}): Typist {
  const terminal = spawn(program, [...args], {
    cols: 100,
    rows: 30,
    cwd: place.folder,
    env: { ...place.env, ...env } as Record<string, string>,
  });
  onTestFinished(() => terminal.kill('SIGKILL'));
  let fresh = '';
  let look: () => void = () => undefined;
  terminal.onData((data) => {
    fresh += data;
    look();
  });
  return {
    type: (keys) => terminal.write(keys),
    until: (what) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`${what} never came; there is:\n${fresh}`)), PATIENCE);
        look = () => {
          const isThere = typeof what === 'string' ? fresh.includes(what) : what.test(fresh);
          if (!isThere) return;
          clearTimeout(late);
          look = () => undefined;
          const seen = fresh;
          fresh = '';
          resolve(seen);
        };
        look();
      }),
  };
}

/** The text of the first block of code in that language in a document of docs/. */
export function blockOf(language: string, document: string): string {
  const text = readFileSync(new URL(`../../docs/${document}`, import.meta.url), 'utf8');
  const block = text.split(`\n\`\`\`${language}\n`)[1]?.split('\n```')[0];
  if (block === undefined) throw new Error(`docs/${document} has no block in ${language}`);
  return `${block}\n`;
}
