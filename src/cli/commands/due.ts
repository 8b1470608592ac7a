/** `lexi due`: how much is waiting, and when the next is due. */
import { type Forecast, forecast } from '../../insight/forecast.ts';
import { formatDay } from '../../memory/day.ts';
import { outlook } from '../../session/due.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print } from '../io.ts';
import { renderDue } from '../render/due.ts';

export interface DueOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly next?: boolean;
}

export async function due(app: App, options: DueOptions): Promise<ExitCode> {
  const { io } = app;
  const { seen, agenda, outline } = await waiting(app);
  if (options.next) {
    const day = seen.due > 0 ? seen.today : seen.next;
    const next = day === undefined ? null : formatDay(day);
    const count = day === undefined ? 0 : outlook(agenda, outline, day).due;
    if (options.json) print(io, [JSON.stringify({ schema: 'lexithymia/due-next', version: 1, next, due: count })]);
    else if (next !== null) print(io, [next]);
    return next === null ? EXIT.nothingDue : EXIT.done;
  }
  if (options.json) print(io, [jsonOf(seen)]);
  else if (!options.quiet) print(io, renderDue(seen, agenda, outline));
  return options.quiet && seen.due === 0 ? EXIT.nothingDue : EXIT.done;
}

/** What is due today and later, and what that was worked out from. */
export async function waiting(app: App) {
  const { store } = app;
  const today = app.today();
  const settings = store.settings();
  const outline = await store.outline(settings);
  const { agenda } = await store.history(today);
  const { count, new: fresh } = settings;
  return { seen: forecast(agenda, outline, today, { count, fresh }), agenda, outline };
}

const jsonOf = ({ today, due: count, fresh, next }: Forecast): string =>
  JSON.stringify({
    schema: 'lexithymia/due',
    version: 1,
    day: formatDay(today),
    due: count,
    new: fresh,
    next: next === undefined ? null : formatDay(next),
  });
