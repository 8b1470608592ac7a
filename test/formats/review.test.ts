import { describe, expect, it } from 'vitest';
import { recordOf } from '../../src/formats/field.ts';
import { wayOf } from '../../src/formats/index.ts';
import { REVIEW_FIELDS, reviewOf as review } from '../../src/formats/review.ts';
import type { AnswerEvent } from '../../src/history/event.ts';
import { anAnswer } from '../builders.ts';
import { aSource, textOf } from './source.ts';

const AT = '2026-11-22T07:31:05.120+01:00';
const reviewOf = (fields: Partial<AnswerEvent>) =>
  review(anAnswer('a1', AT, fields), '2026-11-22', (word) => (word === 'resentful' ? 'anger' : undefined));

const reviewsIn = (answers: readonly AnswerEvent[]) =>
  JSON.parse(textOf(wayOf('reviews', 'json')!.render(aSource(answers)))).reviews;

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
    expect(reviewsIn([anAnswer('a1', at)])[0].day).toBe(date);
  });

  it('says where it was brought back', () => expect(reviewOf({ repeat: true }).repeat).toBe(true));

  it('has its fields in the order of the columns', () => {
    expect(Object.keys(reviewOf({}))).toEqual(REVIEW_FIELDS.map(({ name }) => name));
    expect(recordOf(REVIEW_FIELDS, reviewOf({}))).toEqual(reviewOf({}));
  });
});

it('reviews stand in the order of time, and those of several days have each its own', () => {
  const answers = [21, 20, 22].map((date) => anAnswer(`on-${date}`, `2026-11-${date}T09:00:00Z`));
  expect(reviewsIn(answers).map(({ id, day }: { id: string; day: string }) => [id, day])).toEqual([
    ['on-20', '2026-11-20'],
    ['on-21', '2026-11-21'],
    ['on-22', '2026-11-22'],
  ]);
});
