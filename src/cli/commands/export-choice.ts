/** What is to be exported and how, from what was typed: decided before anything is read. */
import { AppError } from '../../app-error.ts';
import { listed } from '../../drills/voice.ts';
import { type Columns, strangers, wanted } from '../../formats/field.ts';
import type { Filter } from '../../formats/filter.ts';
import {
  FILTER_NAMES,
  FILTERS_OF,
  type FilterName,
  FORMATS_OF,
  type Format,
  isPossible,
  type SchemaName,
  usualFor,
  WHAT_NAMES,
  type What,
} from '../../formats/names.ts';
import { TABLES } from '../../formats/tables.ts';
import type { Day } from '../../memory/day.ts';
import { dayNamed } from '../../memory/period.ts';

export interface ExportOptions {
  readonly what?: What;
  readonly format: Format;
  readonly since?: string;
  readonly until?: string;
  /** Not yet looked up. */
  readonly family?: string;
  readonly rung?: number;
  readonly fields?: readonly string[];
  /** False with `--no-words`. */
  readonly words: boolean;
  readonly output?: string;
  readonly schema?: SchemaName;
}

export interface Choice {
  readonly what: What;
  readonly format: Format;
  readonly filter: Filter;
  readonly columns: Columns;
}

/** Throws `usage` where things do not go together, and says which do. */
export function choiceOf(options: ExportOptions, today: Day): Choice {
  const { format, what = usualFor(format) } = options;
  if (!isPossible(what, format)) throw impossible(what, format);
  for (const name of FILTER_NAMES) {
    if (options[name] !== undefined && !isFilterOf(what, name)) throw noFilter(what, name);
  }
  if (!options.words && format === 'jsonl' && what === 'reviews') {
    throw new AppError('usage', 'the lines of the history name words and scenes, so they cannot leave without words', {
      hint: 'lexi export --no-words --format json',
    });
  }
  if (!options.words && format === 'anki')
    throw new AppError('usage', 'notes for Anki are made of words', { hint: 'lexi export --format anki' });
  return { what, format, filter: filterOf(options, today), columns: columnsOf(what, format, options) };
}

const isFilterOf = (what: What, name: FilterName): boolean =>
  (FILTERS_OF[what] as readonly FilterName[]).includes(name);

function impossible(what: What, format: Format): AppError {
  const others = WHAT_NAMES.filter((each) => isPossible(each, format));
  return new AppError(
    'usage',
    `${what} cannot be exported as ${format}; they can be as ${listed(FORMATS_OF[what], 'or')}`,
    {
      hint: others.map((each) => `lexi export --what ${each} --format ${format}`).join(', or '),
    },
  );
}

function noFilter(what: What, name: FilterName): AppError {
  const fitting: readonly FilterName[] = FILTERS_OF[what];
  const can =
    fitting.length === 0
      ? 'nothing narrows them down'
      : `${listed(
          fitting.map((each) => `--${each}`),
          'and',
        )} do`;
  return new AppError('usage', `--${name} does not apply to ${what}; ${can}`, { hint: `lexi export --what ${what}` });
}

function filterOf({ since, until, rung, family }: ExportOptions, today: Day): Filter {
  const days = { ...dayOf('since', since, today), ...dayOf('until', until, today) };
  if (days.since !== undefined && days.until !== undefined && days.since > days.until) {
    throw new AppError('usage', `--since ${since} is later than --until ${until}`, {
      hint: `lexi export --since ${until} --until ${since}`,
    });
  }
  return { ...days, ...(family === undefined ? {} : { family }), ...(rung === undefined ? {} : { rung }) };
}

function dayOf(name: 'since' | 'until', text: string | undefined, today: Day): Pick<Filter, 'since' | 'until'> {
  if (text === undefined) return {};
  const day = dayNamed(text, today);
  if (day !== undefined) return { [name]: day };
  throw new AppError('usage', `--${name} takes a date, or days, weeks or months ago, not '${text}'`, {
    hint: `lexi export --${name} 2026-11-22, or 7d, 2w, 3m`,
  });
}

/** The formats that are made of columns. */
const IN_COLUMNS: readonly Format[] = ['json', 'jsonl', 'csv', 'tsv'];

function columnsOf(what: What, format: Format, { fields, words }: ExportOptions): Columns {
  const wordless = !words;
  if (fields === undefined) return { wordless };
  if (what === 'all' || !IN_COLUMNS.includes(format) || (what === 'reviews' && format === 'jsonl')) {
    throw new AppError(
      'usage',
      `--fields does not apply to ${what} as ${format}; it chooses the columns of one table`,
      {
        hint: 'lexi export --format csv --fields day,mark',
      },
    );
  }
  const free = wanted(TABLES[what].fields, { wordless });
  const [stranger] = strangers(free, fields);
  if (stranger === undefined && fields.length > 0) return { wordless, only: [...new Set(fields)] };
  const gone = TABLES[what].fields.some(({ name }) => name === stranger);
  const names = free.map(({ name }) => name);
  throw new AppError(
    'usage',
    gone
      ? `'${stranger}' names a feeling, and --no-words leaves it out`
      : `${what} have no field '${stranger ?? ''}'; they have ${listed(names)}`,
    {
      hint: `lexi export --what ${what} --fields ${names.slice(0, 2).join(',')}`,
    },
  );
}
