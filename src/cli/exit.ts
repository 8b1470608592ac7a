/** How a run ends: the one place where errors become sentences and exit codes. */
import { type ErrorKind, isAppError } from '../app-error.ts';
import { isInterrupted } from './ask/asker.ts';
import { type Io, warn } from './io.ts';

/** 0 done, 1 failed, 2 usage, 3 nothing due, 65 bad data, 70 bug, 74 file trouble, 130 Ctrl-C. */
export type ExitCode = 0 | 1 | 2 | 3 | 65 | 70 | 74 | 129 | 130 | 143;

export const EXIT = { done: 0, problems: 1, nothingDue: 3, bug: 70, interrupted: 130 } as const;

const CODE_OF = { failed: 1, usage: 2, data: 65, io: 74 } as const satisfies Record<ErrorKind, ExitCode>;

/** The code and the lines for stderr; with `debug` the stack too. A bug is shown whole, never swallowed. */
export function explain(error: unknown, debug: boolean): { code: ExitCode; lines: string[] } {
  const stack = error instanceof Error ? (error.stack ?? error.message).split('\n') : [String(error)];
  if (!isAppError(error)) {
    return { code: EXIT.bug, lines: ['lexi: this is a bug in the program; nothing that was saved is lost', ...stack] };
  }
  const hint = error.hint === undefined ? [] : [`Try: ${error.hint}`];
  return { code: CODE_OF[error.kind], lines: [`lexi: ${error.message}`, ...hint, ...(debug ? stack : [])] };
}

/** Says what went wrong, if it was not the person who ended it; gives the code. */
export function failed(io: Io, error: unknown): ExitCode {
  if (isInterrupted(error)) return EXIT.interrupted;
  const { code, lines } = explain(error, Boolean(io.env['DEBUG']));
  warn(io, lines);
  return code;
}
