import { describe, expect, it } from 'vitest';
import { REVIEW_FIELDS, reviewsOf } from '../../src/formats/review.ts';
import type { AnswerEvent } from '../../src/history/event.ts';
import { aFamily, aLexicon, anAnswer, aWord } from '../builders.ts';

const lexicon = aLexicon({ families: [aFamily('anger')], words: [aWord('resentful')], sensations: [] });
const AT = '2026-11-22T07:31:05.120+01:00';
const reviewOf = (fields: Partial<AnswerEvent>) => reviewsOf([anAnswer('a1', AT, fields)], lexicon)[0]!;

describe('an answer as a review', () => {
  it('is flat and needs no look-up', () => {
    expect(reviewOf({ given: ['angry'], mark: 'close', rating: 'hard', ms: 5400 })).toEqual({
      id: 'a1',
      at: AT,
      day: '2026-11-22',
      card: 'w:resentful/situation',
      kind: 'situation',
      rung: 3,
      word: 'resentful',
      family: 'anger',
      prompt: 'work/credit-taken',
      given: ['angry'],
      mark: 'close',
      rating: 'hard',
      ms: 5400,
      repeat: false,
      session: 's1',
    });
  });

  it.each([
    ['w:resentful/near', { kind: 'near', rung: 4, word: 'resentful', family: 'anger' }],
    ['w:resentful/recall', { kind: 'recall', rung: 4, word: 'resentful', family: 'anger' }],
    ['w:retired/recall', { kind: 'recall', rung: 4, word: 'retired', family: null }],
    ['f:anger/body', { kind: 'body', rung: 1, word: null, family: 'anger' }],
    ['f:anger/strength', { kind: 'strength', rung: 3, word: null, family: 'anger' }],
    ['w:resentful/later-kind', { kind: '', rung: null, word: null, family: null }],
    ['nonsense', { kind: '', rung: null, word: null, family: null }],
    ['w:constructor/near', { kind: 'near', rung: 4, word: 'constructor', family: null }],
  ])('of the card %s holds %j', (card, fields) => {
    expect(reviewOf({ card })).toMatchObject(fields);
  });

  it.each([
    ['2026-11-23T03:59:59.999+01:00', '2026-11-22'],
    ['2026-11-23T04:00:00.000-10:00', '2026-11-23'],
  ])('at %s belongs to the day %s', (at, date) => {
    expect(reviewOf({ at }).day).toBe(date);
  });

  it('says where it was brought back', () => expect(reviewOf({ repeat: true }).repeat).toBe(true));

  it('has its fields in the order of the columns', () => {
    expect(Object.keys(reviewOf({}))).toEqual([...REVIEW_FIELDS]);
  });
});

it('reviews keep the order of the answers', () => {
  const answers = ['b', 'a', 'c'].map((id) => anAnswer(id, AT));
  expect(reviewsOf(answers, lexicon).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});
