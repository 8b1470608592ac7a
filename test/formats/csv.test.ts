import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/formats/csv.ts';
import { recordOf } from '../../src/formats/field.ts';
import { REVIEW_FIELDS, type Review } from '../../src/formats/review.ts';

const HEADER = 'id,at,day,card,kind,rung,word,family,prompt,given,mark,rating,ms,repeat,session\r\n';
const AT = '2026-11-22T07:31:05.120+01:00';

const aReview = (fields: Partial<Review> = {}): Review => ({
  id: 'a1',
  at: AT,
  day: '2026-11-22',
  card: 'w:resentful/situation',
  kind: 'situation',
  rung: 3,
  word: 'resentful',
  family: 'anger',
  prompt: 'p',
  given: ['angry'],
  mark: 'close',
  rating: 'hard',
  ms: 5400,
  repeat: false,
  session: 's1',
  ...fields,
});

const NAMES = REVIEW_FIELDS.map(({ name }) => name);
const csv = (reviews: readonly Review[], delimiter: ',' | '\t' = ',') =>
  [
    ...renderCsv(
      reviews.map((review) => recordOf(REVIEW_FIELDS, review)),
      NAMES,
      delimiter,
    ),
  ].join('');

/** The row of a review, from its prompt to its time to answer. */
const cellsFrom = (fields: Partial<Review>) => {
  const [, row = ''] = csv([aReview(fields)]).split(HEADER);
  return row
    .replace(`a1,${AT},2026-11-22,w:resentful/situation,situation,3,resentful,anger,`, '')
    .replace(',false,s1\r\n', '');
};

describe('csv, as RFC 4180 has it', () => {
  it('is a header and a row for each review, all ended by CRLF', () => {
    expect(csv([aReview(), aReview({ id: 'a2', repeat: true })])).toBe(
      `${HEADER}a1,${AT},2026-11-22,w:resentful/situation,situation,3,resentful,anger,p,angry,close,hard,5400,false,s1\r\n` +
        `a2,${AT},2026-11-22,w:resentful/situation,situation,3,resentful,anger,p,angry,close,hard,5400,true,s1\r\n`,
    );
  });

  it('is a header alone where there are no reviews', () => expect(csv([])).toBe(HEADER));

  it('leaves cells empty where there is nothing', () => {
    expect(csv([aReview({ rung: null, word: null, family: null, kind: '', given: [] })])).toBe(
      `${HEADER}a1,${AT},2026-11-22,w:resentful/situation,,,,,p,,close,hard,5400,false,s1\r\n`,
    );
  });

  it.each([
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'a "b" c', '"a ""b"" c"'],
    ['only a quote', '"', '""""'],
    ['a newline', 'a\nb', '"a\nb"'],
    ['a carriage return', 'a\rb', '"a\rb"'],
    ['both', 'a\r\nb', '"a\r\nb"'],
    ['all of them', '"a",\r\n', '"""a"",\r\n"'],
    ['none of them', "it's; a|b", "it's; a|b"],
    ['letters of any script', 'mélancolie 悲しい', 'mélancolie 悲しい'],
  ])('quotes %s where it must', (_, prompt, cell) => {
    expect(cellsFrom({ prompt })).toBe(`${cell},angry,close,hard,5400`);
  });

  it('joins several answers by a space', () => {
    expect(cellsFrom({ given: ['f:anger', 'f:fear'] })).toBe('p,f:anger f:fear,close,hard,5400');
  });
});

describe('what a spreadsheet would run', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['＝1', "'＝1"],
    ['=HYPERLINK("http://a","b")', '"\'=HYPERLINK(""http://a"",""b"")"'],
    ['a=1', 'a=1'],
  ])('is text: %j', (text, cell) => {
    expect(cellsFrom({ prompt: text })).toBe(`${cell},angry,close,hard,5400`);
    expect(cellsFrom({ given: [text] })).toBe(`p,${cell},close,hard,5400`);
  });

  it.each([0, 5400, -12, 1.5, 1e21])('leaves the number %f alone', (ms) => {
    expect(cellsFrom({ ms })).toBe(`p,angry,close,hard,${ms}`);
  });
});

describe('a reader of csv', () => {
  const read = (text: string, delimiter = ',') =>
    parse(text, { columns: true, delimiter, record_delimiter: '\r\n' }) as Record<string, string>[];
  const harmless = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text));

  it.each([',', '\t'] as const)('gets back every text, whatever is in it, with the delimiter %j', (delimiter) => {
    fc.assert(
      fc.property(fc.array(harmless, { maxLength: 5 }), (texts) => {
        const rows = read(
          csv(
            texts.map((prompt) => aReview({ prompt })),
            delimiter,
          ),
          delimiter,
        );
        expect(rows.map(({ prompt }) => prompt)).toEqual(texts);
      }),
    );
  });

  it.each([1, 499, 500, 501, 1203])('gets %i rows under one header', (count) => {
    const rows = read(csv(Array.from({ length: count }, (_, place) => aReview({ id: `a${place}` }))));
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: count }, (_, place) => `a${place}`));
  });
});
