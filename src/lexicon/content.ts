/** The whole content with the look-ups every question needs. */
import { better, type Grade } from './grade.ts';
import { gradeIn, type Scene, wordsIn } from './scene.ts';
import type { Sensation } from './sensation.ts';
import type { Family, Word } from './word.ts';

/** Everything but the scenes: enough to plan a day, too little to ask about a situation. */
export interface Lexicon {
  readonly families: readonly Family[];
  readonly words: readonly Word[];
  readonly sensations: readonly Sensation[];
}

export interface Content extends Lexicon {
  readonly scenes: readonly Scene[];
  word(id: string): Word;
  family(id: string): Family;
  sensation(id: string): Sensation;
  scene(id: string): Scene | undefined;
  /** Words of a family, mild to strong. */
  wordsOf(family: string): readonly Word[];
  /** Scenes in which the word is among the best. */
  scenesFor(word: string): readonly Scene[];
  has(wordId: string): boolean;
}

/** Builds the look-ups; the arrays are kept as they are. Looking up an unknown id is a broken invariant and throws. */
export function contentOf(lexicon: Lexicon, scenes: readonly Scene[]): Content {
  const words = new Map(lexicon.words.map((word) => [word.id, word]));
  const families = new Map(lexicon.families.map((family) => [family.id, family]));
  const sensations = new Map(lexicon.sensations.map((sensation) => [sensation.id, sensation]));
  const sceneById = new Map(scenes.map((scene) => [scene.id, scene]));
  const byFamily = groupBy(lexicon.words, (word) => [word.family]);
  for (const list of byFamily.values()) list.sort((a, b) => a.intensity - b.intensity);
  const byBest = groupBy(scenes, (scene) => scene.fits.best);
  return {
    ...lexicon,
    scenes,
    word: (id) => known(words, id, 'word'),
    family: (id) => known(families, id, 'family'),
    sensation: (id) => known(sensations, id, 'sensation'),
    scene: (id) => sceneById.get(id),
    wordsOf: (family) => byFamily.get(family) ?? [],
    scenesFor: (word) => byBest.get(word) ?? [],
    has: (id) => words.has(id),
  };
}

/** A family has the grade of its best member in the scene. */
export function familyGrade(scene: Scene, family: string, content: Content): Grade {
  return wordsIn(scene.fits)
    .filter((id) => content.word(id).family === family)
    .reduce<Grade>((grade, id) => better(grade, gradeIn(scene.fits, id)), 'unlikely');
}

function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function known<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`no ${what} with the id ${id}`);
  return value;
}
