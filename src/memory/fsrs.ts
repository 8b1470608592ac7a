/** FSRS-6 in whole days: the one place that knows ts-fsrs. */
import { FSRSAlgorithm, generatorParameters, get_fuzz_range } from 'ts-fsrs';
import type { Random } from '../drills/chance.ts';
import type { Rating } from './rating.ts';

/** stability: days until recall falls to 90 %; difficulty: 1 to 10. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** The chance of recall at which a card comes back. */
export const DESIRED_RETENTION = 0.9;

const LONGEST_INTERVAL = 36_500;

/** The published defaults of FSRS-6 (open-spaced-repetition, 21 weights). */
export const DEFAULT_WEIGHTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
  0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];

/** How memory moves, for one set of weights. */
export interface Scheduler {
  /** The memory after a review `elapsed` whole days after the last one; `memory` is undefined at the first. */
  next(memory: Memory | undefined, elapsed: number, rating: Rating): Memory;
  /** Days until the card is due, 1 or more; `random` spreads it inside the range that ts-fsrs allows. */
  interval(stability: number, elapsed: number, random: Random): number;
  /** The chance of recall after `elapsed` days, 0 to 1. */
  retrievability(stability: number, elapsed: number): number;
}

/** Throws where there are not 21 finite weights. */
export function schedulerOf(weights: readonly number[] = DEFAULT_WEIGHTS): Scheduler {
  if (weights.length !== DEFAULT_WEIGHTS.length || !weights.every(Number.isFinite)) {
    throw new Error(`FSRS-6 takes ${DEFAULT_WEIGHTS.length} weights`);
  }
  const fsrs = new FSRSAlgorithm(
    generatorParameters({
      w: [...weights],
      request_retention: DESIRED_RETENTION,
      maximum_interval: LONGEST_INTERVAL,
      enable_short_term: false,
      enable_fuzz: false,
    }),
  );
  return {
    next(memory, elapsed, rating) {
      const { stability, difficulty } = fsrs.next_state(memory ?? null, Math.max(0, elapsed), GRADE[rating]);
      return { stability, difficulty };
    },
    interval(stability, elapsed, random) {
      const days = fsrs.next_interval(stability, elapsed);
      if (days < SHORTEST_FUZZED) return days;
      const { min_ivl, max_ivl } = get_fuzz_range(days, elapsed, LONGEST_INTERVAL);
      return Math.floor(random() * (max_ivl - min_ivl + 1)) + min_ivl;
    },
    retrievability: (stability, elapsed) => fsrs.forgetting_curve(Math.max(0, elapsed), stability),
  };
}

const GRADE = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<Rating, number>;

/** ts-fsrs spreads no interval shorter than this. */
const SHORTEST_FUZZED = 2.5;
