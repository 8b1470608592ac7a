/** A person's own folder for a test: their history, and nothing of anyone else's. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Event, parseLine } from '../../src/history/event.ts';

const made: string[] = [];
const ends: (() => Promise<unknown>)[] = [];

/** A new folder, removed after the tests of the file. */
export function newHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'lexi-terminal-'));
  made.push(home);
  return home;
}

/** Ends what still runs in a folder, such as a program that keeps its cache after the last screen. */
export function beforeRemoval(end: () => Promise<unknown>): void {
  ends.push(end);
}

export function removeHomesAfterwards(): void {
  afterAll(async () => {
    await Promise.all(ends.splice(0).map((end) => end()));
    for (const home of made.splice(0)) rmSync(home, { recursive: true, force: true });
  });
}

/** Where the program keeps its files: all below the folder. */
export const placesIn = (home: string) => ({
  LEXITHYMIA_HOME: join(home, 'lexi'),
  XDG_STATE_HOME: join(home, 'state'),
  XDG_CACHE_HOME: join(home, 'cache'),
  XDG_CONFIG_HOME: join(home, 'config'),
  XDG_DATA_HOME: join(home, 'data'),
});

const historyIn = (home: string): string => join(home, 'lexi', 'history');

/** A history that was written on another device. */
export function remember(home: string, events: readonly Event[]): void {
  mkdirSync(historyIn(home), { recursive: true });
  writeFileSync(join(historyIn(home), 'earlier1.jsonl'), events.map((event) => `${JSON.stringify(event)}\n`).join(''));
}

/** What this device wrote, in that order; throws on a line that is no event. */
export function historyOf(home: string): Event[] {
  const texts = filesIn(historyIn(home)).filter(([name]) => !name.endsWith('earlier1.jsonl'));
  return texts.flatMap(([name, text]) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const read = parseLine(line);
        if (read.is !== 'event') throw new Error(`${name} holds ${line}`);
        return read.event;
      }),
  );
}

/** Every file below a folder with its text; none where there is no such folder. */
export function filesIn(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path, readFileSync(path, 'utf8')];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
