import { appendFileSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../src/history/agenda.ts';
import type { History } from '../../src/history/fold-files.ts';
import type { Folded } from '../../src/history/folded.ts';
import { NOTHING_LEFT } from '../../src/history/timeline.ts';
import type { Day } from '../../src/memory/day.ts';
import { DEFAULT_WEIGHTS } from '../../src/memory/fsrs.ts';
import { ColumnMap } from '../../src/storage/column-map.ts';
import { type Basis, cachedOr } from '../../src/storage/fold-cache.ts';
import { stampsIn } from '../../src/storage/history-files.ts';
import { aCard, aFolded, day } from '../builders.ts';
import { aFolder, filesIn, modeOf } from '../real-files.ts';

const TODAY = day('2026-11-22');
const FILES = { 'a.jsonl': [120, 1_700_000_000_000], 'b.jsonl': [7, 1_700_000_000_500.25] };
const BASIS: Basis = { files: FILES, aliases: { happy: 'glad' } };
const historyOf = (folded: Folded, leftover: History['leftover'] = NOTHING_LEFT): History => ({
  folded,
  agenda: agendaOf(folded, TODAY),
  leftover,
});
const CACHED = historyOf(
  aFolded({
    cards: new Map([['w:glad/situation', aCard({ stability: 2.3065, difficulty: 2.118, lapses: 1 })]]),
    seen: new Map([['glad', day('2026-11-20')]]),
    uses: new Map([['work/first-pay', 3]]),
    used: 3,
    confusions: new Map([['glad', new Map([['relieved', 2]])]]),
    answers: new Map([['w:glad/situation', 4]]),
    days: new Map([[day('2026-11-20'), { answers: 4, shown: 1 }]]),
  }),
  { torn: [{ file: 'a.jsonl', line: 3 }], newer: 2, ahead: 0 },
);
const AHEAD = { ...CACHED, leftover: { torn: [], newer: 0, ahead: 1, aheadUntil: day('2026-11-25') } };

/** The path of a cache that holds what is given, folded today. */
async function aCache(cached: History = CACHED, basis = BASIS): Promise<string> {
  const path = join(aFolder(), 'cache', 'cards.json');
  await cachedOr(async () => cached, path, basis, TODAY);
  return path;
}

/** What the same files would be folded to now; given only where the cache is not used. */
const FRESH: History = historyOf(aFolded({ used: 99 }));

/** What a later start is given. */
const readCache = (path: string, basis: Basis, today: Day): Promise<History> =>
  cachedOr(async () => FRESH, path, basis, today);

/** With maps that are made whole: those of a cache make their values when they are asked for. */
const plain = ({ folded, agenda, leftover }: History) => ({
  folded: plainMaps(folded),
  agenda: plainMaps(agenda),
  leftover,
});
const plainMaps = (parts: object) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, part instanceof ColumnMap ? new Map(part) : part]),
  );

describe('the cache', () => {
  it('gives back what was folded from the same files', async () => {
    expect(plain(await readCache(await aCache(), BASIS, TODAY))).toEqual(CACHED);
  });

  it('gives back fitted weights', async () => {
    const fitted = { ...CACHED, folded: { ...CACHED.folded, weights: DEFAULT_WEIGHTS } };
    expect(plain(await readCache(await aCache(fitted), BASIS, TODAY))).toEqual(fitted);
  });

  it('is private', async () => {
    expect(modeOf(await aCache())).toBe(0o600);
  });

  it('may be deleted: all is folded again, and kept for the start after', async () => {
    const path = await aCache();
    rmSync(path);
    expect(plain(await readCache(path, BASIS, TODAY))).toEqual(FRESH);
    expect(plain(await cachedOr(async () => CACHED, path, BASIS, TODAY))).toEqual(FRESH);
  });

  it('folds nothing while it holds', async () => {
    const path = await aCache();
    const { folded } = await cachedOr(async () => expect.fail('it was folded again'), path, BASIS, TODAY);
    expect(plainMaps(folded)).toEqual(CACHED.folded);
  });
});

