/** `lexi due`: how much is waiting. */
import { forecast } from '../../insight/forecast.ts';
import { formatDay } from '../../memory/day.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print } from '../io.ts';
import { renderDue } from '../render/due.ts';
import { todayOf } from './today.ts';

export async function due(app: App, options: { json?: boolean; quiet?: boolean }): Promise<ExitCode> {
  const { io, store } = app;
  const today = todayOf(app);
  const outline = await store.outline();
  const { agenda } = await store.history(today);
  const { count, new: fresh } = store.settings();
  const seen = forecast(agenda, outline, today, { count, fresh });
  if (options.json) {
    const next = seen.next === undefined ? null : formatDay(seen.next);
    const shape = { schema: 'lexithymia/due', version: 1, day: formatDay(today), due: seen.due, new: seen.fresh, next };
    print(io, [JSON.stringify(shape)]);
  } else if (!options.quiet) {
    print(io, renderDue(seen, agenda, outline));
  }
  return options.quiet && seen.due === 0 ? EXIT.nothingDue : EXIT.done;
}
