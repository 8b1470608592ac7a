/** The history folder: one file a device, each only ever added to. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '../app-error.ts';
import type { HistoryFile } from '../history/timeline.ts';
import { fileTrouble, readText } from './files.ts';
import { piecesOf } from './pieces.ts';

/** What tells that a file has changed: its size in bytes and the time of the last change. */
export type Stamps = Readonly<Record<string, readonly [size: number, changed: number]>>;

/** Every history file by name, without reading any. */
export function stampsIn(folder: string): Stamps {
  return Object.fromEntries(
    historyNames(folder).map((name) => {
      const { size, mtimeMs } = statOf(join(folder, name));
      return [name, [size, mtimeMs]];
    }),
  );
}

export const readHistory = (folder: string): HistoryFile[] =>
  historyNames(folder).map((name) => ({ name, text: readText(join(folder, name), 'the history file') ?? '' }));

/** The same a piece at a time: several of one name, one after the other, are one file. */
export function* historyPieces(folder: string): Generator<HistoryFile> {
  for (const name of historyNames(folder)) {
    for (const text of piecesOf(join(folder, name), 'the history file')) yield { name, text };
  }
}

/** The names of the files in order. */
export function historyNames(folder: string): string[] {
  try {
    return (
      readdirSync(folder)
        // Hidden files are what other systems and editors keep beside a file.
        .filter((name) => name.endsWith('.jsonl') && !name.startsWith('.'))
        .sort()
    );
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw fileTrouble(`the history folder ${folder} could not be read`, error);
  }
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    throw fileTrouble(`the history file ${path} could not be read`, error);
  }
}
