/** Keeps what is alike from standing side by side. */
import type { Random } from '../drills/chance.ts';

/** The same items, moved as little as possible so that neighbours differ in their group where that can be done. */
export function apart<T>(items: readonly T[], groupOf: (item: T) => string, random: Random): T[] {
  const waiting = [...items];
  const result: T[] = [];
  while (waiting.length > 0) {
    const last = result.at(-1);
    const group = last === undefined ? undefined : groupOf(last);
    const crowded = crowdedGroup(waiting, groupOf);
    const place = waiting.findIndex((item) => groupOf(item) !== group && (crowded ?? groupOf(item)) === groupOf(item));
    const other = place === -1 ? waiting.findIndex((item) => groupOf(item) !== group) : place;
    result.push(...waiting.splice(other === -1 ? Math.floor(random() * waiting.length) : other, 1));
  }
  return result;
}

/** The group that fills more than half of what waits: it must be used now, or it will stand side by side later. */
function crowdedGroup<T>(items: readonly T[], groupOf: (item: T) => string): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(groupOf(item), (counts.get(groupOf(item)) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > items.length)?.[0];
}
