/** Every command where every call about the network is recorded, and again where there is no network at all. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { FORMAT_NAMES } from '../../src/formats/names.ts';
import { aMachine, type Machine, PROGRAM } from './session.ts';

interface Trial {
  readonly argv: readonly string[];
  readonly typed?: string;
  /** In a terminal: these keys, as soon as it shows something to answer. */
  readonly keys?: string;
}

/** Words that stand for files of the trial. */
const FILES = ['BACKUP', 'EXPORT'];

/** How each command is tried, in an order in which each has something to do. */
const TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  drill: [
    { argv: ['drill', '--count', '2'], typed: '\n1\n\n1\n' },
    { argv: ['drill', '--count', '1'], keys: 'q' },
    { argv: ['drill', '--json', '--count', '1'], typed: '{"do":"next"}\n{"do":"unsure"}\n{"do":"quit"}\n' },
  ],
  today: [{ argv: ['today'] }],
  due: [{ argv: ['due'] }, { argv: ['due', '--next'] }],
  words: [{ argv: ['words', 'sad'] }],
  word: [{ argv: ['word', 'sad'] }],
  find: [{ argv: ['find', '--body', 'jaw-tight'] }],
  stats: [{ argv: ['stats'] }],
  export: [
    ...FORMAT_NAMES.map((format) => ({ argv: ['export', '--format', format] })),
    { argv: ['export', '--format', 'jsonl', '-o', 'EXPORT'] },
  ],
  import: [{ argv: ['import', 'EXPORT', '--dry-run'] }, { argv: ['import', 'EXPORT'] }],
  backup: [{ argv: ['backup'] }, { argv: ['backup', 'BACKUP'] }],
  restore: [{ argv: ['restore', 'BACKUP', '--yes'] }],
  doctor: [{ argv: ['doctor'] }, { argv: ['doctor', '--fix'] }],
  undo: [{ argv: ['undo'] }, { argv: ['undo', '--list'] }],
  settings: [{ argv: ['settings', 'set', 'count', '6'] }, { argv: ['settings', 'list'] }],
  content: [{ argv: ['content', 'check'] }],
  prompt: [{ argv: ['prompt'] }],
  remind: ['systemd', 'cron', 'launchd', 'schtasks'].map((kind) => ({
    argv: ['remind', '--at', '08:00', '--print', kind],
  })),
  completion: [{ argv: ['completion', 'bash'] }, { argv: ['complete', '--', 'word', 'ang'] }],
  where: [{ argv: ['where'] }],
  'help-now': [{ argv: ['help-now'] }],
  about: [{ argv: ['about'] }],
  wipe: [{ argv: ['wipe', '--yes'] }],
};

/** A socket that is opened, or found open, by any process of a command. */
const SOCKET = /^(?:\[pid +\d+\] |\d+ +)?(?:socket|socketpair|connect|bind|sendto|sendmsg)\(/;

/** Runs a program inside another one that watches or confines it. */
const WAYS = {
  'under strace': (record: string) => ['strace', '-f', '-qq', '-e', 'trace=network', '-o', record],
  'without any network': () => ['unshare', '--map-root-user', '--net'],
} as const;

export async function soakNetwork(): Promise<void> {
  const untried = Object.keys(COMMANDS).filter((name) => TRIALS[name] === undefined);
  if (untried.length > 0) {
    console.log(`LOST commands that bench/soak/network.ts does not try: ${untried.join(', ')}`);
    process.exitCode = 1;
  }
  for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) await tryAll(way);
}

async function tryAll(way: keyof typeof WAYS): Promise<void> {
  const machine = aMachine();
  mkdirSync(machine.folder, { recursive: true });
  const [watcher = ''] = WAYS[way]('/dev/null');
  if (spawnSync(watcher, way === 'under strace' ? ['-V'] : ['--map-root-user', '--net', 'true']).status !== 0) {
    console.log(`skip ${way}: ${watcher} does not work here`);
    return;
  }
  const trials = Object.values(TRIALS).flat();
  const results: Attempt[] = [];
  for (const trial of trials) results.push(await attempt(machine, trial, WAYS[way]));
  const broken = trials.filter((_, place) => results[place]?.code !== 0);
  const sockets = results.flatMap(({ sockets }) => sockets);
  const holds = broken.length === 0 && sockets.length === 0;
  console.log(
    `${holds ? 'ok  ' : 'LOST'} ${Object.keys(TRIALS).length} commands in ${trials.length} ways ${way}: ` +
      `${trials.length - broken.length} work, ${sockets.length} sockets opened`,
  );
  for (const { argv } of broken) console.log(`     lexi ${argv.join(' ')}`);
  for (const call of sockets) console.log(`     ${call}`);
  if (!holds) process.exitCode = 1;
  machine.remove();
}

interface Attempt {
  readonly code: number | null;
  readonly sockets: readonly string[];
}

async function attempt(machine: Machine, trial: Trial, way: (record: string) => string[]): Promise<Attempt> {
  const record = join(machine.folder, 'calls');
  writeFileSync(record, '');
  const [watcher = '', ...options] = way(record);
  const words = trial.argv.map((word) => (FILES.includes(word) ? join(machine.folder, `${word}.jsonl`) : word));
  const argv = [...options, process.execPath, PROGRAM, ...words];
  const { env } = machine;
  const code =
    trial.keys === undefined
      ? spawnSync(watcher, argv, { env, input: trial.typed ?? '' }).status
      : await inTerminal(watcher, argv, env, trial.keys);
  return {
    code,
    sockets: readFileSync(record, 'utf8')
      .split('\n')
      .filter((call) => SOCKET.test(call)),
  };
}

/** What a session shows below a question or a word. */
const ASKS = /h help/;

function inTerminal(file: string, argv: readonly string[], env: NodeJS.ProcessEnv, keys: string): Promise<number> {
  const terminal = spawn(file, [...argv], { env, cols: 80, rows: 24 });
  let seen = '';
  terminal.onData((data) => {
    const wasAsked = ASKS.test(seen);
    seen += data;
    if (!wasAsked && ASKS.test(seen)) terminal.write(keys);
  });
  return new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve(exitCode)));
}
