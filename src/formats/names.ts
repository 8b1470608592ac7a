/** The names of what can be exported and of the formats, apart from what makes them, so that `--help` loads no library. */

export const WHAT_NAMES = ['reviews', 'cards', 'words', 'sessions', 'days', 'settings', 'all'] as const;
export type What = (typeof WHAT_NAMES)[number];

export const FORMAT_NAMES = ['json', 'jsonl', 'csv', 'tsv', 'fsrs', 'anki', 'ics', 'md'] as const;
export type Format = (typeof FORMAT_NAMES)[number];

/** Which formats each can leave in. */
export const FORMATS_OF = {
  reviews: ['json', 'jsonl', 'csv', 'tsv', 'fsrs'],
  cards: ['json', 'jsonl', 'csv', 'tsv', 'ics'],
  words: ['json', 'jsonl', 'csv', 'tsv', 'anki'],
  sessions: ['json', 'jsonl', 'csv', 'tsv'],
  days: ['json', 'jsonl', 'csv', 'tsv'],
  settings: ['json', 'jsonl', 'csv', 'tsv', 'fsrs'],
  all: ['json', 'md'],
} as const satisfies Record<What, readonly Format[]>;

/** What a format is for where nobody says: the first that can leave in it. */
export const usualFor = (format: Format): What => WHAT_NAMES.find((what) => isPossible(what, format)) ?? 'reviews';

export const isPossible = (what: What, format: Format): boolean =>
  (FORMATS_OF[what] as readonly Format[]).includes(format);

/** The options that narrow an export down. */
export const FILTER_NAMES = ['since', 'until', 'family', 'rung'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** Cards and words are as they are now, so no dates apply to them. */
export const FILTERS_OF = {
  reviews: ['since', 'until', 'family', 'rung'],
  cards: ['family', 'rung'],
  words: ['family', 'rung'],
  sessions: ['since', 'until', 'family', 'rung'],
  days: ['since', 'until', 'family', 'rung'],
  settings: [],
  all: ['since', 'until', 'family', 'rung'],
} as const satisfies Record<What, readonly FilterName[]>;

/** Names of the JSON Schemas: the documents, a line of the history, and the file beside the optimiser's log. */
export const SCHEMA_NAMES = [...WHAT_NAMES, 'history', 'fsrs-settings'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];
