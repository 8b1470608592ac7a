/** Asking before something is changed that cannot be changed back with one key. */
import { AppError } from '../../app-error.ts';
import type { App } from '../app.ts';
import { isTerminal } from '../io.ts';

export interface Asking {
  /** What would happen: "a terminal is needed to ask before all settings are reset". */
  readonly before: string;
  readonly question: string;
  /** What to type where nobody can be asked. */
  readonly hint: string;
}

/** Throws `usage` where nobody can be asked. */
export async function isAgreed({ io, stop }: App, { before, question, hint }: Asking): Promise<boolean> {
  if (!isTerminal(io)) throw new AppError('usage', `a terminal is needed to ask before ${before}`, { hint });
  const { confirm } = await import('../ask/confirm.ts');
  return confirm(io, stop, question);
}
