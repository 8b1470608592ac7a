/** `lexi wipe`: deletes everything this program keeps. */
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, widthOf } from '../io.ts';
import { renderStays, renderWiped } from '../render/wiped.ts';
import { fitted } from '../render/wrap.ts';
import { isAgreed } from './agreed.ts';

export interface WipeOptions {
  readonly yes?: boolean;
  readonly ownWords?: boolean;
}

export async function wipe(app: App, options: WipeOptions): Promise<ExitCode> {
  const { io, store } = app;
  const care = await store.care();
  const wiped = care.wipeable(options.ownWords === true);
  const hasOwn = store.hasFile(store.places.own);
  const keptOwn = hasOwn && !options.ownWords ? store.places.own : undefined;
  print(io, fitted(renderWiped(wiped, keptOwn), widthOf(io)));
  if (wiped.length === 0) return EXIT.done;
  print(io, ['', ...renderStays(widthOf(io))]);
  const hint = options.ownWords ? 'lexi wipe --own-words --yes' : 'lexi wipe --yes';
  const asking = { before: 'everything is deleted', question: 'Delete all of it? It cannot be taken back.', hint };
  if (!options.yes && !(await isAgreed(app, asking))) {
    print(io, ['Nothing was deleted.']);
    return EXIT.done;
  }
  care.wipe(wiped);
  print(io, ['', 'Deleted.']);
  return EXIT.done;
}
