/** The rules for one situation that a machine can check. */
import { isFar } from '../grade.ts';
import { type Fits, gradeIn, type Scene, wordsIn } from '../scene.ts';
import type { Word } from '../word.ts';
import { type Placed, type Problem, Report } from './problem.ts';
import { countWords, holds, repeated, UNFIT } from './text.ts';

const LEAST_WORDS = 25;
const MOST_WORDS = 60;
const MOST_BECAUSE_WORDS = 45;

export function checkScenes(
  scenes: readonly Placed<Scene>[],
  words: ReadonlyMap<string, Word>,
  sensationIds: ReadonlySet<string>,
): Problem[] {
  const report = new Report();
  const ids = scenes.map(({ item }) => item.id);
  const texts = scenes.map(({ item }) => item.text);
  for (const { file, item: scene } of scenes) {
    const when = report.about(file, scene.id);
    when(ids.indexOf(scene.id) !== ids.lastIndexOf(scene.id), 'the id stands twice', 'give one of them another slug');
    when(texts.indexOf(scene.text) !== texts.lastIndexOf(scene.text), 'the text stands twice', 'write another scene');
    const strange = scene.body?.find((id) => !sensationIds.has(id));
    when(
      strange !== undefined,
      `its body names ${strange}, which is no sensation`,
      'use an id of data/sensations.yaml',
    );
    const families = new Set(scene.fits.best.map((id) => words.get(id)?.family));
    when(
      scene.mixed === true && families.size < 2,
      'it is mixed, and its best words are not of two families',
      'name two feelings of different families as best, or take out mixed',
    );
    checkText(when, scene, words);
    checkFits(when, scene.fits, words);
    if (scene.other) checkFits(when, scene.other.fits, words);
  }
  return report.problems;
}

type When = (broken: boolean, rule: string, fix: string) => void;

function checkText(when: When, scene: Scene, words: ReadonlyMap<string, Word>): void {
  const count = countWords(scene.text);
  when(count < LEAST_WORDS || count > MOST_WORDS, `its text has ${count} words`, `use ${LEAST_WORDS} to ${MOST_WORDS}`);
  when(!holds(scene.text, scene.who), `${scene.who} does not stand in its text`, 'name the person in the text');
  const because = countWords(scene.because);
  when(
    because < 5 || because > MOST_BECAUSE_WORDS,
    `its reason has ${because} words`,
    `use 5 to ${MOST_BECAUSE_WORDS}`,
  );
  when(
    /\b(?:feel|feels|felt|feelings?|emotions?|emotional)\b/i.test(scene.text),
    'its text speaks of feeling',
    'show it',
  );
  for (const text of [scene.text, scene.because, scene.other?.because ?? '']) {
    when(UNFIT.test(text), `"${text}" cheers or sounds clinical`, 'say it plainly');
  }
  const keyed = new Set(wordsIn(scene.fits));
  for (const word of words.values()) {
    if (word.everyday && !keyed.has(word.id)) continue;
    const given = [word.word, ...word.forms].find((term) => holds(scene.text, term));
    when(given !== undefined, `its text contains "${given}" (${word.id})`, 'show what happened instead of naming it');
  }
}

function checkFits(when: When, fits: Fits, words: ReadonlyMap<string, Word>): void {
  const all = wordsIn(fits);
  const strange = all.find((id) => !words.has(id));
  when(strange !== undefined, `it names ${strange}, which is no word`, 'use an id of data/lexicon');
  const twice = repeated(all);
  when(twice !== undefined, `it grades ${twice} twice`, 'keep one');
}

/** Whether the scene tells the word from its neighbour: one is best, the other plausible or worse. */
export const tellsApart = (scene: Scene, word: string, neighbour: string): boolean =>
  scene.fits.best.includes(word) && isFar(gradeIn(scene.fits, neighbour));
