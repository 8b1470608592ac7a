import { expect, it } from 'vitest';
import { likenessOf } from '../../../src/cli/render/looks-like.ts';

const asText = (...bytes: number[]) => Buffer.from(bytes).toString('utf8');

it.each([
  ['an SQLite database', 'SQLite format 3\0\u0010'],
  ['a ZIP archive', 'PK\u0003\u0004\u0014'],
  ['a compressed file', asText(0x1f, 0x8b, 0x08, 0x00)],
  ['text in UTF-16', asText(0xff, 0xfe, 0x7b, 0x00, 0x22, 0x00)],
  ['an encrypted file', 'age-encryption.org/v1\n-> X25519 abc\n'],
  ['an encrypted file', '-----BEGIN AGE ENCRYPTED FILE-----\n'],
  ['a PDF document', '%PDF-1.7\n'],
  ['no text', asText(0x89, 0x50, 0x4e, 0x47)],
  ['no text', 'abc\0def'],
  ['an export as JSON, which does not hold everything', '{\n  "schema": "lexithymia/reviews",\n  "version": 1,'],
  ['an export as CSV, which does not hold everything', 'id,at,day,card,kind,rung\r\n'],
  ['a JSON document', '{"name":"lexithymia"}'],
  ['a JSON document', '\n [1, 2]'],
  ['a web page or XML', '<!doctype html>'],
  ['a file of own words', '# mine\nwords:\n  - id: a\n'],
  ['a table (CSV)', 'word;date\n'],
  ['a table (CSV)', 'word\tdate\n'],
  ['a backup', '{"schema":"lexithymia/backup","version":1}\n{"x":1}\n'],
  ['some other text', 'Dear diary\n'],
])('a file seems to be %s: %j', (is, start) => {
  expect(likenessOf(start).is).toBe(is);
});

it.each(['PK\u0003\u0004', '{}', 'a,b\n', 'hello'])('what to do instead is said for %j', (start) => {
  expect(likenessOf(start).instead).not.toBe('');
});
