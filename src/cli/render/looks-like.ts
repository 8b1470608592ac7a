/** What a file that is no history seems to be. */

export interface Likeness {
  /** "a table (CSV)" */
  readonly is: string;
  /** What to type instead, or to do with it first. `file` stands for its name. */
  readonly instead: string;
}

const EXPORT = 'lexi export --format jsonl -o history.jsonl, on the device it comes from';

/** By its first characters or a pattern; the first that fits counts. Bytes that are no UTF-8 have come as U+FFFD. */
const LIKENESSES: readonly (readonly [string | RegExp, Likeness])[] = [
  ['SQLite format 3\0', { is: 'an SQLite database', instead: EXPORT }],
  ['PK\u0003\u0004', { is: 'a ZIP archive', instead: 'unpack it, and import the .jsonl files in it' }],
  ['\u001f\uFFFD', { is: 'a compressed file', instead: 'gunzip -c file | lexi import -' }],
  [/^\uFFFD\uFFFD[^\0]\0/, { is: 'text in UTF-16', instead: EXPORT }],
  [
    /^(?:age-encryption\.org\/|-----BEGIN AGE )/,
    { is: 'an encrypted file', instead: 'age --decrypt file | lexi import -' },
  ],
  ['%PDF-', { is: 'a PDF document', instead: EXPORT }],
  [/[\0\uFFFD]/, { is: 'no text', instead: EXPORT }],
  [/^[^\n]*"schema"\s*:\s*"lexithymia\/backup"/, { is: 'a backup', instead: 'lexi restore file' }],
  [
    /^\s*\{\s*"schema"\s*:\s*"lexithymia\//,
    { is: 'an export as JSON, which does not hold everything', instead: EXPORT },
  ],
  ['id,at,day,card,', { is: 'an export as CSV, which does not hold everything', instead: EXPORT }],
  [/^\s*[[{]/, { is: 'a JSON document', instead: EXPORT }],
  [/^\s*</, { is: 'a web page or XML', instead: EXPORT }],
  [/^(?:words|situations):/m, { is: 'a file of own words', instead: 'lexi content check file' }],
  [/^[^\n]*[^\n,;\t][,;\t][^\n,;\t]/, { is: 'a table (CSV)', instead: EXPORT }],
];

/** By how it begins. */
export function likenessOf(start: string): Likeness {
  const found = LIKENESSES.find(([sign]) =>
    typeof sign === 'string' ? start.startsWith(sign) : sign.test(start),
  )?.[1];
  return found ?? { is: 'some other text', instead: EXPORT };
}
