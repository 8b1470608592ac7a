import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { wayOf } from '../../src/formats/index.ts';
import { FORMATS_OF, SCHEMA_NAMES, type SchemaName, WHAT_NAMES } from '../../src/formats/names.ts';
import { schemaOf } from '../../src/formats/schema.ts';
import { DEFAULT_WEIGHTS } from '../../src/memory/fsrs.ts';
import { aKnown, anAnswer, anEasy, anUndo, aShown, aWeights } from '../builders.ts';
import { aSource, textOf } from './source.ts';

const AT = '2026-11-20T09:00:00.000+01:00';
const EVENTS = [
  { ...aShown('s', AT, 'resentful'), prompt: 'work/credit-taken' },
  anAnswer('a', AT),
  anAnswer('b', AT, { card: 'f:anger/body', given: [], mark: 'unsure', rating: 'again', repeat: true }),
  anAnswer('c', AT, { card: 'w:later/a-later-kind' }),
  anEasy('e', AT, 'a'),
  anUndo('u', AT, 'e'),
  aKnown('k', AT, 'glad'),
  aWeights('w', AT, DEFAULT_WEIGHTS),
];

function validatorOf(name: SchemaName, columns = { wordless: false }) {
  const ajv = new Ajv2020({ strict: true, strictRequired: true, allErrors: true });
  formats.default(ajv);
  return ajv.compile(schemaOf(name, columns));
}

/** What a validator has to say of a value; nothing where it is valid. */
const complaints = (name: SchemaName, value: unknown, columns?: { wordless: boolean }) => {
  const validate = validatorOf(name, columns);
  return validate(value) ? [] : (validate.errors ?? []);
};

const outputOf = (
  what: (typeof WHAT_NAMES)[number],
  format: 'json' | 'jsonl' | 'fsrs',
  columns = { wordless: false },
) => textOf(wayOf(what, format)!.render(aSource(EVENTS, { columns })));

describe('schemas', () => {
  it.each(SCHEMA_NAMES)('%s is a schema of 2020-12 with an id of its own', (name) => {
    const { $schema, $id } = schemaOf(name);
    expect({ $schema, $id }).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:lexithymia:${name}:1`,
    });
    expect(new Ajv2020({ strict: false }).validateSchema(schemaOf(name))).toBe(true);
  });

  it.each(WHAT_NAMES)('%s as json is as its schema says, with words and without', (what) => {
    for (const wordless of [false, true]) {
      const document = JSON.parse(outputOf(what, 'json', { wordless }));
      expect(complaints(what, document, { wordless })).toEqual([]);
    }
  });

  it.each(WHAT_NAMES.filter((what) => FORMATS_OF[what].some((format) => format === 'jsonl')))(
    '%s as jsonl is as its schema says, line by line',
    (what) => {
      const lines = outputOf(what, 'jsonl').split('\n').filter(Boolean);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(complaints(what === 'reviews' ? 'history' : what, JSON.parse(line))).toEqual([]);
    },
  );

  it('the settings for FSRS are as their schema says', () => {
    expect(complaints('fsrs-settings', JSON.parse(outputOf('settings', 'fsrs')))).toEqual([]);
  });
});

describe('schemas find', () => {
  const reviews = () => JSON.parse(outputOf('reviews', 'json'));
  it.each<[string, (document: { reviews: object[] }) => unknown]>([
    ['another version', (document) => Object.assign(document, { version: 2 })],
    ['a mark that is none', ({ reviews }) => Object.assign(reviews[0]!, { mark: 'wrong' })],
    ['a field that is missing', ({ reviews }) => Reflect.deleteProperty(reviews[0]!, 'day')],
    ['a field that is none', ({ reviews }) => Object.assign(reviews[0]!, { mood: 1 })],
    ['a day that is no date', ({ reviews }) => Object.assign(reviews[0]!, { day: '22.11.2026' })],
    ['a time without its offset', ({ reviews }) => Object.assign(reviews[0]!, { at: '2026-11-22T09:00:00' })],
  ])('%s', (_, spoil) => {
    const document = reviews();
    expect(complaints('reviews', document)).toEqual([]);
    spoil(document);
    expect(complaints('reviews', document)).not.toEqual([]);
  });

  it('words where there should be none', () => {
    expect(complaints('reviews', reviews(), { wordless: true })).not.toEqual([]);
  });
});
