/** Doing what a restoring decided, after a copy of what is there. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../app-error.ts';
import { type Change, changesOf, type Restoring } from '../care/restoring.ts';
import { parseBackup, partsIn, placeOf, writeDated } from './backup.ts';
import { readBytes, readText, writeWhole } from './files.ts';
import { readableHistory } from './look.ts';
import type { Places } from './places.ts';

/** The parts of a backup that are no history. */
const OTHERS = ['settings.json', 'own-words.yaml'];

export function readBackup(path: string, places: Places): Restoring {
  const bytes = readBytes(path, 'the backup');
  if (bytes === undefined) throw new AppError('io', `there is no file ${path}`, { hint: 'lexi where' });
  const { at, parts } = parseBackup(bytes, path);
  const others = Object.fromEntries(
    OTHERS.flatMap((name) => {
      const text = readText(placeOf(name, places), 'the file');
      return text === undefined ? [] : [[name, text]];
    }),
  );
  return {
    at,
    changes: changesOf(parts, { history: readableHistory(places), others }),
    damaged: parts.filter(({ isWhole }) => !isWhole).map(({ name }) => name),
  };
}

/** Gives the path of the copy that was made first. */
export function restore({ changes }: Restoring, places: Places, at: string): string {
  const copy = writeDated(places, partsIn(places, true), at);
  for (const change of changes) carryOut(change, places, at);
  return copy;
}

function carryOut(change: Change, places: Places, at: string): void {
  const path = placeOf(change.name, places);
  if (change.is === 'new' && !existsSync(path)) writeWhole(path, change.bytes, 'the file');
  if (change.is === 'replaced') writeWhole(path, change.bytes, 'the file');
  if (change.is === 'added') {
    const text = change.lines.map((line) => `${line}\n`).join('');
    writeWhole(besideName(places.history, change.name, at), text, 'the history file');
  }
}

/** A name of its own, which tells where its lines come from. */
function besideName(folder: string, name: string, at: string): string {
  const stem = `${basename(name).replace(/\.(?:jsonl|torn)$/, '')}.restored-${at.slice(0, 10)}`;
  let path = join(folder, `${stem}.jsonl`);
  for (let more = 2; existsSync(path); more += 1) path = join(folder, `${stem}-${more}.jsonl`);
  return path;
}
