/** Saving an answer. */
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderEvent } from '../src/history/event.ts';
import type { Content } from '../src/lexicon/content.ts';
import { parseDay } from '../src/memory/day.ts';
import { appendLine } from '../src/storage/append.ts';
import { manyEvents, writeManyEvents } from './history.ts';
import { median, timed } from './measure.ts';

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

function neverDay(): never {
  throw new Error('no such day');
}
