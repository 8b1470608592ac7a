/** A foreseen failure: what happened to which thing, and what to type next. */

/** failed: a command could not do what was asked; usage: typed wrongly; data: a damaged file; io: the disk. */
export type ErrorKind = 'failed' | 'usage' | 'data' | 'io';

export class AppError extends Error {
  readonly kind: ErrorKind;
  /** The next command to type, or what to mend. */
  readonly hint: string | undefined;

  constructor(kind: ErrorKind, message: string, more: { hint?: string; cause?: unknown } = {}) {
    super(message, { cause: more.cause });
    this.name = 'AppError';
    this.kind = kind;
    this.hint = more.hint;
  }
}

/** By name, for the parts that load late are bundled with a class of their own. */
export const isAppError = (error: unknown): error is AppError => error instanceof Error && error.name === 'AppError';

/** The system's own name of a failure ("ENOENT"); undefined where it is none of the system's. */
export const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
