/** The other options: from another mood quadrant for a young note, nearer as it gets firmer. */
import { type Content, familyGrade } from '../lexicon/content.ts';
import { isFar } from '../lexicon/grade.ts';
import { isNear, isPleasantQuadrant, nearness, quadrant } from '../lexicon/nearness.ts';
import { type Fits, gradeIn, type Scene, wordsIn } from '../lexicon/scene.ts';
import { NOT_A_FEELING, type Word } from '../lexicon/word.ts';
import { type Random, shuffled } from './chance.ts';
import type { Past } from './drill.ts';
import { FIRM_ENOUGH_FOR_NEIGHBOURS } from './firmness.ts';

/** Other options than the one that fits. */
const DISTRACTORS = 3;

/** At most this many that are a fair reading of the scene, so that the best answer stands out to a careful reader. */
const MOST_DEFENSIBLE = 1;

/** Families from the other mood quadrants, none of which fits the scene closely. */
export function familyDistractors(
  target: Word,
  scene: Pick<Scene, 'fits'>,
  content: Content,
  random: Random,
): string[] {
  const home = quadrantOf(target.family, content);
  const free = shuffled(content.families, random)
    .map((family) => family.id)
    .filter((id) => id !== target.family && isFar(familyGrade(scene, id, content)));
  const unlikelyFirst = free.toSorted(
    (a, b) =>
      Number(familyGrade(scene, a, content) !== 'unlikely') - Number(familyGrade(scene, b, content) !== 'unlikely'),
  );
  const chosen: string[] = [];
  for (const id of unlikelyFirst.filter((each) => quadrantOf(each, content) !== home)) {
    const alike = chosen.filter((other) => isPleasant(other, content) === isPleasant(id, content));
    if (alike.length < MOST_OF_TONE && chosen.length < DISTRACTORS) chosen.push(id);
  }
  return [...chosen, ...unlikelyFirst.filter((id) => !chosen.includes(id))].slice(0, DISTRACTORS);
}

/** So that not all of the others are pleasant, or all unpleasant. */
const MOST_OF_TONE = 2;

const isPleasant = (family: string, content: Content): boolean => isPleasantQuadrant(quadrantOf(family, content));

const quadrantOf = (family: string, content: Content): number => {
  const words = content.wordsOf(family);
  const mean = (of: (word: Word) => number) => words.reduce((sum, word) => sum + of(word), 0) / words.length;
  return quadrant({ pleasant: mean((word) => word.pleasant), energy: mean((word) => word.energy) });
};

/** Words to choose among: of other families at first, neighbours and the person's own confusions once firm. */
export function wordDistractors(target: Word, fits: Fits, content: Content, past: Past, random: Random): Word[] {
  const firm = past.firmness(`w:${target.id}`) >= FIRM_ENOUGH_FOR_NEIGHBOURS;
  const confused = past.confusedWith(target.id);
  const candidates = shuffled(content.words, random).filter((word) => mayStandBeside(word, target, fits, content));
  const far = (word: Word): number => {
    if (firm) return confused.includes(word.id) ? -1 : 3 - nearness(target, word);
    return [1, 0, 2, 3][nearness(target, word)] ?? 3;
  };
  const chosen = target.family === NOT_A_FEELING ? anotherNeed(candidates, fits) : [];
  let defensible = 0;
  for (const word of candidates.toSorted((a, b) => far(a) - far(b))) {
    if (gradeIn(fits, word.id) !== 'unlikely') {
      if (defensible === (firm ? MOST_DEFENSIBLE + 1 : MOST_DEFENSIBLE)) continue;
      defensible += 1;
    }
    if (!chosen.includes(word)) chosen.push(word);
    if (chosen.length === DISTRACTORS) break;
  }
  return chosen;
}

/** One more body need, so that the only one on the screen does not give itself away. */
const anotherNeed = (candidates: readonly Word[], fits: Fits): Word[] =>
  candidates.filter((word) => word.family === NOT_A_FEELING && gradeIn(fits, word.id) === 'unlikely').slice(0, 1);

/**
 * Only the question's own word comes from the best ones. A body need stands only where the scene speaks of it, and a word that the
 * scene does not grade only where it is no neighbour of another word that fits: nobody has said why it would be worse.
 */
function mayStandBeside(word: Word, target: Word, fits: Fits, content: Content): boolean {
  if (word.id === target.id || fits.best.includes(word.id)) return false;
  if (wordsIn(fits).includes(word.id)) return true;
  if (word.own === true || (word.family === NOT_A_FEELING && target.family !== NOT_A_FEELING)) return false;
  const fitting = [...fits.best, ...(fits.close ?? [])].filter((id) => id !== target.id);
  return !fitting.some((id) => isNear(content.word(id), word));
}
