/** Which prompt comes next: one never used while there is one, else the one used longest ago. */
import { pickOne, type Random } from './chance.ts';
import type { Past } from './drill.ts';

/** Picks among the freshest prompts, of those a preferred one if there is any; the list is not empty. */
export function freshest<T>(
  prompts: readonly T[],
  idOf: (prompt: T) => string,
  past: Past,
  random: Random,
  isPreferred: (prompt: T) => boolean = () => true,
): T {
  const uses = prompts.map((prompt) => past.lastUse(idOf(prompt)));
  const least = Math.min(...uses);
  const fresh = prompts.filter((_, index) => uses[index] === least);
  const preferred = fresh.filter(isPreferred);
  return pickOne(preferred.length > 0 ? preferred : fresh, random);
}
