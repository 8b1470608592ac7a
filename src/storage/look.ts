/** What stands where our files and folders should be, without changing anything. */
import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isAppError, systemCode } from '../app-error.ts';
import type { Entry } from '../care/examine.ts';
import type { Nature, SettingsTrouble } from '../care/finding.ts';
import type { HistoryFile } from '../history/timeline.ts';
import { settingsFrom } from '../session/settings.ts';
import { deviceName } from './device.ts';
import { readText, reasonOf } from './files.ts';
import { isAbandoned, isAlive, lockIn } from './lock.ts';
import type { Places } from './places.ts';
import { REWRITING } from './rewrite.ts';

/** What we name drafts: the file, the process that writes it, ".tmp". */
const DRAFT = /\.(\d+)\.tmp$/;
const isWindows = process.platform === 'win32';

/** Every path of ours that is there. The folder of LEXITHYMIA_HOME is the person's own, so its mode is theirs. */
export function entriesIn(places: Places): Entry[] {
  const files = [
    ...namesIn(places.history).filter(isHistoryName),
    ...namesIn(places.backups).filter((path) => path.endsWith('.jsonl')),
    ...namesIn(dirname(places.settings)).filter((path) => path.startsWith(places.settings) && !DRAFT.test(path)),
    places.own,
    places.cache,
    join(places.state, 'device'),
  ];
  const isOwnHome = dirname(places.settings) === dirname(places.history);
  const folders = [places.history, places.backups, dirname(places.cache), places.state];
  return [
    ...(isOwnHome ? folders : [...folders, dirname(places.settings)]).flatMap((path) => entryAt(path, 'folder')),
    ...files.flatMap((path) => entryAt(path, 'file')),
  ];
}

/** Answers, and lines that were taken out of them. */
export const isHistoryName = (path: string): boolean => path.endsWith('.jsonl') || path.endsWith('.torn');

function entryAt(path: string, wanted: Entry['wanted']): Entry[] {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  const nature = natureOf(path, stats);
  const unreadable = wanted === 'file' && nature !== 'dangling' ? whyUnreadable(path) : undefined;
  return [
    {
      path,
      wanted,
      nature,
      ...(isWindows ? {} : { mode: stats.mode & 0o777 }),
      ...(unreadable === undefined ? {} : { unreadable }),
    },
  ];
}

function natureOf(path: string, stats: Stats): Nature {
  if (stats.isSymbolicLink()) return statSync(path, { throwIfNoEntry: false }) === undefined ? 'dangling' : 'link';
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isFIFO() ? 'pipe' : 'other';
}

/** Only for what is a file: of anything else it is said what it is. */
function whyUnreadable(path: string): string | undefined {
  try {
    if (statSync(path).isFile()) readText(path, '');
    return undefined;
  } catch (error) {
    return isAppError(error) ? reasonOf(error.cause) : reasonOf(error);
  }
}

/** The history files that can be read. */
export function readableHistory({ history }: Places): HistoryFile[] {
  return namesIn(history)
    .filter((path) => path.endsWith('.jsonl'))
    .flatMap((path) => {
      try {
        return [{ name: basename(path), text: readText(path, 'the history file') ?? '' }];
      } catch {
        return [];
      }
    });
}

/** Old files of rewritings that were cut off, by name; none while a rewriting is under way. */
export function unfinishedIn(places: Places): string[] {
  const names = namesIn(places.history).map((path) => basename(path));
  if (names.includes('.lock') && !isLeft(lockIn(places.history), places)) return [];
  return names.filter((name) => name.endsWith(REWRITING) && names.includes(name.replace(REWRITING, '.jsonl')));
}

/** Drafts and locks whose process is gone. */
export function leftBehindIn(places: Places): string[] {
  const folders = [places.history, places.backups, dirname(places.cache), dirname(places.settings), places.state];
  return [...new Set(folders)]
    .flatMap(namesIn)
    .filter((path) => DRAFT.test(path) || path === lockIn(places.history))
    .filter((path) => isLeft(path, places));
}

function isLeft(path: string, places: Places): boolean {
  const pid = DRAFT.exec(path)?.[1];
  if (pid !== undefined) return !isAlive(Number(pid));
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  return isAbandoned(readText(path, 'the lock') ?? '', Math.abs(Date.now() - stats.mtimeMs), ownName(places));
}

/** How a lock names this machine. */
export const ownName = ({ state }: Places): string => deviceName(state) ?? '';

export function settingsTroubleIn(path: string): SettingsTrouble | undefined {
  let value: unknown;
  try {
    const text = readText(path, 'the settings file');
    if (text === undefined) return undefined;
    value = JSON.parse(text);
  } catch (error) {
    // A file that cannot be read is told as that.
    return isAppError(error) ? undefined : 'damaged';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'damaged';
  const { wrong } = settingsFrom(value as Record<string, unknown>);
  return wrong === undefined ? undefined : { wrong };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    // What stands in the place of a folder is told as that.
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes(systemCode(error) ?? '')) return [];
    throw error;
  }
}
