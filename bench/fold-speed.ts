/** Folding a history of every size: how long without the cache, how much memory, and how long a start takes with it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Content } from '../src/lexicon/content.ts';
import { writeManyEvents } from './history.ts';
import { paired, report, type Times, timed } from './measure.ts';
import { START } from './start.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = { 10000: 11, 100000: 11, 1000000: 3 } as Readonly<Record<number, number>>;
const START_ROUNDS = 31;
const MOST_MB = 600;
const BIN = 'bin/lexithymia.js';

/** Without the cache against parsing the same lines; what `lexi due` takes without the cache; and with it, against bare Node. */
export async function benchFold(content: Content): Promise<void> {
  for (const size of SIZES) {
    const home = mkdtempSync(join(tmpdir(), 'lexi-bench-'));
    writeManyEvents(home, size, content);
    const folder = join(home, 'history');
    const what = `${size.toLocaleString('en')} answers`;
    const times = foldAndParse(ROUNDS[size] ?? 3, folder);
    report(`folding ${what}, against JSON.parse of the lines`, times, { times: 5 });
    reportMemory(what, home);
    await reportStart(what, home);
    rmSync(home, { recursive: true });
  }
}

/** The medians of the two in turn, in one process of their own. */
function foldAndParse(rounds: number, folder: string): Times {
  const script = new URL('fold-once.ts', import.meta.url).pathname;
  const args = ['--import', 'tsx', script, String(rounds), folder];
  return JSON.parse(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout);
}

const envOf = (home: string) => ({ ...process.env, LEXITHYMIA_HOME: home, XDG_STATE_HOME: join(home, 'state') });

/** The built program, the first time it meets the history. It leaves the cache behind. */
function reportMemory(what: string, home: string): void {
  const tell = "process.on('exit', () => console.error(process.resourceUsage().maxRSS))";
  const hook = `data:text/javascript,${encodeURIComponent(tell)}`;
  let stderr = '';
  const ms = timed(() => {
    stderr = spawnSync(process.execPath, ['--import', hook, BIN, 'due'], { env: envOf(home), encoding: 'utf8' }).stderr;
  });
  const mb = Number(stderr.trim().split('\n').at(-1)) / 1024;
  const holds = mb < MOST_MB;
  console.log(
    `${holds ? 'ok  ' : 'OVER'} lexi due without the cache, ${what}: ${mb.toFixed(0)} MB at most, ${(ms / 1000).toFixed(1)} s   (bound: ${MOST_MB} MB)`,
  );
  if (!holds) process.exitCode = 1;
}

async function reportStart(what: string, home: string): Promise<void> {
  const run = (args: readonly string[]) =>
    timed(() => void spawnSync(process.execPath, args, { env: envOf(home), stdio: 'ignore' }));
  const due = [BIN, 'due', '--json'];
  run(due);
  const times = await paired(
    START_ROUNDS,
    () => run(['-e', '0']),
    () => run(due),
  );
  report(`lexi due with the cache, ${what}`, times, START);
}
