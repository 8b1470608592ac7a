/** How each finding is mended; those that are not in the table are only told. */
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, SettingsTrouble } from '../care/finding.ts';
import { linesToTakeOut } from '../care/lines.ts';
import { fileTrouble } from './files.ts';
import { withLock } from './lock.ts';
import { ownName, settingsTroubleIn } from './look.ts';
import type { Places } from './places.ts';
import { rewriteHistory } from './rewrite.ts';
import { putSettingsAside } from './settings-file.ts';

type Mending<F extends Finding> = (finding: F, places: Places) => void | Promise<void>;

function rewrite({ file }: { readonly file: string }, places: Places): void {
  withLock(places.history, ownName(places), (isOurs) =>
    rewriteHistory(join(places.history, file), linesToTakeOut, isOurs),
  );
  // It would be stale now; the next start makes it anew.
  rmSync(places.cache, { force: true });
}

export const MENDING: { readonly [K in Finding['is']]?: Mending<Extract<Finding, { is: K }>> } = {
  mode({ path, wanted }) {
    try {
      chmodSync(path, wanted);
    } catch (error) {
      throw fileTrouble(`the permissions of ${path} could not be changed`, error);
    }
  },
  unfinished: ({ file }, places) => rewrite({ file: file.replace('.rewriting', '') }, places),
  torn: rewrite,
  repeated: rewrite,
  async settings({ path, trouble }) {
    if (trouble === 'damaged') {
      putSettingsAside(path);
      return;
    }
    const { writeSetting } = await import('./settings.ts');
    for (let left: SettingsTrouble | undefined = trouble; typeof left === 'object'; left = settingsTroubleIn(path)) {
      writeSetting(path, left.wrong, undefined);
    }
  },
  'left-behind': ({ path }) => rmSync(path, { force: true }),
  cache: ({ path }) => rmSync(path, { force: true }),
};

/** What changes words a person wrote, or lines of the history: a copy is made before. */
export const REWRITES: ReadonlySet<Finding['is']> = new Set(['unfinished', 'torn', 'repeated', 'settings']);

export async function mendOne(finding: Finding, places: Places): Promise<void> {
  const mending = MENDING[finding.is] as Mending<Finding> | undefined;
  await mending?.(finding, places);
}
