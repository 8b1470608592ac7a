import { describe, expect, it } from 'vitest';
import { type Entry, examine, type Facts } from '../../src/care/examine.ts';
import { aFile, aShown } from '../builders.ts';

const AT = '2026-11-20T09:00:00.000+01:00';

/** A house in order, but for what is given. */
const facts = (fields: Partial<Facts> = {}): Facts => ({
  history: [],
  entries: [],
  unfinished: [],
  leftBehind: [],
  settings: { path: '/s' },
  own: { path: '/o', problems: 0 },
  cache: { path: '/c', state: 'fits' },
  aliases: {},
  notes: new Set(['w:glad']),
  ...fields,
});
const entry = (fields: Partial<Entry>): Partial<Facts> => ({
  entries: [{ path: '/x', wanted: 'file', nature: 'file', mode: 0o600, ...fields }],
});

describe('nothing is found', () => {
  it.each<[string, Partial<Facts>]>([
    ['where all is in order', {}],
    ['where a whole history names words that are there', { history: [aFile('a.jsonl', [aShown('e1', AT, 'glad')])] }],
    ['in a private file', entry({})],
    ['in a private folder', entry({ wanted: 'folder', nature: 'folder', mode: 0o700 })],
    ['where there is no cache', { cache: { path: '/c', state: 'absent' } }],
    ['where the system knows no permissions', { entries: [{ path: '/x', wanted: 'file', nature: 'file' }] }],
  ])('%s', (_, fields) => {
    expect(examine(facts(fields))).toEqual([]);
  });
});

describe('it is found', () => {
  it.each<[string, Partial<Facts>, object]>([
    ['a file that others may read', entry({ mode: 0o644 }), { is: 'mode', path: '/x', mode: 0o644, wanted: 0o600 }],
    ['a file that nobody may write', entry({ mode: 0o400 }), { is: 'mode', path: '/x', mode: 0o400, wanted: 0o600 }],
    [
      'a folder that others may enter',
      entry({ wanted: 'folder', nature: 'folder', mode: 0o755 }),
      { is: 'mode', path: '/x', mode: 0o755, wanted: 0o700 },
    ],
    ['a folder in the place of a file', entry({ nature: 'folder' }), { is: 'nature', path: '/x', nature: 'folder' }],
    ['a pipe', entry({ nature: 'pipe' }), { is: 'nature', path: '/x', nature: 'pipe' }],
    // Its permissions are those of the link, and mean nothing.
    ['a link', entry({ nature: 'link', mode: 0o777 }), { is: 'nature', path: '/x', nature: 'link' }],
    ['a file that cannot be read', entry({ unreadable: 'so' }), { is: 'unreadable', path: '/x', reason: 'so' }],
    ['a torn line', { history: [{ name: 'a.jsonl', text: '{"v\n' }] }, { is: 'torn', file: 'a.jsonl', lines: [1] }],
    [
      'a line that stands twice',
      { history: [aFile('a.jsonl', [aShown('e1', AT, 'glad'), aShown('e1', AT, 'glad')])] },
      { is: 'repeated', file: 'a.jsonl', lines: [2] },
    ],
    [
      'two events under one id',
      { history: [aFile('a.jsonl', [aShown('e1', AT, 'glad'), aShown('e1', '2026-11-21T09:00:00Z', 'glad')])] },
      { is: 'clash', id: 'e1', files: ['a.jsonl'] },
    ],
    [
      'a word that is gone',
      { history: [aFile('a.jsonl', [aShown('e1', AT, 'lost')])] },
      { is: 'orphan', note: 'w:lost', events: 1 },
    ],
    [
      'a rewriting that was cut off',
      { unfinished: ['a.rewriting.jsonl'] },
      { is: 'unfinished', file: 'a.rewriting.jsonl' },
    ],
    ['a draft', { leftBehind: ['/x.1.tmp'] }, { is: 'left-behind', path: '/x.1.tmp' }],
    [
      'damaged settings',
      { settings: { path: '/s', trouble: 'damaged' } },
      { is: 'settings', path: '/s', trouble: 'damaged' },
    ],
    [
      'a wrong setting',
      { settings: { path: '/s', trouble: { wrong: 'new' } } },
      { is: 'settings', path: '/s', trouble: { wrong: 'new' } },
    ],
    ['own words that break rules', { own: { path: '/o', problems: 2 } }, { is: 'own', path: '/o', problems: 2 }],
    ['a stale cache', { cache: { path: '/c', state: 'stale' } }, { is: 'cache', path: '/c', state: 'stale' }],
    ['a damaged cache', { cache: { path: '/c', state: 'damaged' } }, { is: 'cache', path: '/c', state: 'damaged' }],
  ])('%s', (_, fields, finding) => {
    expect(examine(facts(fields))).toEqual([finding]);
  });
});
