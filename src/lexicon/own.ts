/** A person's own words and scenes: how they join the lexicon, and the rules they keep. */
import type { Lexicon } from './content.ts';
import type { Placed, Problem } from './rules/problem.ts';
import { checkScenes } from './rules/scenes.ts';
import { checkWords } from './rules/words.ts';
import type { Scene } from './scene.ts';
import type { Word } from './word.ts';

export interface Own {
  readonly words: readonly Word[];
  readonly scenes: readonly Scene[];
}

/** A thing that is wrong with a file of own words. */
export interface OwnProblem {
  /** From 1; undefined where the whole file is meant. */
  readonly line?: number;
  /** The entry or the field. */
  readonly at: string;
  readonly says: string;
  readonly fix: string;
}

export const NOTHING_OWN: Own = { words: [], scenes: [] };

/** The words of both; a neighbour of an own word names it back. */
export function joined(words: readonly Word[], own: readonly Word[]): Word[] {
  const backs = new Map<string, Word['near'][number][]>();
  for (const { id, near } of own) {
    for (const { word, how } of near) backs.set(word, [...(backs.get(word) ?? []), { word: id, how }]);
  }
  const named = ({ id, near }: Word) =>
    (backs.get(id) ?? []).filter((back) => !near.some(({ word }) => word === back.word));
  const nearOf = (word: Word) => (backs.has(word.id) ? [...word.near, ...named(word)] : word.near);
  return [
    ...words.map((word) => (backs.has(word.id) ? withNear(word, nearOf(word)) : word)),
    ...own.map((word) => ({ ...word, near: nearOf(word), own: true })),
  ];
}

/** The word with other neighbours. One that was not read yet lies behind them, for a copy would lack its texts. */
const withNear = (word: Word, near: Word['near']): Word =>
  Object.hasOwn(word, 'near') ? { ...word, near } : Object.create(word, { near: { value: near, enumerable: true } });

/** What is wrong with own words and scenes, by the rules that data/ keeps too; `file` is what they are reported under. */
export function checkOwn(own: Own, lexicon: Lexicon, scenes: readonly Scene[], file: string): Problem[] {
  const place = <T>(items: readonly T[], where: string): Placed<T>[] => items.map((item) => ({ file: where, item }));
  const all = joined(lexicon.words, own.words);
  const words = [
    ...place(all.slice(0, lexicon.words.length), BUNDLED),
    ...place(all.slice(lexicon.words.length), file),
  ];
  const sensations = new Set(lexicon.sensations.map(({ id }) => id));
  const byId = new Map(all.map((word) => [word.id, word]));
  const families = new Set(lexicon.families.map(({ id }) => id));
  const taken = new Set(scenes.map(({ id }) => id));
  const sceneless = own.words
    .filter(({ id }) => !own.scenes.some((scene) => scene.heavy !== true && scene.fits.best.includes(id)))
    .map(({ id }) => ({ file, id, rule: 'no scene of yours has it as best', fix: 'write one, or it is never asked' }));
  const homeless = own.words
    .filter(({ family }) => !families.has(family))
    .map(({ id, family }) => ({
      file,
      id,
      rule: `its family ${family} does not exist`,
      fix: `use one of ${[...families].toSorted().join(', ')}`,
    }));
  return [
    ...homeless,
    ...checkWords([], words, sensations),
    ...checkScenes(place(own.scenes, file), byId, sensations),
    ...own.scenes
      .filter(({ id }) => taken.has(id))
      .map(({ id }) => ({ file, id, rule: 'the id is already taken', fix: 'give it another slug' })),
    ...sceneless,
  ].filter((problem) => problem.file === file);
}

const BUNDLED = 'data';
