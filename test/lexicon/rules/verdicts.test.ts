import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/lexicon/rules/problem.ts';
import { checkVerdicts } from '../../../src/lexicon/rules/verdicts.ts';
import type { Verdict } from '../../../src/lexicon/verdict.ts';
import { aWord, placedIn } from '../../builders.ts';
import { aVerdict } from '../../phrases.ts';

const FILE = 'data/verdicts.yaml';
const WORDS = [
  aWord('hurt', { family: 'hurt' }),
  aWord('left-out', { family: 'hurt' }),
  aWord('rejected', { family: 'hurt' }),
  aWord('lonely', { family: 'sadness' }),
  aWord('sad', { family: 'sadness' }),
  aWord('angry', { family: 'anger', forms: ['mad'] }),
  aWord('afraid', { family: 'fear' }),
];

const check = (...verdicts: readonly Verdict[]) =>
  checkVerdicts(placedIn(FILE, verdicts), new Map(WORDS.map((word) => [word.id, word])));
const ignored = (fields: Partial<Verdict> = {}) => aVerdict('ignored', ['hurt', 'lonely', 'angry'], fields);
const under = (...words: readonly string[]) => ({ underneath: aVerdict('ignored', words).underneath });
const saying = (when: string) => ({ underneath: [...under('hurt', 'lonely').underneath, { word: 'angry', when }] });
const problem = (rule: string, fix: string, id = 'ignored'): Problem => ({ file: FILE, id, rule, fix });

/** So many words, the first of them the feeling. */
const ofLength = (count: number) => `Angry ${'on '.repeat(count - 1)}`.trim();

describe('verdict words that break no rule', () => {
  it.each<[string, Partial<Verdict>]>([
    ['a good one', {}],
    ['three feelings of two families', under('hurt', 'left-out', 'lonely')],
    ['five feelings', under('hurt', 'lonely', 'sad', 'angry', 'afraid')],
    ['a feeling of two words, named as it is spelt', under('left-out', 'lonely', 'angry')],
    ['22 words for when it is the feeling', saying(ofLength(22))],
    ['forms that nothing else accepts', { forms: ['overlooked', 'not noticed'] }],
  ])('%s', (_, fields) => {
    expect(check(ignored(fields))).toEqual([]);
  });
});

describe('a verdict word that breaks a rule', () => {
  const cheers = (text: string) => problem(`"${text}" cheers or sounds clinical`, 'say it plainly');
  const taken = (term: string, by: string) =>
    problem(`"${term}" is already accepted as ${by}`, 'take it out of one of the two');

  it.each<[string, Partial<Verdict>, Problem]>([
    ['the id of a word', { id: 'sad' }, problem('a word has the same id', 'give it another id', 'sad')],
    ['the spelling of a word', { word: 'left out' }, taken('left out', 'left-out')],
    ['a form that a word accepts', { forms: ['overlooked', 'mad'] }, taken('mad', 'angry')],
    ['its own spelling as a form', { forms: ['ignored'] }, taken('ignored', 'ignored')],
    ['two feelings', under('hurt', 'lonely'), problem('it has 2 feelings underneath', 'name three to five')],
    [
      'six feelings',
      under('hurt', 'left-out', 'lonely', 'sad', 'angry', 'afraid'),
      problem('it has 6 feelings underneath', 'name three to five'),
    ],
    ['a feeling twice', under('hurt', 'lonely', 'hurt'), problem('hurt is underneath twice', 'keep one')],
    [
      'feelings of one family',
      under('hurt', 'left-out', 'rejected'),
      problem('all its feelings are of one family', 'name feelings of two families or more'),
    ],
    [
      'a sentence that names another feeling',
      saying('Afraid, if more may come.'),
      problem('"Afraid, if more may come." does not name "angry"', 'name the feeling'),
    ],
    [
      'a sentence that names the feeling only inside a word',
      saying('Angrysome, if so.'),
      problem('"Angrysome, if so." does not name "angry"', 'name the feeling'),
    ],
    ['a sentence of 23 words', saying(ofLength(23)), problem(`"${ofLength(23)}" is too long`, 'use at most 22 words')],
    [
      'a feeling that is no word',
      under('hurt', 'lonely', 'vexed'),
      problem('underneath is vexed, which is no word', 'use an id of data/lexicon'),
    ],
    ['a judgement that cheers', { judges: 'Someone did it!' }, cheers('Someone did it!')],
    ['a clinical sentence', saying('Angry, as a symptom.'), cheers('Angry, as a symptom.')],
  ])('%s: the id, the rule and the fix are named', (_, fields, expected) => {
    expect(check(ignored(fields))).toEqual([expected]);
  });
});

describe('two verdict words', () => {
  it('may not accept one spelling: the second is named', () => {
    expect(check(ignored({ forms: ['overlooked'] }), aVerdict('overlooked', ['hurt', 'lonely', 'angry']))).toEqual([
      problem('"overlooked" is already accepted as ignored', 'take it out of one of the two', 'overlooked'),
    ]);
  });

  it('may not have one id: both are named', () => {
    const twin = problem('the id stands twice', 'give one of them another id');
    expect(check(ignored(), ignored({ word: 'overlooked' }))).toEqual([twin, twin]);
  });
});
