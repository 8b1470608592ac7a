/** Which prompt comes next: one never used while there is one, else the one used longest ago. */
import { pickOne, type Random } from './chance.ts';
import type { Past } from './drill.ts';

/** Picks among the freshest prompts, of those one of the lowest rank; the list is not empty. */
export function freshest<T>(
  prompts: readonly T[],
  idOf: (prompt: T) => string,
  past: Past,
  random: Random,
  rankOf: (prompt: T) => number = () => 0,
): T {
  const uses = prompts.map((prompt) => past.lastUse(idOf(prompt)));
  const least = Math.min(...uses);
  const fresh = prompts.filter((_, index) => uses[index] === least);
  const ranks = fresh.map(rankOf);
  const first = Math.min(...ranks);
  return pickOne(
    fresh.filter((_, index) => ranks[index] === first),
    random,
  );
}
