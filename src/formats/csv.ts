/** Reviews as CSV (RFC 4180): a header, CRLF, quotes where they are needed. */
import { stringify } from 'csv-stringify/sync';
import { REVIEW_FIELDS, type Review } from './review.ts';

/** Several answers to one question are joined by a space. Text that a spreadsheet would run is quoted with an apostrophe. */
export const renderCsv = (reviews: readonly Review[]): string =>
  stringify(
    reviews.map((review) => ({ ...review, given: review.given.join(' ') })),
    {
      header: true,
      columns: [...REVIEW_FIELDS],
      record_delimiter: '\r\n',
      // With a delimiter given, a lone line feed would otherwise stand unquoted.
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      cast: { boolean: (value) => String(value) },
    },
  );
