/** `lexi stats`: what was practised. */
import { practiceOf } from '../../insight/practice.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print } from '../io.ts';
import { renderStats } from '../render/stats.ts';
import { sayLeftover } from './leftover.ts';

export async function stats(app: App, options: { json?: boolean }): Promise<ExitCode> {
  const { io, store } = app;
  const { folded, leftover } = await store.history(app.today());
  sayLeftover(io, leftover, store.places.history);
  const practice = practiceOf(folded, await store.lexicon());
  print(
    io,
    options.json ? [JSON.stringify({ schema: 'lexithymia/stats', version: 1, ...practice })] : renderStats(practice),
  );
  return EXIT.done;
}
