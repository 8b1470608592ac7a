/** Rows as CSV (RFC 4180), or the same with tabs: a header, CRLF, quotes where they are needed. */
import { stringify } from 'csv-stringify/sync';
import type { Row } from './tables.ts';

/** Rows that are made into text at once. */
const AT_ONCE = 500;

/** Several values in one cell are joined by a space. Text that a spreadsheet would run is quoted with an apostrophe. */
export function* renderCsv(
  rows: Iterable<Row>,
  columns: readonly string[],
  delimiter: ',' | '\t' = ',',
): Generator<string> {
  const text = (some: readonly Row[], header: boolean) =>
    stringify(some.map(flat), {
      header,
      columns: [...columns],
      delimiter,
      record_delimiter: '\r\n',
      // With a delimiter given, a lone line feed would otherwise stand unquoted.
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      cast: { boolean: (value) => String(value) },
    });
  yield text([], true);
  let some: Row[] = [];
  for (const row of rows) {
    some.push(row);
    if (some.length < AT_ONCE) continue;
    yield text(some, false);
    some = [];
  }
  if (some.length > 0) yield text(some, false);
}

function flat(row: Row): Row {
  const cells: Row = { ...row };
  for (const [name, cell] of Object.entries(row)) if (Array.isArray(cell)) cells[name] = cell.join(' ');
  return cells;
}
