/** The rules for the scenes taken together: enough of each, and not too much of one. */
import type { Lexicon } from '../content.ts';
import { contextOf, type Scene } from '../scene.ts';
import type { Word } from '../word.ts';
import { type Problem, Report } from './problem.ts';
import { tellsApart } from './scenes.ts';

/** Scenes in which each word is best, heavy ones not counted: they are off unless switched on. */
export const leastScenes = (word: Pick<Word, 'level'>): number => (word.level === 5 ? 3 : 4);

const LEAST_CONTEXTS = 14;
const QUIET_SHARE = 0.05;
/** No context or family of the best words holds more than this share of the scenes. */
const MOST_SHARE = 0.15;
const QUIET_FAMILY = 'calm';

export function checkBalance(lexicon: Lexicon, scenes: readonly Scene[]): Problem[] {
  const report = new Report();
  const playable = scenes.filter((scene) => !scene.heavy);
  for (const word of lexicon.words) {
    const when = report.about(`data/lexicon/${word.family}.yaml`, word.id);
    const own = playable.filter((scene) => scene.fits.best.includes(word.id));
    when(
      own.length < leastScenes(word),
      `it is best in ${own.length} scenes`,
      `write ${leastScenes(word) - own.length} more that are not heavy`,
    );
    for (const near of word.near) {
      when(
        !own.some((scene) => tellsApart(scene, word.id, near.word)),
        `no scene tells it from ${near.word}`,
        `write one in which ${word.id} is best and ${near.word} plausible or worse`,
      );
    }
  }
  checkShares(report, lexicon, scenes);
  return report.problems;
}

function checkShares(report: Report, lexicon: Lexicon, scenes: readonly Scene[]): void {
  const when = report.about('data/situations', 'all scenes');
  const familyOf = new Map(lexicon.words.map((word) => [word.id, word.family]));
  const familiesOf = (scene: Scene) => new Set(scene.fits.best.map((word) => familyOf.get(word) ?? ''));
  const contexts = countBy(scenes, (scene) => [contextOf(scene.id)]);
  when(contexts.size < LEAST_CONTEXTS, `they have ${contexts.size} contexts`, `write at least ${LEAST_CONTEXTS}`);
  const quiet = scenes.filter((scene) => familiesOf(scene).has(QUIET_FAMILY)).length;
  when(
    quiet < QUIET_SHARE * scenes.length,
    `${quiet} of ${scenes.length} are calm or neutral`,
    'write more quiet ones',
  );
  for (const [name, count] of [...contexts, ...countBy(scenes, (scene) => [...familiesOf(scene)])]) {
    when(
      count > MOST_SHARE * scenes.length,
      `${name} holds ${count} of ${scenes.length}`,
      'write about something else',
    );
  }
}

/** How many items carry each key. */
export function countBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of items.flatMap(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
