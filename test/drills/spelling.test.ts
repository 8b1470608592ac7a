import { describe, expect, it } from 'vitest';
import { typedWord } from '../../src/drills/spelling.ts';
import { aWord, realContent } from '../builders.ts';

const WORDS = [
  aWord('angry', { forms: ['anger', 'mad'] }),
  aWord('hurt'),
  aWord('let-down', { word: 'let down' }),
  aWord('longing', { forms: ["can't wait"] }),
  aWord('sad'),
];

const taken = (text: string, preferred = 'hurt') => {
  const typed = typedWord(text, WORDS, preferred);
  return typed === undefined ? undefined : [typed.word.id, typed.slip];
};

describe('a word typed as it is spelt', () => {
  it.each([
    ['hurt', 'hurt'],
    ['  Hurt ', 'hurt'],
    ['HURT.', 'hurt'],
    ['anger', 'angry'],
    ['mad', 'angry'],
    ['sad', 'sad'],
    ['let down', 'let-down'],
    ['let-down', 'let-down'],
    ['let   down', 'let-down'],
    ["can't wait", 'longing'],
    ['can’t wait', 'longing'],
    ['cant wait', 'longing'],
  ])('%j is taken for %s, without a slip', (text, word) => {
    expect(taken(text)).toEqual([word, undefined]);
  });
});

describe('a word missed by one slip', () => {
  it.each([
    ['a letter left out', 'agry', 'angry', 'angry'],
    ['a letter added', 'hurrt', 'hurt', 'hurt'],
    ['a letter changed', 'angty', 'angry', 'angry'],
    ['two neighbours swapped', 'hrut', 'hurt', 'hurt'],
    ['a letter left out of a form', 'angr', 'angry', 'angry'],
    ['a letter changed in a form', 'anxer', 'angry', 'anger'],
    ['the space left out', 'letdown', 'let-down', 'let down'],
    ['one of four letters left out', 'hur', 'hurt', 'hurt'],
  ])('(%s) %j is taken for %s, spelt %s', (_, text, word, slip) => {
    expect(taken(text)).toEqual([word, slip]);
  });
});

describe('a text that is no word', () => {
  it.each([
    ['two slips', 'agxr'],
    ['two letters swapped that are not neighbours', 'turh'],
    ['a slip in a word of three letters', 'sed'],
    ['a letter added to a word of three letters', 'sadd'],
    ['half of a word', 'ang'],
    ['a word of no lexicon', 'bicycle'],
    ['two words at once', 'angry hurt'],
    ['nothing', ''],
    ['spaces', '   '],
    ['a full stop', '.'],
  ])('(%s) %j is taken for none', (_, text) => {
    expect(taken(text)).toBeUndefined();
  });
});

describe('a text near two words', () => {
  const close = [aWord('hurt'), aWord('hunt')];

  it.each([
    ['hut', 'hurt', ['hurt', 'hurt']],
    ['hut', 'hunt', ['hunt', 'hunt']],
    ['hunt', 'hurt', ['hunt', undefined]],
    ['hurt', 'hunt', ['hurt', undefined]],
  ])(
    '(%j, asked for %s) is taken for the one it spells, else for the one asked for: %j',
    (text, preferred, expected) => {
      const typed = typedWord(text, close, preferred);
      expect([typed?.word.id, typed?.slip]).toEqual(expected);
    },
  );
});

describe('the real lexicon', () => {
  it('takes every spelling and form for its own word, whatever was asked for', () => {
    const { words } = realContent();
    const astray = words.flatMap((word) =>
      [word.word, ...word.forms].filter((form) => {
        const typed = typedWord(form, words, words[0]!.id);
        return typed?.word !== word || typed.slip !== undefined;
      }),
    );
    expect(astray).toEqual([]);
  });
});
