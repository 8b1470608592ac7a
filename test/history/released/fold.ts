/** What a released history must fold to, as a JSON value. */
import { foldFiles } from '../../../src/history/fold-files.ts';
import type { Leftover } from '../../../src/history/timeline.ts';
import { type Day, parseDay } from '../../../src/memory/day.ts';

export interface ReleasedFold {
  readonly cards: Readonly<Record<string, unknown>>;
  readonly seen: Readonly<Record<string, number>>;
  readonly uses: Readonly<Record<string, number>>;
  readonly confusions: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly answers: Readonly<Record<string, number>>;
  readonly days: Readonly<Record<string, unknown>>;
  readonly used: number;
  readonly weights: readonly number[] | undefined;
  readonly leftover: Leftover;
}

const LONG_AFTER = parseDay('2099-12-31') as Day;

/** Folded long after, so that nothing of it is ahead. */
export function releasedFoldOf(text: string): ReleasedFold {
  const { folded, leftover } = foldFiles([{ name: 'released.jsonl', text }], {}, LONG_AFTER);
  const { cards, seen, uses, confusions, answers, days, used, weights } = folded;
  return {
    cards: Object.fromEntries(cards),
    seen: Object.fromEntries(seen),
    uses: Object.fromEntries(uses),
    confusions: Object.fromEntries([...confusions].map(([word, others]) => [word, Object.fromEntries(others)])),
    answers: Object.fromEntries(answers),
    days: Object.fromEntries(days),
    used,
    weights,
    leftover,
  };
}
