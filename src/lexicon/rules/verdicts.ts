/** The rules for verdict words that a machine can check. */
import type { Verdict } from '../verdict.ts';
import type { Word } from '../word.ts';
import { type Placed, type Problem, Report } from './problem.ts';
import { countWords, holds, repeated, UNFIT } from './text.ts';

const MOST_WHEN_WORDS = 22;

export function checkVerdicts(verdicts: readonly Placed<Verdict>[], words: ReadonlyMap<string, Word>): Problem[] {
  const report = new Report();
  const owner = new Map(
    [...words.values()].flatMap(({ id, word, forms }) => [word, ...forms].map((term) => [term, id])),
  );
  const ids = verdicts.map(({ item }) => item.id);
  for (const { file, item: verdict } of verdicts) {
    const when = report.about(file, verdict.id);
    when(ids.indexOf(verdict.id) !== ids.lastIndexOf(verdict.id), 'the id stands twice', 'give one of them another id');
    when(words.has(verdict.id), 'a word has the same id', 'give it another id');
    for (const term of [verdict.word, ...verdict.forms]) {
      const other = owner.get(term);
      when(other !== undefined, `"${term}" is already accepted as ${other}`, 'take it out of one of the two');
      owner.set(term, verdict.id);
    }
    const under = verdict.underneath.map(({ word }) => word);
    when(under.length < 3 || under.length > 5, `it has ${under.length} feelings underneath`, 'name three to five');
    when(repeated(under) !== undefined, `${repeated(under)} is underneath twice`, 'keep one');
    const strange = under.find((id) => !words.has(id));
    when(strange !== undefined, `underneath is ${strange}, which is no word`, 'use an id of data/lexicon');
    const families = new Set(under.map((id) => words.get(id)?.family));
    when(families.size < 2, 'all its feelings are of one family', 'name feelings of two families or more');
    for (const { word: id, when: says } of verdict.underneath) {
      const name = words.get(id)?.word ?? '';
      when(!holds(says, name), `"${says}" does not name "${name}"`, 'name the feeling');
      when(countWords(says) > MOST_WHEN_WORDS, `"${says}" is too long`, `use at most ${MOST_WHEN_WORDS} words`);
    }
    for (const text of [verdict.judges, ...verdict.underneath.map((each) => each.when)]) {
      when(UNFIT.test(text), `"${text}" cheers or sounds clinical`, 'say it plainly');
    }
  }
  return report.problems;
}
