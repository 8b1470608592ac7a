/** `lexi prompt`: a neutral count for a shell prompt or a status line, and nothing where nothing is due. */
import type { App } from '../app.ts';
import { EXIT, type ExitCode, explain, failed } from '../exit.ts';
import { print } from '../io.ts';
import { minutesFor } from '../render/count.ts';
import { waiting } from './due.ts';

/** What stands between braces in a format; any other brace is left as it is, for shells have their own. */
const COUNTS = /\{(due|new|minutes)\}/g;

export async function prompt(app: App, options: { format?: string }): Promise<ExitCode> {
  try {
    const { seen } = await waiting(app);
    const counts: Record<string, number> = { due: seen.due, new: seen.fresh, minutes: minutesFor(seen.due) };
    const format = options.format ?? '{due}';
    if (seen.due > 0) print(app.io, [format.replace(COUNTS, (_, name: string) => String(counts[name]))]);
    return EXIT.done;
  } catch (error) {
    // A message would stand in the middle of every prompt; the exit code tells, and DEBUG=1 says why.
    return app.io.env['DEBUG'] ? failed(app.io, error) : explain(error, false).code;
  }
}
