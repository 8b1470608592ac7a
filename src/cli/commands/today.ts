/** `lexi today`: what today's session would hold, without asking anything. */
import { seeded } from '../../drills/chance.ts';
import { type Holding, holdingOf } from '../../insight/today.ts';
import { formatDay } from '../../memory/day.ts';
import { planToday } from '../../session/plan.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, widthOf } from '../io.ts';
import { minutesFor } from '../render/count.ts';
import { renderToday } from '../render/today.ts';
import { sayLeftover } from './leftover.ts';

export async function todayHolds(app: App, options: { json?: boolean }): Promise<ExitCode> {
  const { io, store } = app;
  const today = app.today();
  const { count, new: fresh } = store.settings();
  const content = await store.content();
  const { folded, agenda, leftover } = await store.history(today);
  sayLeftover(io, leftover, store.places.history);
  // The same day says the same, however often it is asked.
  const plan = planToday({ folded, agenda }, content, today, { count, fresh }, seeded(formatDay(today)));
  const holding = holdingOf(plan, { folded, agenda }, content, today);
  print(io, options.json ? [jsonOf(holding)] : renderToday(holding, agenda, content, widthOf(io)));
  return EXIT.done;
}

const jsonOf = ({ today, fresh, next, ...counts }: Holding): string =>
  JSON.stringify({
    schema: 'lexithymia/today',
    version: 1,
    day: formatDay(today),
    ...counts,
    new: fresh,
    minutes: minutesFor(counts.questions),
    next: next === undefined ? null : formatDay(next),
  });
