/** Deleting everything this program keeps, and nothing else. */
import { existsSync, lstatSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileTrouble } from './files.ts';
import { isHistoryName } from './look.ts';
import type { Places } from './places.ts';

/** Files of ours of one sort, and where they are. */
export interface Wiped {
  readonly what: 'answers' | 'backups' | 'settings' | 'cache' | 'device' | 'own words';
  readonly folder: string;
  readonly files: readonly string[];
}

/** A draft that a process left which died. */
const isDraft = (name: string): boolean => name.endsWith('.tmp');

/** What there is to delete; own words only where they are asked for. */
export function wipeable(places: Places, ownWords: boolean): Wiped[] {
  const settings = basename(places.settings);
  const cache = basename(places.cache);
  const own = basename(places.own);
  const sorts: readonly [Wiped['what'], string, (name: string) => boolean][] = [
    ['answers', places.history, (name) => isHistoryName(name) || name === '.lock' || isDraft(name)],
    ['backups', places.backups, (name) => name.endsWith('.jsonl') || isDraft(name)],
    // Old ones that were put aside too.
    ['settings', dirname(places.settings), (name) => name.startsWith(settings)],
    ['cache', dirname(places.cache), (name) => name.startsWith(cache)],
    ['device', places.state, (name) => name === 'device' || (name.startsWith('device.') && isDraft(name))],
    ['own words', dirname(places.own), (name) => ownWords && name === own],
  ];
  return sorts.flatMap(([what, folder, isOurs]) => {
    const files = filesIn(folder).filter(isOurs);
    return files.length === 0 ? [] : [{ what, folder, files }];
  });
}

/** Folders too, where nothing else is in them; the folder of LEXITHYMIA_HOME is the person's own. */
export function wipe(wiped: readonly Wiped[], places: Places): void {
  for (const { folder, files } of wiped) {
    for (const name of files) {
      try {
        rmSync(join(folder, name), { force: true });
      } catch (error) {
        throw fileTrouble(`${join(folder, name)} could not be deleted`, error);
      }
    }
  }
  const folders = [places.history, places.backups, dirname(places.cache), places.state];
  const isOwnHome = dirname(places.settings) === dirname(places.history);
  const outer = isOwnHome ? [] : [dirname(places.settings), dirname(places.history)];
  for (const folder of [...folders, ...outer]) removeIfEmpty(folder);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Something else is in it, or it is not there.
  }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
