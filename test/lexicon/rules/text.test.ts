import { describe, expect, it } from 'vitest';
import { countWords, holds, repeated, UNFIT } from '../../../src/lexicon/rules/text.ts';

describe('counting words', () => {
  it.each([
    ['Dana', 1],
    ['  Dana waits,\n  and waits. ', 4],
    ["a well-worn path isn't long", 5],
  ])('%j has %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('a term in a text', () => {
  it.each([
    ['Tomas is Sad today.', 'sad', true],
    ['sad', 'sad', true],
    ['He puts "sad" on the list.', 'sad', true],
    ['Nothing; let down again, he goes.', 'let down', true],
    ['A half-sad smile.', 'sad', true],
    ['He packs the saddle.', 'sad', false],
    ['She is sadly late.', 'sad', false],
    ['A crusade begins.', 'sad', false],
    ['Zoë is naïve.', 'na', false],
    ["He'd rather not.", 'd', false],
    ['It is ok now', 'o.', false],
    ['He let his arms down.', 'let down', false],
  ])('%j holds %j: %s', (text, term, expected) => {
    expect(holds(text, term)).toBe(expected);
  });
});

describe('cheering and clinical language', () => {
  it.each([
    'Well done!',
    'You named it 🎉',
    'A sign of a mood disorder.',
    'This is a symptom.',
    'Talk to a therapist.',
    'Therapy ends on Friday.',
    'She was diagnosed in May.',
    'Nothing cured him.',
    'There is a cure.',
  ])('%j is unfit', (text) => {
    expect(UNFIT.test(text)).toBe(true);
  });

  it.each(['He feels secure.', 'The bacon is uncured.', 'Is it 1 or 2?', 'A treat on Sunday.', "It's * marked #3."])(
    '%j is fit',
    (text) => {
      expect(UNFIT.test(text)).toBe(false);
    },
  );
});

describe('what stands twice', () => {
  it.each([
    [['a', 'b', 'c'], undefined],
    [['a', 'b', 'b', 'a'], 'b'],
    [[], undefined],
  ])('in %j is %s', (values, expected) => {
    expect(repeated(values)).toBe(expected);
  });
});
