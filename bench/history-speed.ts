/** Saving an answer and folding a history. */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderEvent } from '../src/history/event.ts';
import { fold } from '../src/history/fold.ts';
import { timelineOf } from '../src/history/timeline.ts';
import type { Content } from '../src/lexicon/content.ts';
import { parseDay } from '../src/memory/day.ts';
import { appendLine } from '../src/storage/append.ts';
import { manyEvents, writeManyEvents } from './history.ts';
import { median, paired, report, timed } from './measure.ts';

const SAVES = 200;

/** What an answer costs beyond a bare write and fsync of the same bytes to a file of the same size. */
export function benchSave(content: Content): void {
  for (const size of [0, 1_000, 100_000]) {
    const folder = mkdtempSync(join(tmpdir(), 'lexi-bench-'));
    const home = (name: string) => join(folder, name);
    for (const name of ['ours', 'bare']) writeManyEvents(home(name), size, content);
    const path = (name: string) => join(home(name), 'history', 'benchmrk.jsonl');
    const line = renderEvent(manyEvents(1, content, parseDay('2026-11-22') ?? neverDay()).at(-1) ?? neverDay());
    const bare = openSync(path('bare'), 'a');
    const extra: number[] = [];
    for (let save = 0; save < SAVES; save += 1) {
      const base = timed(() => {
        writeSync(bare, `${line}\n`);
        fsyncSync(bare);
      });
      extra.push(timed(() => appendLine(path('ours'), line, 'the answer')) - base);
    }
    closeSync(bare);
    rmSync(folder, { recursive: true });
    const beyond = median(extra);
    console.log(
      `${beyond < 1 ? 'ok  ' : 'OVER'} saving an answer to a history of ${size}: ${beyond.toFixed(3)} ms beyond the fsync   (bound: 1 ms)`,
    );
    if (beyond >= 1) process.exitCode = 1;
  }
}

/** Folding without the cache, against parsing the same lines. */
export async function benchFold(content: Content): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lexi-bench-'));
  const text = writeManyEvents(folder, 100_000, content);
  rmSync(folder, { recursive: true });
  const today = parseDay(new Date().toISOString().slice(0, 10)) ?? neverDay();
  const parse = () =>
    timed(() => {
      for (const line of text.split('\n')) if (line !== '') JSON.parse(line);
    });
  const folding = () => timed(() => void fold(timelineOf([{ name: 'a.jsonl', text }], today).moments, {}));
  const times = await paired(11, parse, folding);
  report('folding 100,000 answers, against JSON.parse of the lines', times, '5 times', times.other <= 5 * times.base);
}

function neverDay(): never {
  throw new Error('no such day');
}
