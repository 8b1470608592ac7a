/** How long the program takes to start, against a bare Node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { type Bound, paired, report, timed } from './measure.ts';

const ROUNDS = 31;
/** Of a command that shell prompts and scripts ask. */
export const START: Bound = { times: 1.3, ms: 15 };
const BIN = 'bin/lexithymia.js';
const COMMANDS = [['--version'], ['--help'], ['due', '--json'], ['prompt'], ['complete', '--', 'word', 'ang']];

/** The program of a Node version; the one that runs this where it is the same. */
export function nodeBinary(major: string): string {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  return execFileSync('npx', ['-y', '-p', `node@${major}`, 'node', '-p', 'process.execPath'], {
    encoding: 'utf8',
  }).trim();
}

export async function benchStart(node: string, version: string, home: string, what: string): Promise<void> {
  const env = { ...process.env, LEXITHYMIA_HOME: home };
  const run = (args: readonly string[]) => timed(() => void spawnSync(node, args, { env, stdio: 'ignore' }));
  for (const command of COMMANDS) {
    run([BIN, ...command]);
    const times = await paired(
      ROUNDS,
      () => run(['-e', '0']),
      () => run([BIN, ...command]),
    );
    report(`Node ${version}, ${what}: lexi ${command.join(' ')}`, times, START);
  }
}

/** The time until a question can be read in a real terminal, with the line that is typed every day. Words to meet would stand before it. */
export async function benchFirstQuestion(node: string, version: string, home: string, what: string): Promise<void> {
  const env = { ...process.env, LEXITHYMIA_HOME: home, TERM: 'xterm-256color' } as Record<string, string>;
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'settings.json'), JSON.stringify({ new: 0 }));
  const bare = () =>
    new Promise<number>((resolve) => {
      const began = performance.now();
      spawn(node, ['-e', '0'], { env, cols: 80, rows: 24 }).onExit(() => resolve(performance.now() - began));
    });
  const first = () =>
    new Promise<number>((resolve, reject) => {
      const began = performance.now();
      let text = '';
      const terminal = spawn(node, [BIN], { env, cols: 80, rows: 24 });
      let asked: number | undefined;
      terminal.onData((data) => {
        text += data;
        if (text.includes('Enter to go on') && !/\d of \d/.test(text)) terminal.write('\r');
        if (asked !== undefined || !/1 of \d+/.test(text) || !text.includes('stop and keep')) return;
        asked = performance.now() - began;
        terminal.kill();
      });
      // What it does as it ends must not fall into the next measurement.
      terminal.onExit(() => (asked === undefined ? reject(new Error(`no question came: ${text}`)) : resolve(asked)));
    });
  await first();
  const times = await paired(ROUNDS, bare, first);
  rmSync(join(home, 'settings.json'));
  report(`Node ${version}, ${what}: first question on screen`, times, { times: 2.5 });
}
