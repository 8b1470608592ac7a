/** Scenes that tell the same story with other names: compared by the words they share, rare words counting most. */
import type { Scene } from '../scene.ts';
import type { Problem } from './problem.ts';

/** From 0, no word in common, to 1, the same words. */
export const TOO_ALIKE = 0.3;

export interface Alike {
  readonly one: string;
  readonly other: string;
  readonly likeness: number;
}

/** Every two scenes at least as alike as the bound, the most alike first (cosine of inverse document frequencies). */
export function alikeScenes(scenes: readonly Pick<Scene, 'id' | 'who' | 'text'>[], bound = TOO_ALIKE): Alike[] {
  const bags = scenes.map(({ who, text }) => bagOf(text, who));
  const spread = new Map<string, number>();
  for (const stem of bags.flatMap((bag) => [...bag])) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const weight = (stem: string) => Math.log(scenes.length / (spread.get(stem) ?? 1)) ** 2;
  const norms = bags.map((bag) => Math.sqrt([...bag].reduce((sum, stem) => sum + weight(stem), 0)));
  const places = new Map<string, number[]>();
  const found: Alike[] = [];
  for (const [place, bag] of bags.entries()) {
    const shared = new Map<number, number>();
    for (const stem of bag) {
      const earlier = places.get(stem) ?? [];
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + weight(stem));
      places.set(stem, [...earlier, place]);
    }
    for (const [other, sum] of shared) {
      const likeness = sum / ((norms[place] ?? 1) * (norms[other] ?? 1));
      if (likeness >= bound) found.push({ one: scenes[other]?.id ?? '', other: scenes[place]?.id ?? '', likeness });
    }
  }
  return found.toSorted((a, b) => b.likeness - a.likeness);
}

/** What an author is told of scenes that are too alike. */
export const checkAlike = (scenes: readonly Scene[]): Problem[] =>
  alikeScenes(scenes).map(({ one, other, likeness }) => ({
    file: 'data/situations',
    id: other,
    rule: `it tells nearly the story of ${one} (likeness ${likeness.toFixed(2)})`,
    fix: 'write another story',
  }));

/** The words of a text without names, endings and the smallest words. */
const bagOf = (text: string, who: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
      .filter((word) => word !== who.toLowerCase())
      .map((word) => stemOf(word)),
  );

const stemOf = (word: string): string => word.replace(/(?:ies|ied|ing|ed|es|s|e|y)$/, '');
