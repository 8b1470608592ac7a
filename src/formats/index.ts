/** How history leaves: one file and one row for each format. */
import { renderAnki } from './anki.ts';
import { renderCsv } from './csv.ts';
import { wanted } from './field.ts';
import { renderFsrs, renderFsrsSettings } from './fsrs.ts';
import { renderIcs } from './ics.ts';
import { type Held, renderDocument } from './json.ts';
import { renderHistory, renderLines } from './jsonl.ts';
import { renderReport } from './md.ts';
import type { Format, What } from './names.ts';
import { IN_ALL } from './schema.ts';
import type { Part, Source } from './source.ts';
import { TABLES, type Table } from './tables.ts';

/** One way out: what must be read for it, and the text it becomes, a piece at a time. */
export interface Way {
  readonly needs: readonly Part[];
  readonly render: (source: Source) => Iterable<string>;
}

type Rows = Exclude<What, 'all'>;

/** The formats that any rows can leave in. */
const OF_ROWS: Readonly<Partial<Record<Format, (what: Rows, table: Table, source: Source) => Iterable<string>>>> = {
  json: (what, table, source) => renderDocument(what, { [what]: heldOf(what, table, source) }),
  jsonl: (what, table, source) => renderLines(what, table.rows(source)),
  csv: (_, table, source) => renderCsv(table.rows(source), namesOf(table, source)),
  tsv: (_, table, source) => renderCsv(table.rows(source), namesOf(table, source), '\t'),
};

/** Ways of their own, which come before those of rows. */
const OWN: Readonly<Record<What, Partial<Record<Format, Way>>>> = {
  reviews: {
    jsonl: { needs: ['events'], render: renderHistory },
    fsrs: { needs: ['events', 'lexicon'], render: renderFsrs },
  },
  cards: { ics: { needs: ['folded', 'outline', 'lexicon'], render: renderIcs } },
  words: { anki: { needs: ['folded', 'content'], render: renderAnki } },
  sessions: {},
  days: {},
  settings: { fsrs: { needs: ['folded'], render: renderFsrsSettings } },
  all: {
    json: { needs: ['events', 'folded', 'lexicon', 'settings'], render: renderAll },
    md: { needs: ['events', 'folded', 'lexicon'], render: renderReport },
  },
};

/** How something leaves in a format; undefined where it cannot. */
export function wayOf(what: What, format: Format): Way | undefined {
  const own = OWN[what][format];
  const ofRows = OF_ROWS[format];
  if (own !== undefined || what === 'all' || ofRows === undefined) return own;
  const table = TABLES[what];
  return { needs: table.needs, render: (source) => ofRows(what, table, source) };
}

const namesOf = ({ fields }: Table, { columns }: Source): string[] => wanted(fields, columns).map(({ name }) => name);

/** Settings are one value, all else is rows. */
function heldOf(what: Rows, table: Table, source: Source): Held {
  if (what !== 'settings') return { rows: table.rows(source) };
  const [value] = table.rows(source);
  return { value };
}

function renderAll(source: Source): Iterable<string> {
  const held = (what: Rows) => [what, heldOf(what, TABLES[what], source)] as const;
  return renderDocument('all', {
    exported: { value: source.now },
    program: { value: source.version },
    ...Object.fromEntries([held('settings'), ...IN_ALL.map(held)]),
  });
}
