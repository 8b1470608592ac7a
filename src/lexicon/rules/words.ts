/** The rules for words and families that a machine can check. */
import { type Family, NOT_A_FEELING, type Word } from '../word.ts';
import { type Placed, type Problem, Report } from './problem.ts';
import { countWords, holds, repeated, UNFIT } from './text.ts';

/** The smallest gap in intensity between two words that are put in order. */
export const INTENSITY_GAP = 0.15;

const MOST_SENSE_WORDS = 25;
const MOST_HOW_WORDS = 24;
const PLEASANT_SHARE = 0.4;

export function checkWords(
  families: readonly Placed<Family>[],
  words: readonly Placed<Word>[],
  sensationIds: ReadonlySet<string>,
): Problem[] {
  const report = new Report();
  const byId = new Map(words.map(({ item }) => [item.id, item]));
  checkUnique(report, words);
  for (const placed of words) checkWord(report, placed, byId, sensationIds);
  checkFamilies(report, families, words);
  return report.problems;
}

function checkUnique(report: Report, words: readonly Placed<Word>[]): void {
  const owner = new Map<string, string>();
  const ids = words.map(({ item }) => item.id);
  for (const { file, item } of words) {
    const when = report.about(file, item.id);
    when(ids.indexOf(item.id) !== ids.lastIndexOf(item.id), 'the id stands twice', 'give one of them another id');
    for (const term of [item.word, ...item.forms]) {
      const other = owner.get(term);
      when(other !== undefined, `"${term}" is already accepted as ${other}`, 'take it out of one of the two');
      owner.set(term, item.id);
    }
  }
}

function checkWord(
  report: Report,
  { file, item: word }: Placed<Word>,
  byId: ReadonlyMap<string, Word>,
  sensationIds: ReadonlySet<string>,
): void {
  const when = report.about(file, word.id);
  const own = [word.word, ...word.forms].find((term) => holds(word.sense, term));
  when(own !== undefined, `its sense contains "${own}"`, 'say what the feeling is about in other words');
  when(
    countWords(word.sense) > MOST_SENSE_WORDS,
    `its sense has ${countWords(word.sense)} words`,
    `use at most ${MOST_SENSE_WORDS}`,
  );
  const strange = word.body.find((id) => !sensationIds.has(id));
  when(strange !== undefined, `its body names ${strange}, which is no sensation`, 'use an id of data/sensations.yaml');
  for (const text of [word.sense, word.urge, word.need, ...word.near.map((near) => near.how)]) {
    when(UNFIT.test(text), `"${text}" cheers or sounds clinical`, 'say it plainly');
  }
  when(word.near.length < 2 || word.near.length > 4, `it has ${word.near.length} neighbours`, 'name two to four');
  const twice = repeated(word.near.map((near) => near.word));
  when(twice !== undefined, `${twice} is its neighbour twice`, 'keep one');
  for (const { word: id, how } of word.near) {
    const other = byId.get(id);
    when(other === undefined, `its neighbour ${id} does not exist`, 'name a word of the lexicon');
    when(
      countWords(how) > MOST_HOW_WORDS,
      `its difference from ${id} is too long`,
      `use at most ${MOST_HOW_WORDS} words`,
    );
    if (!other) continue;
    when(
      !other.near.some((near) => near.word === word.id),
      `its neighbour ${id} does not name it back`,
      `add ${word.id} to the neighbours of ${id}`,
    );
    const unnamed = [word.word, other.word].find((name) => !holds(how, name));
    when(unnamed !== undefined, `its difference from ${id} does not name "${unnamed}"`, 'name both words');
  }
}

function checkFamilies(report: Report, families: readonly Placed<Family>[], words: readonly Placed<Word>[]): void {
  for (const { file, item: family } of families) {
    const when = report.about(file, family.id);
    const own = words.filter(({ item }) => item.family === family.id).map(({ item }) => item);
    when(own.length < 3, `it has ${own.length} words`, 'write at least three');
    when(
      family.id !== NOT_A_FEELING && stepsIn(own) < 3,
      'no three of its words can be put in order',
      `set intensities at least ${INTENSITY_GAP} apart`,
    );
    const twin = families.find(({ item }) => item.id !== family.id && item.meet === family.meet);
    when(twin !== undefined, `${twin?.item.id} is met at the same place`, 'give each a place of its own');
    when(UNFIT.test(family.says), 'its description cheers or sounds clinical', 'say it plainly');
  }
  const feelings = words.map(({ item }) => item).filter((word) => word.family !== NOT_A_FEELING);
  const pleasant = feelings.filter((word) => word.pleasant > 0).length;
  report.about('data/lexicon', 'all words')(
    pleasant < PLEASANT_SHARE * feelings.length,
    `${pleasant} of ${feelings.length} feelings are pleasant`,
    'write more pleasant words: at least 40 % are',
  );
}

/** How many of the words can stand in one order, each far enough from the last. */
export function stepsIn(words: readonly Word[]): number {
  let steps = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { intensity } of words.toSorted((a, b) => a.intensity - b.intensity)) {
    if (intensity - last < INTENSITY_GAP - 1e-9) continue;
    steps += 1;
    last = intensity;
  }
  return steps;
}
