/** How long an export takes against copying the same lines through JSON, and how much memory it needs. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Event } from '../src/history/event.ts';
import type { Content } from '../src/lexicon/content.ts';
import { addDays, type Day, formatDay, parseDay } from '../src/memory/day.ts';
import { localDay } from '../src/storage/clock.ts';
import { manyEvents } from './history.ts';
import { paired, report, timed } from './measure.ts';

const ROUNDS = 11;
const BIN = 'bin/lexithymia.js';
const MANY = 100_000;
/** Copies of those, each before the one before it: a million answers. */
const COPIES = 10;

/** What the lines cost without us: read, parsed, made into text again, written. */
const COPYING = `
const { readFileSync, writeFileSync } = require('node:fs');
const lines = readFileSync(process.argv[1], 'utf8').split('\\n').filter(Boolean);
writeFileSync(1, lines.map((line) => JSON.stringify(JSON.parse(line)) + '\\n').join(''));`;

export async function benchExport(content: Content): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lexi-bench-'));
  const events = manyEvents(MANY, content, localDay(new Date()));
  const [many, million, two] = [1, COPIES, 1].map((copies, place) =>
    writeCopies(join(folder, String(place)), events, copies, place === 2 ? 2 : 1),
  );
  const out = openSync(join(folder, 'out'), 'w');
  const run = (home: string | undefined, args: readonly string[]) => {
    const env = { ...process.env, LEXITHYMIA_HOME: home, XDG_STATE_HOME: folder };
    const { status } = spawnSync(process.execPath, args, { env, stdio: ['ignore', out, 'inherit'] });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  };
  const path = join(many ?? '', 'history', 'device-0.jsonl');
  const times = await paired(
    ROUNDS,
    () => timed(() => run(many, ['-e', COPYING, path])),
    () => timed(() => run(many, [BIN, 'export', '--format', 'jsonl'])),
  );
  report('export of 100,000 answers as jsonl, against copying the lines', times, { times: 2 });
  for (const format of ['jsonl', 'json', 'csv', 'fsrs']) peak(`100,000 answers as ${format}`, run, many, format, 120);
  peak('100,000 answers of two devices as jsonl', run, two, 'jsonl', 120);
  for (const format of ['jsonl', 'json', 'csv', 'fsrs'])
    peak(`a million answers as ${format}`, run, million, format, 200);
  rmSync(folder, { recursive: true });
}

type Run = (home: string | undefined, args: readonly string[]) => void;

/** The most memory that was the process's own at any time, which it says itself at its end. */
function peak(what: string, run: Run, home: string | undefined, format: string, bound: number): void {
  const said = join(home ?? '', 'peak');
  const telling = `data:text/javascript,process.on('exit',()=>process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(said)},String(process.resourceUsage().maxRSS)))`;
  const ms = timed(() => run(home, ['--import', telling, BIN, 'export', '--format', format]));
  const mb = Number(readFileSync(said, 'utf8')) / 1024;
  console.log(
    `${mb < bound ? 'ok  ' : 'OVER'} memory for ${what.padEnd(42)} ${mb.toFixed(0).padStart(5)} MB, ${(ms / 1000).toFixed(1)} s   (bound: ${bound} MB)`,
  );
  if (mb >= bound) process.exitCode = 1;
}

/** A home with the events so many times over, the later the nearer to today, dealt out to so many devices. */
function writeCopies(home: string, events: readonly Event[], copies: number, devices: number): string {
  const history = join(home, 'history');
  mkdirSync(history, { recursive: true });
  const length = new Set(events.map(({ at }) => at.slice(0, 10))).size;
  for (let copy = 0; copy < copies; copy += 1) {
    const back = (copies - 1 - copy) * length;
    const texts = Array.from({ length: devices }, () => [] as string[]);
    for (const [place, event] of events.entries())
      texts[place % devices]?.push(`${JSON.stringify(moved(event, copy, back))}\n`);
    for (const [device, lines] of texts.entries())
      appendFileSync(join(history, `device-${device}.jsonl`), lines.join(''));
  }
  return home;
}

const moved = (event: Event, copy: number, days: number): Event => ({
  ...event,
  id: `${copy}${event.id.slice(1)}`,
  session: `benchmark-${event.at.slice(0, 10)}-${copy}`,
  at: `${formatDay(addDays(parseDay(event.at.slice(0, 10)) ?? (0 as Day), -days))}${event.at.slice(10)}`,
});
