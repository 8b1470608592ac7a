/**
 * Writes test/history/released/v<version>.jsonl, a history that the built program has kept over some weeks, and beside
 * it what it folds to. Run once for each version of the format, at its release; never again after that.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pickOne, seeded } from '../src/drills/chance.ts';
import { KINDS } from '../src/drills/drill.ts';
import { EVENT_VERSION, renderEvent } from '../src/history/event.ts';
import { DEFAULT_WEIGHTS } from '../src/memory/fsrs.ts';
import { type ReleasedFold, releasedFoldOf } from '../test/history/released/fold.ts';

const OUT = join('test/history/released', `v${EVENT_VERSION}`);
const DAYS = ['01', '02', '03', '04', '06', '08', '09', '12', '15', '19', '24', '30'].map((date) => `2026-06-${date}`);
/** Every second day, so that all of them are there. */
const LATER_KINDS = KINDS.filter((kind) => kind !== 'situation' && kind !== 'sort');
const random = seeded(`released history of version ${EVENT_VERSION}`);

if (existsSync(`${OUT}.jsonl`)) throw new Error(`${OUT}.jsonl is there: a released history is never written anew`);
const home = mkdtempSync(join(tmpdir(), 'lexi-released-'));
for (const [place, day] of DAYS.entries()) await sit(day, place % 2 === 0 ? [] : ['--only', LATER_KINDS.join(',')]);
const [name = ''] = readdirSync(join(home, 'history'));
const text = readFileSync(join(home, 'history', name), 'utf8') + fittedWeights();
rmSync(home, { recursive: true });
writeFileSync(`${OUT}.jsonl`, text);
const expected: ReleasedFold = releasedFoldOf(text);
writeFileSync(`${OUT}.json`, `${JSON.stringify(expected, null, 1)}\n`);

/** One sitting, answered by chance. */
function sit(day: string, more: readonly string[]): Promise<void> {
  const env = { ...process.env, LEXITHYMIA_HOME: home, XDG_STATE_HOME: join(home, 'state') };
  const args = ['bin/lexithymia.js', 'drill', '--json', '--today', day, '--seed', day, '--count', '9', ...more];
  const program: ChildProcessWithoutNullStreams = spawn(process.execPath, args, { env });
  let wasBest = false;
  createInterface({ input: program.stdout }).on('line', (line) => {
    const message = JSON.parse(line);
    if (message.type === 'mark') wasBest = message.grade === 'best';
    const reply = replyTo(message, wasBest);
    if (reply !== undefined) program.stdin.write(`${JSON.stringify(reply)}\n`);
  });
  return new Promise((resolve) => program.on('close', () => resolve()));
}

/** Undefined where nothing is asked. A word typed by chance is none of the lexicon, so typing cannot tell. */
function replyTo(message: Record<string, unknown>, wasBest: boolean): unknown {
  const chance = random();
  switch (message['type']) {
    case 'word':
      return { do: chance < 0.6 ? 'known' : 'next' };
    case 'mark':
      if (wasBest && chance < 0.2) return { do: 'easy' };
      return { do: chance > 0.93 ? 'undo' : 'next' };
    case 'error':
      return { do: 'next' };
    case 'question':
      return chance < 0.1 || message['shape'] === 'type' ? { do: 'unsure' } : { do: 'answer', given: givenTo(message) };
    default:
      return undefined;
  }
}

function givenTo(message: Record<string, unknown>): string[] {
  const options = (message['options'] as { id: string }[]).map(({ id }) => id);
  const picks = Number(message['picks'] ?? 1);
  const given: string[] = [];
  while (given.length < picks) {
    const pick = pickOne(options, random);
    if (!given.includes(pick)) given.push(pick);
  }
  return given;
}

/** The one kind that no command of version 1 writes, as its format says. */
function fittedWeights(): string {
  const id = '01979f00-0000-7000-8000-000000000001';
  const at = '2026-06-30T21:00:00.000+02:00';
  const w = DEFAULT_WEIGHTS.with(2, 2.5);
  return `${renderEvent({ v: EVENT_VERSION, id, at, session: id, kind: 'weights', w })}\n`;
}
