/** JSON Schemas (2020-12) of what is exported, made from the same columns as the exports themselves. */
import { KINDS } from '../drills/drill.ts';
import { GRADES } from '../lexicon/grade.ts';
import { RATINGS } from '../memory/rating.ts';
import { type Columns, type Field, NUMBER, oneOf, type Schema, TEXT, TEXTS, TIME, wanted } from './field.ts';
import { FSRS_SETTINGS } from './fsrs.ts';
import { VERSION } from './json.ts';
import type { SchemaName, What } from './names.ts';
import { TABLES } from './tables.ts';

type Properties = Readonly<Record<string, Schema>>;

const ALL_COLUMNS: Columns = { wordless: false };

/** The schema of a document, and of a line of the same in jsonl; narrowed down to the wanted columns. */
export function schemaOf(name: SchemaName, columns: Columns = ALL_COLUMNS): Schema {
  const is = { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: `urn:lexithymia:${name}:${VERSION}` };
  if (name === 'history') return { ...is, title: 'A line of the history', ...HISTORY };
  if (name === 'fsrs-settings')
    return { ...is, title: 'What the log for FSRS cannot say', ...named(name, FSRS_SETTINGS) };
  if (name === 'all') return { ...is, title: 'Everything that can be exported', ...named(name, everything(columns)) };
  const row = rowOf(name, columns);
  const document = named(name, { [name]: name === 'settings' ? row : { type: 'array', items: row } });
  const line = named(name, (row as { properties: Properties }).properties);
  // The lines of reviews are those of the history.
  return {
    ...is,
    title: `The ${name} as one document, or a line of it`,
    ...(name === 'reviews' ? document : { anyOf: [document, line] }),
  };
}

/** Every property is there, and no other. */
const closed = (properties: Properties): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});

const named = (name: string, properties: Properties): Schema =>
  closed({ schema: { const: `lexithymia/${name}` }, version: { const: VERSION }, ...properties });

function rowOf(what: Exclude<What, 'all'>, columns: Columns): Schema {
  const fields: readonly Field[] = wanted(TABLES[what].fields, columns);
  return closed(Object.fromEntries(fields.map(({ name, says, is }) => [name, { description: says, ...is }])));
}

/** The tables of `--what all`, in the order in which they stand there. */
export const IN_ALL = ['words', 'cards', 'days', 'sessions', 'reviews'] as const satisfies readonly What[];

const everything = (columns: Columns): Properties => ({
  exported: TIME,
  program: TEXT,
  settings: rowOf('settings', columns),
  ...Object.fromEntries(IN_ALL.map((what) => [what, { type: 'array', items: rowOf(what, columns) }])),
});

const SHARED: Properties = { v: { const: 1 }, id: TEXT, at: TIME, session: TEXT };

/** What this program writes. A reader keeps fields, kinds and versions that it does not know. */
const kindOf = (kind: string, properties: Properties, optional: Properties = {}): Schema => ({
  type: 'object',
  properties: { ...SHARED, kind: { const: kind }, ...properties, ...optional },
  required: [...Object.keys(SHARED), 'kind', ...Object.keys(properties)],
});

const HISTORY: Schema = {
  anyOf: [
    kindOf(
      'answer',
      {
        card: { ...TEXT, description: `A note and how it is asked: ${KINDS.join(', ')}` },
        prompt: TEXT,
        given: TEXTS,
        mark: oneOf(GRADES),
        rating: oneOf(RATINGS),
        ms: NUMBER,
      },
      { repeat: { const: true } },
    ),
    kindOf('shown', { word: TEXT }, { prompt: TEXT }),
    kindOf('known', { word: TEXT }),
    kindOf('easy', { of: TEXT }),
    kindOf('undo', { of: TEXT }),
    kindOf('weights', { w: { type: 'array', items: NUMBER, minItems: 21, maxItems: 21 } }),
  ],
};
