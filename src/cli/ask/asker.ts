/** A way of asking: a terminal, plain lines, or JSON. */
import { systemCode } from '../../app-error.ts';
import type { View } from '../../session/view.ts';
import type { Reply } from './keys.ts';

export interface Asker {
  /** Shows a view and waits for a reply; `notice` is what the last command had to say. */
  ask(view: Exclude<View, { is: 'end' }>, notice: string | undefined): Promise<Reply>;
  /** A page to read; whoever stops there stops the sitting. */
  page(lines: readonly string[]): Promise<Reply>;
  /** The last words of the sitting. */
  end(lines: readonly string[]): void;
  /** Gives the screen back; may be called twice. */
  close(): void;
}

/** Ctrl-C, or a terminal that closed: what was answered is kept. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** By name, as `isAppError`. */
export const isInterrupted = (error: unknown): error is Interrupted =>
  error instanceof Error && error.name === 'Interrupted';

/** inquirer's names for Ctrl-C, a closed terminal and our own stop signal. */
const INTERRUPTS = new Set(['ExitPromptError', 'AbortPromptError', 'CancelPromptError']);

/** inquirer's interruptions as ours; any other error as it is. */
export const asInterrupted = (error: unknown): unknown =>
  error instanceof Error && (INTERRUPTS.has(error.name) || systemCode(error) === GONE) ? new Interrupted() : error;

/** What the system says of a terminal that is no longer there. */
const GONE = 'EIO';
