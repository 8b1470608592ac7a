/** A session of the built program over its JSON protocol, and what it acknowledged: an answer is, once its reasons were printed. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../bin/lexithymia.js', import.meta.url));

/** The folders of one machine. */
export interface Machine {
  readonly folder: string;
  readonly history: string;
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

export function aMachine(): Machine {
  const folder = mkdtempSync(join(tmpdir(), 'lexi-soak-'));
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    LEXITHYMIA_HOME: join(folder, 'home'),
    XDG_STATE_HOME: join(folder, 'state'),
  };
  return {
    folder,
    env,
    history: join(folder, 'home', 'history'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface Session {
  readonly child: ChildProcessWithoutNullStreams;
  /** Options given, of each answer whose reasons were printed. */
  readonly acknowledged: readonly (readonly string[])[];
  /** The exit code, and what was said on standard error. */
  readonly end: Promise<{ readonly code: number | null; readonly err: string }>;
}

interface Message {
  readonly type: string;
  readonly shape?: string;
  readonly options?: readonly { readonly id: string }[];
  readonly picks?: number;
}

/**
 * Answers every question with its first options, at once; `onMark` is called when reasons have been printed. `command` starts the
 * session where it is not the plain program.
 */
export function startSession(
  { env }: Machine,
  argv: readonly string[],
  most = Number.POSITIVE_INFINITY,
  onMark: (count: number) => void = () => undefined,
  command: readonly string[] = [process.execPath, PROGRAM, 'drill', '--json', ...argv],
): Session {
  const [file = '', ...words] = command;
  const child = spawn(file, words, { env });
  const acknowledged: string[][] = [];
  let given: string[] = [];
  let err = '';
  const reply = (value: unknown) => void child.stdin.write(`${JSON.stringify(value)}\n`);
  // A process that was killed takes no more replies.
  child.stdin.on('error', () => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const message = JSON.parse(line) as Message;
    if (message.type === 'word') reply({ do: 'next' });
    if (message.type === 'question') {
      given = (message.options ?? []).slice(0, message.picks ?? 1).map(({ id }) => id);
      if (acknowledged.length >= most) reply({ do: 'quit' });
      else reply(given.length === 0 ? { do: 'unsure' } : { do: 'answer', given });
    }
    if (message.type === 'mark') {
      acknowledged.push(given);
      onMark(acknowledged.length);
      reply({ do: 'next' });
    }
  });
  const end = new Promise<{ code: number | null; err: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, err }));
  });
  return { child, acknowledged, end };
}
