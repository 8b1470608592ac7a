/** Which prompt comes next: one never used while there is one, else the one used longest ago. */
import { pickOne, type Random } from './chance.ts';
import type { Past } from './drill.ts';

/** Picks among the freshest prompts; the list is not empty. */
export function freshest<T>(prompts: readonly T[], idOf: (prompt: T) => string, past: Past, random: Random): T {
  const uses = prompts.map((prompt) => past.lastUse(idOf(prompt)));
  const least = Math.min(...uses);
  return pickOne(
    prompts.filter((_, index) => uses[index] === least),
    random,
  );
}
