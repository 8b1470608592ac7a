/** Chance as an argument: every draw takes a source, so that a seed decides a whole session. */

/** A number from 0 up to but not including 1. */
export type Random = () => number;

/** A source that gives the same numbers for the same text (FNV-1a into mulberry32). */
export function seeded(seed: string): Random {
  let state = 0x811c9dc5;
  for (let index = 0; index < seed.length; index += 1) state = Math.imul(state ^ seed.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new array in random order (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const item = copy[last] as T;
    copy[last] = copy[other] as T;
    copy[other] = item;
  }
  return copy;
}

/** The items in random order, drawn one by one: for a long list of which few are wanted. */
export function* drawn<T>(items: readonly T[], random: Random): Generator<T> {
  const left = [...items];
  while (left.length > 0) {
    const place = Math.floor(random() * left.length);
    const item = left[place] as T;
    left[place] = left.at(-1) as T;
    left.pop();
    yield item;
  }
}

/** One of the items; the list is not empty. */
export const pickOne = <T>(items: readonly T[], random: Random): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};
