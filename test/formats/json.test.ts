import { expect, it } from 'vitest';
import { renderJson } from '../../src/formats/json.ts';
import { reviewsOf } from '../../src/formats/review.ts';
import { aLexicon, anAnswer, aWord } from '../builders.ts';

const lexicon = aLexicon({ families: [], words: [aWord('resentful')], sensations: [] });
const reviews = reviewsOf(
  [
    anAnswer('a1', '2026-11-22T07:31:05.120+01:00', { prompt: 'a "quoted"\n\u2028 text', given: ['angry', 'hurt'] }),
    anAnswer('a2', '2026-11-22T07:32:05.120+01:00', { card: 'f:anger/body', given: [], repeat: true }),
  ],
  lexicon,
);

it('json is one document that names its schema and holds the reviews as they are', () => {
  expect(JSON.parse(renderJson(reviews))).toEqual({ schema: 'lexithymia/reviews', version: 1, reviews });
});

it('json of no reviews is a document too, and ends in one newline', () => {
  expect(renderJson([])).toBe('{\n  "schema": "lexithymia/reviews",\n  "version": 1,\n  "reviews": []\n}\n');
});
