/** How far apart two spellings are. */
import { distance } from 'fastest-levenshtein';

/** Letters added, left out or changed; two neighbours swapped count as one slip. */
export const slipsBetween = (a: string, b: string): number => (isSwap(a, b) ? 1 : distance(a, b));

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const off = [...a].flatMap((letter, place) => (letter === b[place] ? [] : [place]));
  const [first, second] = off;
  if (off.length !== 2 || first === undefined || second !== first + 1) return false;
  return a[first] === b[second] && a[second] === b[first];
}
