/** Tables as one JSON document: a row a line, so that a long one can be written, and read, as it comes. */
import type { Row } from './tables.ts';

/** What a document holds under one name: rows, or one value. */
export type Held = { readonly rows: Iterable<Row> } | { readonly value: unknown };

/** `{"schema":"lexithymia/<name>","version":1, …}` with what is held, in order. */
export function* renderDocument(name: string, held: Readonly<Record<string, Held>>): Generator<string> {
  yield `{\n  "schema": ${JSON.stringify(`lexithymia/${name}`)},\n  "version": ${VERSION}`;
  for (const [key, part] of Object.entries(held)) {
    yield `,\n  ${JSON.stringify(key)}: `;
    if ('value' in part) yield JSON.stringify(part.value);
    else yield* renderRows(part.rows);
  }
  yield '\n}\n';
}

function* renderRows(rows: Iterable<Row>): Generator<string> {
  let lead = '[\n    ';
  for (const row of rows) {
    yield `${lead}${JSON.stringify(row)}`;
    lead = ',\n    ';
  }
  yield lead.startsWith('[') ? '[]' : '\n  ]';
}

/** Of every shape; raised when one changes so that a reader of the old one could go wrong. */
export const VERSION = 1;