describe('a stale cache', () => {
  it.each<[string, Basis]>([
    ['a file has grown', { ...FILES, 'a.jsonl': [121, 1_700_000_000_000] }],
    ['a file was changed at another time', { ...FILES, 'a.jsonl': [120, 1_700_000_000_001] }],
    ['a file has come from another device', { ...FILES, 'c.jsonl': [120, 1_700_000_000_000] }],
    ['a file has gone', { 'a.jsonl': FILES['a.jsonl'] }],
    ['a file has another name', { 'a.jsonl': FILES['a.jsonl'], 'c.jsonl': FILES['b.jsonl'] }],
  ])('is not used once %s', async (_, files) => {
    expect(plain(await readCache(await aCache(), { ...BASIS, files }, TODAY))).toEqual(FRESH);
  });

  it.each<[string, Basis]>([
    ['renamed', { happy: 'glad', cross: 'annoyed' }],
    ['renamed to another', { happy: 'content' }],
    ['retired', { happy: null }],
  ])('is not used once a word was %s', async (_, aliases) => {
    expect(plain(await readCache(await aCache(), { ...BASIS, aliases }, TODAY))).toEqual(FRESH);
  });

  it('is not used once a line was added to a real file, even with the old time of change', async () => {
    const history = aFolder();
    const path = join(history, 'a.jsonl');
    writeFileSync(path, '{"v":1}\n');
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    const cache = await aCache(CACHED, stampsIn(history));
    expect(plain(await readCache(cache, stampsIn(history), TODAY))).toEqual(CACHED);
    appendFileSync(path, '{"v":1}\n');
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    expect(plain(await readCache(cache, stampsIn(history), TODAY))).toEqual(FRESH);
  });
});

describe('a damaged cache', () => {
  const damages: [string, (text: string) => string][] = [
    ['cut in the middle', (text) => text.slice(0, text.length / 2)],
    ['without its last line', (text) => text.replace(/[^\n]*\n$/, '')],
    ['without the end of its last line', (text) => text.slice(0, -1)],
    ['empty', () => ''],
    ['no object', () => 'null'],
    ['an empty object', () => '{}'],
    ['without its version', (text) => text.replace('"version"', '"edition"')],
    ['of another version', (text) => text.replace(/"version":\d+/, '"version":0')],
    ['without what was left over', (text) => text.replace('"leftover"', '"rest"')],
  ];

  it.each(damages)('is not used when it is %s', async (_, damage) => {
    const path = await aCache();
    const text = readFileSync(path, 'utf8');
    expect(damage(text)).not.toBe(text);
    writeFileSync(path, damage(text));
    expect(plain(await readCache(path, BASIS, TODAY))).toEqual(FRESH);
  });

  const LINES = ['head', 'notes', 'recent', 'cards', 'seen', 'days', 'uses', 'answers', 'confusions'];

  it.each<[string, (history: History) => unknown]>([
    ['notes', ({ agenda }) => agenda.notes],
    ['recent', ({ agenda }) => agenda.days],
    ['seen', ({ agenda }) => agenda.seen],
    ['cards', ({ folded }) => folded.cards],
    ['seen', ({ folded }) => folded.seen],
    ['days', ({ folded }) => folded.days],
    ['uses', ({ folded }) => folded.uses],
    ['answers', ({ folded }) => folded.answers],
    ['confusions', ({ folded }) => folded.confusions],
  ])('in a part is said once that part is asked for, and is gone the next time: %s', async (part, ask) => {
    const path = await aCache();
    const damaged = readFileSync(path, 'utf8')
      .split('\n')
      .map((line, place) => (LINES[place] === part ? line.slice(1) : line));
    writeFileSync(path, damaged.join('\n'));
    const history = await readCache(path, BASIS, TODAY);
    expect(() => ask(history)).toThrow(`the cache ${path} was damaged, and is deleted now; no answer is lost`);
    expect(plain(await readCache(path, BASIS, TODAY))).toEqual(FRESH);
  });

  it('is not used when it is a folder', async () => {
    const path = join(aFolder(), 'cards.json');
    mkdirSync(path);
    expect(plain(await readCache(path, BASIS, TODAY))).toEqual(FRESH);
  });
});

describe('a cache on another day', () => {
  it.each([
    ['is used the day after', CACHED, '2026-11-23', true],
    ['is used a year after', CACHED, '2027-11-22', true],
    ['is not used the day before: the clock went back', CACHED, '2026-11-21', false],
    ['with events ahead is used until they may count', AHEAD, '2026-11-24', true],
    ['with events ahead is not used on the day they may count', AHEAD, '2026-11-25', false],
    ['with events ahead is not used after that', AHEAD, '2026-12-25', false],
  ])('%s', async (_, cached, date, isUsed) => {
    expect(plain(await readCache(await aCache(cached), BASIS, day(date)))).toEqual(isUsed ? cached : FRESH);
  });
});

describe('a cache that cannot be written', () => {
  it('is no trouble: nothing is thrown, and no draft is left', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'cards.json'));
    writeFileSync(join(folder, 'file'), '');
    for (const path of [join(folder, 'cards.json'), join(folder, 'file', 'cards.json')]) {
      expect(plain(await cachedOr(async () => CACHED, path, BASIS, TODAY))).toEqual(CACHED);
    }
    expect(filesIn(folder)).toEqual(['file']);
  });
});
