import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../src/lexicon/rules/words.ts';
import type { Word } from '../../../src/lexicon/word.ts';
import { aWord, placedIn } from '../../builders.ts';

const FILE = 'data/lexicon/all.yaml';

/** Two families of three words; each word has three neighbours, who name it back. */
const NEIGHBOURS: Record<string, readonly string[]> = {
  miffed: ['angry', 'furious', 'glad'],
  angry: ['miffed', 'furious', 'happy'],
  furious: ['miffed', 'angry', 'joyful'],
  glad: ['happy', 'joyful', 'miffed'],
  happy: ['glad', 'joyful', 'angry'],
  joyful: ['glad', 'happy', 'furious'],
};
const JOY = ['glad', 'happy', 'joyful'];

interface Change {
  readonly words?: Record<string, Partial<Word>>;
  /** Other neighbours than those above. */
  readonly near?: Record<string, readonly string[]>;
  /** How glad differs from miffed. */
  readonly how?: string;
  readonly more?: readonly Word[];
}

const nearOf = (id: string, others: readonly string[], how?: string) =>
  others.map((other) => ({
    word: other,
    how: how !== undefined && id === 'glad' && other === 'miffed' ? how : `${id} stays and ${other} passes.`,
  }));

/** What the rules say of the good lexicon once it is changed. */
function problemsAfter({ words, near, how, more = [] }: Change) {
  const lexicon = Object.entries({ ...NEIGHBOURS, ...near }).map(([id, others]) =>
    aWord(id, {
      family: JOY.includes(id) ? 'joy' : 'anger',
      pleasant: JOY.includes(id) ? 0.5 : -0.5,
      body: ['jaw-tight'],
      near: nearOf(id, others, how),
      ...words?.[id],
    }),
  );
  return checkWords([], placedIn(FILE, [...lexicon, ...more]), new Set(['jaw-tight']));
}

const ofLength = (count: number, start = '') =>
  [...start.split(' '), ...Array<string>(count).fill('on')].filter(Boolean).slice(0, count).join(' ');
const unfit = (text: string) => `"${text}" cheers or sounds clinical`;

describe('words that break no rule', () => {
  it.each<[string, Change]>([
    ['the good lexicon', {}],
    ['a sense of 25 words', { words: { angry: { sense: ofLength(25) } } }],
    ['a sense that holds the word inside another', { words: { angry: { sense: 'Hangry is another word.' } } }],
    ['a difference of 24 words', { how: ofLength(24, 'glad miffed') }],
    [
      'four neighbours',
      { near: { glad: ['happy', 'joyful', 'miffed', 'angry'], angry: ['miffed', 'furious', 'happy', 'glad'] } },
    ],
  ])('%s', (_, change) => {
    expect(problemsAfter(change)).toEqual([]);
  });
});

describe('words that break a rule', () => {
  it.each<[string, Change, id: string, rule: string, fix: string]>([
    [
      'a form that another word has',
      { words: { furious: { forms: ['fuming', 'miffed'] } } },
      'furious',
      '"miffed" is already accepted as miffed',
      'take it out of one of the two',
    ],
    [
      'a sense that contains the word',
      { words: { angry: { sense: 'Being Angry about something.' } } },
      'angry',
      'its sense contains "angry"',
      'say what the feeling is about in other words',
    ],
    [
      'a sense that contains a form',
      { words: { angry: { forms: ['mad', 'anger'], sense: 'An anger that stays.' } } },
      'angry',
      'its sense contains "anger"',
      'say what the feeling is about in other words',
    ],
    [
      'a sense of 26 words',
      { words: { angry: { sense: ofLength(26) } } },
      'angry',
      'its sense has 26 words',
      'use at most 25',
    ],
    [
      'a sensation that does not exist',
      { words: { happy: { body: ['jaw-tight', 'nose-hot'] } } },
      'happy',
      'its body names nose-hot, which is no sensation',
      'use an id of data/sensations.yaml',
    ],
    ['a sense that cheers', { words: { glad: { sense: 'Yes!' } } }, 'glad', unfit('Yes!'), 'say it plainly'],
    ['an urge that cheers', { words: { glad: { urge: 'wave 🙂' } } }, 'glad', unfit('wave 🙂'), 'say it plainly'],
    ['a clinical need', { words: { glad: { need: 'a cure' } } }, 'glad', unfit('a cure'), 'say it plainly'],
    [
      'a clinical difference',
      { how: 'Glad and miffed are symptoms.' },
      'glad',
      unfit('Glad and miffed are symptoms.'),
      'say it plainly',
    ],
    [
      'one neighbour',
      { near: { glad: ['happy'], joyful: ['happy', 'furious'], miffed: ['angry', 'furious'] } },
      'glad',
      'it has 1 neighbours',
      'name two to four',
    ],
    [
      'five neighbours',
      {
        near: {
          glad: ['happy', 'joyful', 'miffed', 'angry', 'furious'],
          angry: ['miffed', 'furious', 'happy', 'glad'],
          furious: ['miffed', 'angry', 'joyful', 'glad'],
        },
      },
      'glad',
      'it has 5 neighbours',
      'name two to four',
    ],
    [
      'a neighbour named twice',
      { near: { glad: ['happy', 'joyful', 'miffed', 'happy'] } },
      'glad',
      'happy is its neighbour twice',
      'keep one',
    ],
    [
      'a neighbour that does not exist',
      { near: { glad: ['happy', 'joyful', 'miffed', 'cheery'] } },
      'glad',
      'its neighbour cheery does not exist',
      'name a word of the lexicon',
    ],
    [
      'a difference of 25 words',
      { how: ofLength(25, 'glad miffed') },
      'glad',
      'its difference from miffed is too long',
      'use at most 24 words',
    ],
    [
      'a neighbour that does not name it back',
      { near: { glad: ['happy', 'joyful'] } },
      'miffed',
      'its neighbour glad does not name it back',
      'add miffed to the neighbours of glad',
    ],
    [
      'a difference that leaves out the word itself',
      { how: 'This passes; miffed stays.' },
      'glad',
      'its difference from miffed does not name "glad"',
      'name both words',
    ],
    [
      'a difference that leaves out the neighbour',
      { how: 'Glad passes; that stays.' },
      'glad',
      'its difference from miffed does not name "miffed"',
      'name both words',
    ],
  ])('%s: the id, the rule and the fix are named', (_, change, id, rule, fix) => {
    expect(problemsAfter(change)).toEqual([{ file: FILE, id, rule, fix }]);
  });

  it('an id that stands twice: both are named', () => {
    const twin = { file: FILE, id: 'angry', rule: 'the id stands twice', fix: 'give one of them another id' };
    const more = [aWord('angry', { word: 'stays', near: nearOf('angry', ['miffed', 'furious', 'happy']) })];
    expect(problemsAfter({ more })).toEqual([twin, twin]);
  });
});
