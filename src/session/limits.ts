/** How much a day may hold, and of what. */
import type { Kind } from '../drills/drill.ts';

export interface Limits {
  /** Questions in a session, shown words not counted. */
  readonly count: number;
  /** Places kept for new words on a day. */
  readonly fresh: number;
  readonly only?: readonly Kind[];
  readonly family?: string;
}

export const DEFAULT_LIMITS: Limits = { count: 12, fresh: 3 };
