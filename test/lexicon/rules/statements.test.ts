import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/lexicon/rules/problem.ts';
import { checkStatements } from '../../../src/lexicon/rules/statements.ts';
import type { Statement } from '../../../src/lexicon/statement.ts';
import { aWord, placedIn } from '../../builders.ts';
import { aStatement } from '../../phrases.ts';

const FILE = 'data/statements.yaml';
const WORDS = [aWord('angry', { forms: ['mad', 'in a rage'] }), aWord('left-out')];

const check = (...statements: readonly Statement[]) => checkStatements(placedIn(FILE, statements), WORDS);
const unfair = (fields: Partial<Statement> = {}) =>
  aStatement('unfair', 'thought', { text: 'That was unfair of them.', ...fields });
const problem = (rule: string, fix: string, id = 'unfair'): Problem => ({ file: FILE, id, rule, fix });

const ofLength = (count: number) => `I ${'wait '.repeat(count - 1)}`.trim();

describe('statements that break no rule', () => {
  it.each<[string, Partial<Statement>]>([
    ['a good one', {}],
    ['3 words', { text: ofLength(3) }],
    ['16 words', { text: ofLength(16) }],
    ['a reason of 28 words', { because: ofLength(28) }],
    ['another sort that is close', { close: ['feeling', 'urge'] }],
    ['a feeling that names a word, whatever the case', { is: 'feeling', text: 'Angry is what I am.' }],
    ['a feeling that names a word of two words', { is: 'feeling', text: 'I am left out again.' }],
    ['a feeling that names a form', { is: 'feeling', text: 'I left in a rage.' }],
    ['a thought that holds the name of a feeling', { text: 'The angry man was late.' }],
    ['a sentence that cheers, since people speak so', { text: 'That was unfair of them!' }],
  ])('%s', (_, fields) => {
    expect(check(unfair(fields))).toEqual([]);
  });
});

describe('a statement that breaks a rule', () => {
  const cheers = (text: string) => problem(`"${text}" cheers or sounds clinical`, 'say it plainly');
  const nameless = problem('it is keyed as a feeling and names none', 'name a word of data/lexicon');

  it.each<[string, Partial<Statement>, Problem]>([
    ['2 words', { text: ofLength(2) }, problem('it has 2 words', 'use 3 to 16')],
    ['17 words', { text: ofLength(17) }, problem('it has 17 words', 'use 3 to 16')],
    ['a reason of 29 words', { because: ofLength(29) }, problem('its reason is too long', 'use at most 28 words')],
    ['its own sort as close', { close: ['feeling', 'thought'] }, problem('it is thought and close to it', 'keep one')],
    ['a feeling that is not named', { is: 'feeling', text: 'I was there all day.' }, nameless],
    ['a feeling named only inside another word', { is: 'feeling', text: 'I walked madly on.' }, nameless],
    ['a reason that cheers', { because: 'It is one!' }, cheers('It is one!')],
    ['a clinical reason', { because: 'It names a disorder.' }, cheers('It names a disorder.')],
  ])('%s: the id, the rule and the fix are named', (_, fields, expected) => {
    expect(check(unfair(fields))).toEqual([expected]);
  });
});

describe('two statements', () => {
  it('may not have one id: both are named', () => {
    const twin = problem('the id stands twice', 'give one of them another id');
    expect(check(unfair(), unfair({ text: 'That was late of them.' }))).toEqual([twin, twin]);
  });

  it('may not have one text: both are named', () => {
    const twin = (id: string) => problem('the text stands twice', 'write another', id);
    expect(check(unfair(), unfair({ id: 'late' }))).toEqual([twin('unfair'), twin('late')]);
  });
});
