/** Looking after the files: finding, mending, backups, deleting. Loaded only for that. */
import type { Facts } from '../care/examine.ts';
import type { Finding } from '../care/finding.ts';
import type { Restoring } from '../care/restoring.ts';
import type { Day } from '../memory/day.ts';
import { partsIn, writeBackup, writeDated } from './backup.ts';
import { cacheState } from './cache-check.ts';
import { readAliases } from './content-files.ts';
import { stampsIn } from './history-files.ts';
import { entriesIn, leftBehindIn, readableHistory, settingsTroubleIn, unfinishedIn } from './look.ts';
import { mendOne, REWRITES } from './mend.ts';
import type { Places } from './places.ts';
import { readBackup, restore } from './restore.ts';
import { type Wiped, wipe, wipeable } from './wipe.ts';

export const careFor = (places: Places, contentFolder: string) => ({
  look: (today: Day) => look(places, contentFolder, today),
  mend: (findings: readonly Finding[], at: string) => mend(findings, places, at),
  backUp(at: string, path?: string): string {
    const parts = partsIn(places);
    if (path === undefined) return writeDated(places, parts, at);
    writeBackup(path, parts, at);
    return path;
  },
  readBackup: (path: string) => readBackup(path, places),
  restore: (restoring: Restoring, at: string) => restore(restoring, places, at),
  wipeable: (ownWords: boolean) => wipeable(places, ownWords),
  wipe: (wiped: readonly Wiped[]) => wipe(wiped, places),
});

async function mend(findings: readonly Finding[], places: Places, at: string): Promise<string | undefined> {
  // What may not be read is made readable first, so that it is in the copy.
  const modes = findings.filter(({ is }) => is === 'mode');
  const others = findings.filter(({ is }) => is !== 'mode');
  for (const finding of modes) await mendOne(finding, places);
  const isRewriting = others.some(({ is }) => REWRITES.has(is));
  const copy = isRewriting ? writeDated(places, partsIn(places, true), at) : undefined;
  for (const finding of others) await mendOne(finding, places);
  return copy;
}

async function look(places: Places, contentFolder: string, today: Day): Promise<Omit<Facts, 'own' | 'notes'>> {
  const history = readableHistory(places);
  const aliases = readAliases(contentFolder);
  const entries = entriesIn(places);
  const trouble = settingsTroubleIn(places.settings);
  const isReadable = entries.every(
    ({ wanted, nature, unreadable }) => unreadable === undefined && (nature === wanted || nature === 'link'),
  );
  return {
    history,
    entries,
    aliases,
    unfinished: unfinishedIn(places),
    leftBehind: leftBehindIn(places),
    settings: { path: places.settings, ...(trouble === undefined ? {} : { trouble }) },
    cache: {
      path: places.cache,
      // Nothing can be said of it while a part of the history cannot be read.
      state: isReadable
        ? await cacheState(places.cache, { files: stampsIn(places.history), aliases }, history, today)
        : 'absent',
    },
  };
}
