/** The rules of words.ts for words taken together. */
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../src/lexicon/rules/words.ts';
import type { Family } from '../../../src/lexicon/word.ts';
import { aFamily, aWord, placedIn } from '../../builders.ts';

const FILE = 'data/lexicon/joy.yaml';

const wordsOf = (family: string, pleasant: number, intensities: readonly number[]) =>
  intensities.map((intensity, place) => aWord(`${family}${place}`, { family, intensity, pleasant }));

/** Without neighbours each of the words breaks a rule of its own, which is no concern of this file. */
const problemsOf = (families: readonly Family[], words: ReturnType<typeof wordsOf>) =>
  checkWords(placedIn(FILE, families), placedIn(FILE, words), new Set()).filter(
    ({ id }) => id === 'all words' || families.some((family) => family.id === id),
  );

describe('a family', () => {
  it.each<[string, string, number[]]>([
    ['three words far apart', 'joy', [0.2, 0.5, 0.8]],
    ['three words exactly 0.15 apart', 'joy', [0.5, 0.2, 0.35]],
    ['three words far apart and one in between', 'joy', [0.2, 0.25, 0.5, 0.8]],
    ['body needs of one intensity, which are never put in order', 'needs', [0.5, 0.5, 0.5]],
  ])('breaks no rule with %s', (_, family, intensities) => {
    expect(problemsOf([aFamily(family)], wordsOf(family, 0.5, intensities))).toEqual([]);
  });

  const noOrder = {
    file: FILE,
    id: 'joy',
    rule: 'no three of its words can be put in order',
    fix: 'set intensities at least 0.15 apart',
  };

  it('of body needs has at least three words', () => {
    expect(problemsOf([aFamily('needs')], wordsOf('needs', 0.5, [0.2, 0.8]))).toEqual([
      { file: FILE, id: 'needs', rule: 'it has 2 words', fix: 'write at least three' },
    ]);
  });

  it.each([
    ['the middle one is 0.14 from the mild one', [0.2, 0.34, 0.48]],
    ['four stand in two places', [0.2, 0.2, 0.5, 0.5]],
  ])('has three words in order, and not where %s', (_, intensities) => {
    expect(problemsOf([aFamily('joy')], wordsOf('joy', 0.5, intensities))).toEqual([noOrder]);
  });

  it('has a place of its own among those to meet', () => {
    const problems = problemsOf(
      [aFamily('joy'), aFamily('calm', { meet: 2 }), aFamily('pride', { meet: 2 })],
      [
        ...wordsOf('joy', 0.5, [0.2, 0.5, 0.8]),
        ...wordsOf('calm', 0.5, [0.2, 0.5, 0.8]),
        ...wordsOf('pride', 0.5, [0.2, 0.5, 0.8]),
      ],
    );
    expect(problems).toEqual([
      { file: FILE, id: 'calm', rule: 'pride is met at the same place', fix: 'give each a place of its own' },
      { file: FILE, id: 'pride', rule: 'calm is met at the same place', fix: 'give each a place of its own' },
    ]);
  });

  it('neither cheers nor sounds clinical', () => {
    const family = aFamily('joy', { says: 'A disorder of the temper.' });
    expect(problemsOf([family], wordsOf('joy', 0.5, [0.2, 0.5, 0.8]))).toEqual([
      { file: FILE, id: 'joy', rule: 'its description cheers or sounds clinical', fix: 'say it plainly' },
    ]);
  });
});

describe('the share of pleasant words', () => {
  const few = (count: number) => Array<number>(count).fill(0.5);

  it('may be 4 of 10 feelings, body needs not counted', () => {
    const words = [...wordsOf('joy', 0.1, few(4)), ...wordsOf('anger', 0, few(6)), ...wordsOf('needs', -0.2, few(5))];
    expect(problemsOf([], words)).toEqual([]);
  });

  it('may not be 3 of 8', () => {
    expect(problemsOf([], [...wordsOf('joy', 0.1, few(3)), ...wordsOf('anger', 0, few(5))])).toEqual([
      {
        file: 'data/lexicon',
        id: 'all words',
        rule: '3 of 8 feelings are pleasant',
        fix: 'write more pleasant words: at least 40 % are',
      },
    ]);
  });
});
