/** The rules for statements that a machine can check. */
import type { Statement } from '../statement.ts';
import type { Word } from '../word.ts';
import { type Placed, type Problem, Report } from './problem.ts';
import { countWords, holds, UNFIT } from './text.ts';

const LEAST_WORDS = 3;
const MOST_WORDS = 16;
const MOST_BECAUSE_WORDS = 28;

export function checkStatements(statements: readonly Placed<Statement>[], words: readonly Word[]): Problem[] {
  const report = new Report();
  const ids = statements.map(({ item }) => item.id);
  const texts = statements.map(({ item }) => item.text);
  const terms = words.flatMap(({ word, forms }) => [word, ...forms]);
  for (const { file, item: statement } of statements) {
    const when = report.about(file, statement.id);
    when(
      ids.indexOf(statement.id) !== ids.lastIndexOf(statement.id),
      'the id stands twice',
      'give one of them another id',
    );
    when(texts.indexOf(statement.text) !== texts.lastIndexOf(statement.text), 'the text stands twice', 'write another');
    const count = countWords(statement.text);
    when(count < LEAST_WORDS || count > MOST_WORDS, `it has ${count} words`, `use ${LEAST_WORDS} to ${MOST_WORDS}`);
    when(
      countWords(statement.because) > MOST_BECAUSE_WORDS,
      'its reason is too long',
      `use at most ${MOST_BECAUSE_WORDS} words`,
    );
    when(statement.close?.includes(statement.is) ?? false, `it is ${statement.is} and close to it`, 'keep one');
    when(
      statement.is === 'feeling' && !terms.some((term) => holds(statement.text, term)),
      'it is keyed as a feeling and names none',
      'name a word of data/lexicon',
    );
    when(UNFIT.test(statement.because), `"${statement.because}" cheers or sounds clinical`, 'say it plainly');
  }
  return report.problems;
}
