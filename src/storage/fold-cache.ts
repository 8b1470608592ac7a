/** The folded history kept on disk, so that a start need not read ten years of answers. It may be deleted at any moment. */
import { readFileSync } from 'node:fs';
import type { Folded, Tally } from '../history/folded.ts';
import type { Leftover } from '../history/timeline.ts';
import type { Card } from '../memory/card.ts';
import type { Day } from '../memory/day.ts';
import { writeWhole } from './files.ts';

/** Raised whenever folding the same events could give something else. */
const CACHE_VERSION = 2;

export interface Cached {
  readonly folded: Folded;
  readonly leftover: Leftover;
}

/** What the state was folded from, as a JSON value: the stamps of the files, and the aliases. */
export type Basis = Readonly<Record<string, unknown>>;

/** The cached state if it was folded from exactly this and nothing that was ahead has become foldable. */
export function readCache(path: string, basis: Basis, today: Day): Cached | undefined {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as Stored;
    const fits = stored.version === CACHE_VERSION && JSON.stringify(stored.basis) === JSON.stringify(basis);
    const inTime = stored.foldedOn <= today && today < (stored.leftover.aheadUntil ?? Number.POSITIVE_INFINITY);
    if (!fits || !inTime) return undefined;
    return { folded: revived(stored), leftover: stored.leftover };
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written is no loss: the history will be folded again. */
export function writeCache(path: string, { folded, leftover }: Cached, basis: Basis, today: Day): void {
  const stored: Stored = {
    version: CACHE_VERSION,
    basis,
    foldedOn: today,
    leftover,
    used: folded.used,
    cards: [...folded.cards],
    seen: [...folded.seen],
    uses: [...folded.uses],
    confusions: [...folded.confusions].map(([word, others]) => [word, [...others]]),
    answers: [...folded.answers],
    days: [...folded.days],
    ...(folded.weights === undefined ? {} : { weights: folded.weights }),
  };
  try {
    writeWhole(path, JSON.stringify(stored), 'the cache');
  } catch {
    // Nothing is lost.
  }
}

interface Stored {
  readonly version: number;
  readonly basis: Basis;
  /** A clock that goes back makes later events come too early. */
  readonly foldedOn: Day;
  readonly leftover: Leftover;
  readonly used: number;
  readonly cards: [string, Card][];
  readonly seen: [string, Day][];
  readonly uses: [string, number][];
  readonly confusions: [string, [string, number][]][];
  readonly answers: [string, number][];
  readonly days: [Day, Tally][];
  readonly weights?: readonly number[];
}

const revived = (stored: Stored): Folded => ({
  cards: new Map(stored.cards),
  seen: new Map(stored.seen),
  uses: new Map(stored.uses),
  used: stored.used,
  confusions: new Map(stored.confusions.map(([word, others]) => [word, new Map(others)])),
  answers: new Map(stored.answers),
  days: new Map(stored.days),
  ...(stored.weights === undefined ? {} : { weights: stored.weights }),
});
