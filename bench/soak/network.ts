/** Every command where every call about the network is recorded, and again where there is no network at all. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { aMachine, type Machine, PROGRAM } from './session.ts';

interface Trial {
  readonly argv: readonly string[];
  readonly typed?: string;
}

/** How each command is tried, in an order in which each has something to do. */
const TRIALS: Readonly<Record<string, readonly Trial[]>> = {
  drill: [
    { argv: ['drill', '--count', '2'], typed: '\n1\n\n1\n' },
    { argv: ['drill', '--json', '--count', '1'], typed: '{"do":"next"}\n{"do":"unsure"}\n{"do":"quit"}\n' },
  ],
  due: [{ argv: ['due'] }],
  words: [{ argv: ['words', 'sad'] }],
  word: [{ argv: ['word', 'sad'] }],
  find: [{ argv: ['find', '--body', 'jaw-tight'] }],
  stats: [{ argv: ['stats'] }],
  export: ['json', 'jsonl', 'csv'].map((format) => ({ argv: ['export', '--format', format] })),
  backup: [{ argv: ['backup'] }, { argv: ['backup', 'BACKUP'] }],
  restore: [{ argv: ['restore', 'BACKUP', '--yes'] }],
  doctor: [{ argv: ['doctor'] }, { argv: ['doctor', '--fix'] }],
  undo: [{ argv: ['undo'] }, { argv: ['undo', '--list'] }],
  settings: [{ argv: ['settings', 'set', 'count', '6'] }, { argv: ['settings', 'list'] }],
  content: [{ argv: ['content', 'check'] }],
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

export function soakNetwork(): void {
  const untried = Object.keys(COMMANDS).filter((name) => TRIALS[name] === undefined);
  if (untried.length > 0) {
    console.log(`LOST commands that bench/soak/network.ts does not try: ${untried.join(', ')}`);
    process.exitCode = 1;
  }
  for (const way of Object.keys(WAYS) as (keyof typeof WAYS)[]) tryAll(way);
}

function tryAll(way: keyof typeof WAYS): void {
  const machine = aMachine();
  mkdirSync(machine.folder, { recursive: true });
  const [watcher = ''] = WAYS[way]('/dev/null');
  if (spawnSync(watcher, way === 'under strace' ? ['-V'] : ['--map-root-user', '--net', 'true']).status !== 0) {
    console.log(`skip ${way}: ${watcher} does not work here`);
    return;
  }
  const trials = Object.values(TRIALS).flat();
  const results = trials.map((trial) => attempt(machine, trial, WAYS[way]));
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

function attempt(machine: Machine, { argv, typed = '' }: Trial, way: (record: string) => string[]) {
  const record = join(machine.folder, 'calls');
  writeFileSync(record, '');
  const [watcher = '', ...options] = way(record);
  const words = argv.map((word) => (word === 'BACKUP' ? join(machine.folder, 'backup.jsonl') : word));
  const env = { ...machine.env, PATH: process.env['PATH'] };
  const { status } = spawnSync(watcher, [...options, process.execPath, PROGRAM, ...words], { env, input: typed });
  const calls = existsSync(record) ? readFileSync(record, 'utf8').split('\n') : [];
  return { code: status, sockets: calls.filter((call) => SOCKET.test(call)) };
}
