import { expect, it } from 'vitest';
import { wayOf } from '../../src/formats/index.ts';
import { renderDocument } from '../../src/formats/json.ts';
import { anAnswer } from '../builders.ts';
import { aSource, textOf } from './source.ts';

const AT = '2026-11-22T07:31:05.120+01:00';

it('json is one document that names its schema and holds the reviews as they are, one a line', () => {
  const events = [
    anAnswer('a1', AT, { prompt: 'a "quoted" \\n\u2028 text', given: ['angry', 'hurt'] }),
    anAnswer('a2', AT, { card: 'f:anger/body', given: [], repeat: true }),
  ];
  const text = textOf(wayOf('reviews', 'json')!.render(aSource(events)));
  const { reviews, ...head } = JSON.parse(text);
  expect(head).toEqual({ schema: 'lexithymia/reviews', version: 1 });
  expect(reviews).toMatchObject([
    { id: 'a1', prompt: 'a "quoted" \\n\u2028 text', given: ['angry', 'hurt'] },
    { id: 'a2', card: 'f:anger/body', word: null, family: 'anger', repeat: true },
  ]);
  expect(text.split('\n').length).toBe('{ schema version reviews a1 a2 ] }'.split(' ').length + 1);
});

it('json of no rows is a document too, and ends in one newline', () => {
  expect(textOf(renderDocument('reviews', { reviews: { rows: [] } }))).toBe(
    '{\n  "schema": "lexithymia/reviews",\n  "version": 1,\n  "reviews": []\n}\n',
  );
});
