import { describe, expect, it } from 'vitest';
import { type Filter, findEntry, searchWords, suggestions, toneOf } from '../../src/lexicon/search.ts';
import type { Tone } from '../../src/lexicon/word.ts';
import { aLexicon, aWord } from '../builders.ts';
import { aVerdict } from '../phrases.ts';

const lexicon = aLexicon({
  words: [
    aWord('resentful', { forms: ['resentment'], level: 4, sense: 'An old unfairness is kept.' }),
    aWord('mad', { forms: ['angry'], sense: 'Something is in the way.' }),
    aWord('madcap', { family: 'lively', pleasant: 0.5, sense: 'Ready for anything.' }),
    aWord('nomad-like', {
      family: 'lively',
      pleasant: 0.1,
      level: 5,
      sense: 'No place is home, as with the mad wind.',
    }),
    aWord('ill-at-ease', { family: 'fear', level: 3, sense: 'Something here is not as it should be.' }),
    aWord('low', { word: 'down', forms: ["can't go on"], family: 'sadness', sense: 'Little seems worth it.' }),
    aWord('down', { word: 'downcast', family: 'sadness', level: 3, sense: 'A hope is gone.' }),
  ],
  verdicts: [aVerdict('ignored', ['mad'], { forms: ['brushed off'] }), aVerdict('madcap', ['mad'])],
});

describe('the tone of a word', () => {
  it.each<[number, Tone]>([
    [1, 'pleasant'],
    [0.2, 'pleasant'],
    [0.19, 'neutral'],
    [0, 'neutral'],
    [-0.19, 'neutral'],
    [-0.2, 'unpleasant'],
    [-1, 'unpleasant'],
  ])('at %d is %s', (pleasant, tone) => {
    expect(toneOf({ pleasant })).toBe(tone);
  });
});

describe('searching words', () => {
  const search = (filter: Filter) => searchWords(lexicon, filter).map(({ id }) => id);

  it('gives all words as they stand where nothing is asked for', () => {
    expect(search({})).toEqual(lexicon.words.map(({ id }) => id));
  });

  it.each<[string, Filter, string[]]>([
    ['a family', { family: 'lively' }, ['madcap', 'nomad-like']],
    ['a tone', { tone: 'neutral' }, ['nomad-like']],
    ['a level', { level: 3 }, ['ill-at-ease', 'down']],
    ['a family and a level', { family: 'lively', level: 5 }, ['nomad-like']],
    ['a text in a family', { text: 'mad', family: 'anger' }, ['mad']],
    ['a family that is none', { family: 'madness' }, []],
  ])('by %s: %o', (_, filter, expected) => {
    expect(search(filter)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['the word, then its beginning, then within it', 'mad', ['mad', 'madcap', 'nomad-like']],
    ['a form', 'angry', ['mad']],
    ['the beginning of a form', 'resentm', ['resentful']],
    ['a part of the sense', 'unfair', ['resentful']],
    ['the spelling before the id', 'down', ['low', 'down']],
    ['other case and spaces around', '  RESENTFUL ', ['resentful']],
    ['hyphens for spaces', 'ill at ease', ['ill-at-ease']],
    ['spaces for hyphens', 'nomad like', ['nomad-like']],
    ['an apostrophe left out', 'cant go on', ['low']],
    ['a curly apostrophe', 'can’t go on', ['low']],
    ['nothing of the lexicon', 'zebra', []],
  ])('finds %s: %j', (_, text, expected) => {
    expect(search({ text })).toEqual(expected);
  });

  it('finds what stands in a name before what stands in a sense', () => {
    expect(search({ text: 'home' })).toEqual(['nomad-like']);
    expect(search({ text: 'e' }).slice(-2)).toEqual(['low', 'down']);
  });
});

describe('looking up an entry', () => {
  it.each([
    ['a word by its spelling', 'resentful', { word: 'resentful' }],
    ['a word by a form', 'Resentment', { word: 'resentful' }],
    ['a word by its id', 'low', { word: 'low' }],
    ['a word of several words', 'Ill at  ease', { word: 'ill-at-ease' }],
    ['the word that is spelt so before one with the id', 'down', { word: 'low' }],
    ['a verdict word', 'ignored', { verdict: 'ignored' }],
    ['a verdict word by a form', 'brushed-off', { verdict: 'ignored' }],
    ['a word before a verdict word', 'madcap', { word: 'madcap' }],
  ])('finds %s: %j', (_, text, expected) => {
    const entry = findEntry(text, lexicon)!;
    expect('word' in entry ? { word: entry.word.id } : { verdict: entry.verdict.id }).toEqual(expected);
  });

  it.each(['resent', 'mad ly', '', 'unfairness'])('finds nothing for %j, a part or another word', (text) => {
    expect(findEntry(text, lexicon)).toBeUndefined();
  });
});

describe('suggestions for what is no entry', () => {
  it.each<[string, string, string[]]>([
    ['one slip in a short word', 'mat', ['mad']],
    ['nothing for a short word with another first letter', 'bad', []],
    ['swapped letters', 'resetnful', ['resentful']],
    ['a slip in a form, by the name of its word', 'angri', ['mad']],
    ['a verdict word', 'ignord', ['ignored']],
    ['up to a third of the letters', 'resantfil', ['resentful']],
    ['case, hyphens and apostrophes apart', 'ILL-AT-EASY', ['ill at ease']],
    ['nothing where more is off', 'resxxxxul', []],
    ['nothing for two slips in five letters', 'angxi', []],
  ])('%s: %j', (_, text, expected) => {
    expect(suggestions(text, lexicon)).toEqual(expected);
  });

  it('are at most three, the nearest first', () => {
    const words = ['calmly', 'calm', 'balmy', 'palm', 'calms'].map((id) => aWord(id));
    expect(suggestions('calmy', { words, verdicts: [] })).toEqual(['calmly', 'calm', 'balmy']);
    expect(suggestions('palms', { words, verdicts: [] })).toEqual(['palm', 'calms']);
  });
});
