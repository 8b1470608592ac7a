/** `lexi backup` and `lexi restore`: everything in one file, and back. */
import { changesNothing } from '../../care/restoring.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, widthOf } from '../io.ts';
import { renderRestoring } from '../render/restoring.ts';
import { wrap } from '../render/wrap.ts';
import { isAgreed } from './agreed.ts';

export async function backup({ store, io, now }: App, file: string | undefined): Promise<ExitCode> {
  const path = (await store.care()).backUp(now(), file);
  const note = 'It can be read by your account only, and it is not encrypted.';
  print(io, [`Kept in ${path}`, ...wrap(note, widthOf(io))]);
  return EXIT.done;
}

export interface RestoreOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

export async function restore(app: App, file: string, options: RestoreOptions): Promise<ExitCode> {
  const { io, store } = app;
  const care = await store.care();
  const restoring = care.readBackup(file);
  print(io, renderRestoring(restoring, widthOf(io)));
  // A script should know that a part of the backup was damaged.
  const end = restoring.damaged.length === 0 ? EXIT.done : EXIT.problems;
  if (changesNothing(restoring)) {
    print(io, ['Nothing has to be changed.']);
    return end;
  }
  if (options.dryRun) {
    print(io, ['A dry run: nothing was changed.']);
    return end;
  }
  const asking = {
    before: 'a backup is restored',
    question: 'Restore it? No answer that is here is lost.',
    hint: `lexi restore ${file} --yes`,
  };
  if (!options.yes && !(await isAgreed(app, asking))) {
    print(io, ['Nothing was changed.']);
    return EXIT.done;
  }
  print(io, ['Restored.', `A copy of what was here before is in ${care.restore(restoring, app.now())}`]);
  await store.history(app.today());
  return end;
}
