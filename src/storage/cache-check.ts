/** Whether the cache holds what the history adds up to. It is asked through a copy, so that looking changes nothing. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { isAppError } from '../app-error.ts';
import type { Aliases } from '../history/fold.ts';
import { foldFiles } from '../history/fold-files.ts';
import type { HistoryFile } from '../history/timeline.ts';
import type { Day } from '../memory/day.ts';
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
    const { folded, leftover } = await cachedOr(foldAgain, copy, basis, today);
    if (isStale) return 'stale';
    const isSame = isDeepStrictEqual({ ...folded }, { ...fresh.folded }) && isDeepStrictEqual(leftover, fresh.leftover);
    return isSame ? 'fits' : 'damaged';
  } catch (error) {
    if (isAppError(error)) return 'damaged';
    throw error;
  } finally {
    rmSync(copy, { force: true });
  }
}
