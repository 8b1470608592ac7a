/** What can be exported as rows: where the rows come from, and their columns. */

import { type Day, formatDay } from '../memory/day.ts';
import { CARD_FIELDS, cardsIn } from './cards.ts';
import { DAY_FIELDS, daysIn } from './days.ts';
import { type Cell, type Field, recordOf, wanted } from './field.ts';
import { isChosen, isInPeriod } from './filter.ts';
import type { What } from './names.ts';
import { REVIEW_FIELDS, type Review, reviewOf } from './review.ts';
import { SESSION_FIELDS, sessionsIn } from './sessions.ts';
import { SETTING_FIELDS } from './settings.ts';
import type { Part, Source } from './source.ts';
import { type Counted, reviewing } from './tally.ts';
import { WORD_FIELDS, wordsIn } from './words.ts';

export type Row = Record<string, Cell>;

/** A table of any record; the record is known only to its fields. */
export interface Table {
  readonly fields: readonly Field[];
  readonly needs: readonly Part[];
  rows(source: Source): Iterable<Row>;
}

interface Making<R> extends Omit<Table, 'fields' | 'rows'> {
  readonly fields: readonly Field<R>[];
  readonly records: (source: Source) => Iterable<R>;
  /** The order of the records tells which word is which, so without words it must go. */
  readonly ordered?: true;
}

const tableOf = <R>({ fields, needs, records, ordered }: Making<R>): Table => ({
  fields,
  needs,
  *rows(source) {
    const all = ordered && source.columns.wordless ? shuffled(fields, records(source)) : records(source);
    const columns = wanted(fields, source.columns);
    for (const record of all) yield recordOf(columns, record);
  },
});

/** In the order of what is left when the words are gone. */
function shuffled<R>(fields: readonly Field<R>[], records: Iterable<R>): R[] {
  const figures = fields.filter(({ wordless }) => wordless === undefined);
  return [...records]
    .map((record) => ({ record, key: JSON.stringify(recordOf(figures, record)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ record }) => record);
}

export const TABLES: Readonly<Record<Exclude<What, 'all'>, Table>> = {
  reviews: tableOf({ fields: REVIEW_FIELDS, needs: ['events', 'lexicon'], records: reviewsIn }),
  cards: tableOf({ fields: CARD_FIELDS, needs: ['folded', 'lexicon'], records: cardsIn, ordered: true }),
  words: tableOf({ fields: WORD_FIELDS, needs: ['folded', 'lexicon'], records: wordsIn, ordered: true }),
  sessions: tableOf({
    fields: SESSION_FIELDS,
    needs: ['events', 'lexicon'],
    records: (source) => sessionsIn(counted(source)),
  }),
  days: tableOf({ fields: DAY_FIELDS, needs: ['events', 'lexicon'], records: (source) => daysIn(counted(source)) }),
  settings: tableOf({ fields: SETTING_FIELDS, needs: ['settings'], records: ({ settings }) => [settings] }),
};

/** The wanted events that were not taken back. What moves memory is known from all events of a day, wanted or not. */
export function* counted({ events, filter, familyOf, cardNow }: Source): Generator<Counted> {
  const isReview = reviewing(cardNow);
  for (const moment of events.live(isInPeriod(filter))) {
    const { event, day, instant } = moment;
    const moved = isReview(moment);
    if (isChosen(moment, filter, familyOf)) yield { event, day, instant, isReview: moved };
  }
}

function* reviewsIn(source: Source): Generator<Review> {
  let [last, date]: [Day | undefined, string] = [undefined, ''];
  for (const { event, day } of counted(source)) {
    if (event.kind !== 'answer') continue;
    // A date is made once a day: for a long history, making it for every answer takes longer than all else.
    if (day !== last) date = formatDay(day);
    last = day;
    yield reviewOf(event, date, source.familyOf);
  }
}
