/** `lexi export`: the answers, for scripts and other programs. */
import type { Format } from '../../formats/names.ts';
import { voidedBy } from '../../history/fold.ts';
import { timelineOf, waitingLines } from '../../history/timeline.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { sayLeftover } from './leftover.ts';
import { todayOf } from './today.ts';

export async function exportHistory(app: App, options: { format: Format; output?: string }): Promise<ExitCode> {
  const { FORMATS } = await import('../../formats/index.ts');
  const { io, store } = app;
  const files = store.historyFiles();
  const { moments, ...leftover } = timelineOf(files, todayOf(app));
  sayLeftover(io, leftover, store.places.history);
  const voided = voidedBy(moments);
  const events = moments.map(({ event }) => event);
  const answers = events.filter((event) => event.kind === 'answer').filter((event) => !voided.has(event.id));
  const text = FORMATS[options.format]({
    answers,
    events,
    waiting: waitingLines(files, todayOf(app)),
    lexicon: await store.lexicon(),
  });
  if (options.output === undefined) io.write(text);
  else store.writeExport(options.output, text);
  return EXIT.done;
}
