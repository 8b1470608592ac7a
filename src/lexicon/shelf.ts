/** Scenes before they are read: most of a thousand are not looked at in a session. */
import type { Scene } from './scene.ts';

/** What finds a scene, and the way to read it. */
export interface SceneHead {
  readonly id: string;
  readonly heavy: boolean;
  readonly best: readonly string[];
  readonly read: () => Scene;
}

/** Scenes by id, and by the words that are among the best in them. */
export interface Shelf {
  all(): readonly SceneHead[];
  at(id: string): SceneHead | undefined;
  /** Where the word is among the best. */
  for(word: string): readonly SceneHead[];
  /** Of those, where two feelings are there at once. */
  mixed(word: string): readonly SceneHead[];
  /** Where the word is among the best for someone else who is there. */
  forOther(word: string): readonly SceneHead[];
}

/** Scenes that are read already. */
export function shelfOf(scenes: readonly Scene[]): Shelf {
  const heads = scenes.map(headOf);
  const byId = new Map(heads.map((head) => [head.id, head]));
  const byBest = groupBy(heads, ({ best }) => best);
  const byMixed = groupBy(
    heads.filter(({ read }) => read().mixed === true),
    ({ best }) => best,
  );
  const byOther = groupBy(heads, ({ read }) => read().other?.fits.best ?? []);
  return {
    all: () => heads,
    at: (id) => byId.get(id),
    for: (word) => byBest.get(word) ?? [],
    mixed: (word) => byMixed.get(word) ?? [],
    forOther: (word) => byOther.get(word) ?? [],
  };
}

export const headOf = (scene: Scene): SceneHead => ({
  id: scene.id,
  heavy: scene.heavy === true,
  best: scene.fits.best,
  read: () => scene,
});

/** Several shelves as one, without what may not be asked. */
export function joinedShelf(shelves: readonly Shelf[], mayBeAsked: (head: SceneHead) => boolean): Shelf {
  const from = (find: (shelf: Shelf) => readonly SceneHead[]) => shelves.flatMap(find).filter(mayBeAsked);
  return {
    all: () => from((shelf) => shelf.all()),
    at: (id) => from((shelf) => [shelf.at(id)].filter((head) => head !== undefined))[0],
    for: (word) => from((shelf) => shelf.for(word)),
    mixed: (word) => from((shelf) => shelf.mixed(word)),
    forOther: (word) => from((shelf) => shelf.forOther(word)),
  };
}

export function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
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
