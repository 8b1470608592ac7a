/** Whether the cache holds what the history adds up to. It is asked through a copy, so that looking changes nothing. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { isAppError } from '../app-error.ts';
import type { Aliases } from '../history/aliases.ts';
import { foldFiles, type History } from '../history/fold-files.ts';
import type { Folded } from '../history/folded.ts';
import type { HistoryFile } from '../history/timeline.ts';
import type { Day } from '../memory/day.ts';
import { ColumnMap } from './column-map.ts';
import { cachedOr } from './fold-cache.ts';
import type { Stamps } from './history-files.ts';

export async function cacheState(
  path: string,
  basis: { readonly files: Stamps; readonly aliases: Aliases },
  files: readonly HistoryFile[],
  today: Day,
): Promise<'absent' | 'fits' | 'stale' | 'damaged'> {
  if (!existsSync(path)) return 'absent';
  const copy = `${path}.${process.pid}.tmp`;
  const fresh = foldFiles(files, basis.aliases, today);
  let isStale = false;
  const foldAgain = async () => {
    isStale = true;
    return fresh;
  };
  try {
    copyFileSync(path, copy);
    const stored = await cachedOr(foldAgain, copy, basis, today);
    if (isStale) return 'stale';
    return isSame(stored, fresh) ? 'fits' : 'damaged';
  } catch (error) {
    if (isAppError(error)) return 'damaged';
    throw error;
  } finally {
    rmSync(copy, { force: true });
  }
}

/** The two weeks of an agenda may have been others when it was stored. */
const isSame = (stored: History, fresh: History): boolean =>
  isDeepStrictEqual(plain(stored.folded), plain(fresh.folded)) &&
  isDeepStrictEqual(stored.leftover, fresh.leftover) &&
  isDeepStrictEqual(new Map(stored.agenda.notes), new Map(fresh.agenda.notes)) &&
  [...fresh.agenda.days].every(([day, tally]) => isDeepStrictEqual(stored.agenda.days.get(day), tally));

/** With maps of one kind: those from the cache make their values when they are asked for. */
const plain = (folded: Folded): object =>
  Object.fromEntries(
    Object.entries(folded).map(([name, part]) => [name, part instanceof ColumnMap ? new Map(part) : part]),
  );
