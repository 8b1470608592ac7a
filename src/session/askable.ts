/** What a person may be asked about: neither muted nor, unless they want it, heavy. The one place that says so. */
import type { Exchange } from '../lexicon/exchange.ts';
import { contextOf, type Scene } from '../lexicon/scene.ts';
import type { Settings } from './settings.ts';

export interface Askable {
  word(id: string): boolean;
  scene(scene: Pick<Scene, 'id' | 'heavy'>): boolean;
  exchange(exchange: Pick<Exchange, 'heavy'>): boolean;
  /** Whether a whole context is left out, so that a word may have no scene any more. */
  readonly lacksContexts: boolean;
}

export function askableBy({ heavy, mute }: Pick<Settings, 'heavy' | 'mute'>): Askable {
  const mayBe = (thing: { readonly heavy?: boolean }) => heavy || thing.heavy !== true;
  return {
    word: (id) => !mute.includes(`word:${id}`),
    scene: (scene) => mayBe(scene) && !mute.includes(`context:${contextOf(scene.id)}`),
    exchange: mayBe,
    lacksContexts: mute.some((name) => name.startsWith('context:')),
  };
}

/** With everything in it, to look things up. */
export const ALL: Askable = askableBy({ heavy: true, mute: [] });
