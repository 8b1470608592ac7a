import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/history/event.ts';
import { aKnown, anAnswer, anUndo, aShown } from '../../builders.ts';
import { filesIn, modeOf } from '../../real-files.ts';
import { aHome, type Home } from '../fake-app.ts';

const at = (time: string) => `2026-11-20T${time}:00.000+01:00`;
const HERE = [
  aShown('e1', at('09:00'), 'annoyed'),
  anAnswer('e2', at('09:01'), { card: 'w:annoyed/situation' }),
  anAnswer('e3', at('09:02'), { card: 'w:glad/situation' }),
];
/** What another device has: one event of ours, and three of its own. */
const THERE = [
  HERE[0]!,
  aShown('f1', at('10:00'), 'sad'),
  anAnswer('f2', at('10:01'), { card: 'w:sad/situation' }),
  anUndo('f3', at('10:02'), 'e3'),
];
const linesOf = (events: readonly Event[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('');

/** A home with a history, and a file of another device beside it. */
function withFile(text: string | Buffer, history: readonly Event[] = HERE): { home: Home; path: string } {
  const home = aHome({ history });
  const path = join(home.folder, 'laptop.jsonl');
  writeFileSync(path, text);
  return { home, path };
}

const historyOf = ({ places }: Home) => filesIn(places.history);
const jsonOf = async (home: Home, ...argv: string[]) => JSON.parse((await home.run([...argv, '--json'])).out);

describe('lexi import', () => {
  it('keeps what is new in a private file of its own, and leaves every other alone', async () => {
    const { home, path } = withFile(linesOf(THERE));
    const before = readFileSync(join(home.places.history, 'another.jsonl'), 'utf8');
    const { code, out, err } = await home.run(['import', path]);
    const [, kept = ''] = historyOf(home);
    expect(historyOf(home)).toEqual(['another.jsonl', kept]);
    expect(kept).toMatch(/^import-[0-9a-f]{16}\.jsonl$/);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.replaceAll(/\s+/g, ' ')).toBe(
      `Imported from ${path}: 3 events. Known already: 1. Words that were met by it: sad. 2 cards moved. ` +
        `It is in a file of its own: ${join(home.places.history, kept)} `,
    );
    expect(readFileSync(join(home.places.history, kept), 'utf8')).toBe(linesOf(THERE.slice(1)));
    expect(readFileSync(join(home.places.history, 'another.jsonl'), 'utf8')).toBe(before);
    expect(modeOf(join(home.places.history, kept))).toBe(0o600);
  });

  it('reads standard input where a hyphen stands for the file', async () => {
    const home = aHome({ history: HERE });
    const { code, out } = await home.run(['import', '-'], { typed: THERE.map((event) => JSON.stringify(event)) });
    expect({ code, first: out.split('\n')[0] }).toEqual({
      code: 0,
      first: 'Imported from standard input: 3 events. Known already: 1.',
    });
    expect(historyOf(home)).toHaveLength(2);
  });

  it('makes a new home of an export, down to the undos', async () => {
    const there = aHome({ history: [...HERE, ...THERE.slice(1)] });
    const { out } = await there.run(['export', '--format', 'jsonl']);
    const home = aHome();
    writeFileSync(join(home.folder, 'export.jsonl'), out);
    expect((await home.run(['import', join(home.folder, 'export.jsonl')])).code).toBe(0);
    expect((await home.run(['export', '--format', 'jsonl'])).out).toBe(out);
    expect((await home.run(['stats', '--json'])).out).toBe((await there.run(['stats', '--json'])).out);
  });

  it('changes nothing the second time, and makes no file', async () => {
    const { home, path } = withFile(linesOf(THERE));
    await home.run(['import', path]);
    const before = filesIn(home.folder);
    const { code, out } = await home.run(['import', path]);
    expect({ code, out: out.replaceAll(/\s+/g, ' ') }).toEqual({
      code: 0,
      out: `Nothing new in ${path}: 4 lines, all known already. `,
    });
    expect(filesIn(home.folder)).toEqual(before);
  });

  it('never writes to the file of this device, and this device goes on writing to it', async () => {
    const home = aHome();
    const argv = ['drill', '--only', 'sort', '--count', '1', '--new', '0'];
    await home.run(argv, { typed: ['1', ''] });
    const own = home.ownFile();
    const text = readFileSync(own, 'utf8');
    const path = join(home.folder, 'laptop.jsonl');
    writeFileSync(path, text + linesOf(THERE));
    expect(await jsonOf(home, 'import', path)).toMatchObject({ events: 4, known: text.split('\n').length - 1 });
    expect(readFileSync(own, 'utf8')).toBe(text);
    await home.run(argv, { typed: ['1', ''] });
    expect(home.ownFile()).toBe(own);
    expect(readFileSync(own, 'utf8').startsWith(text)).toBe(true);
  });

  it('takes a copy that lies in the history folder for what it is', async () => {
    const home = aHome({ history: HERE });
    const copy = join(home.places.history, 'another.sync-conflict-20261122-073105-ABCDEFG.jsonl');
    writeFileSync(copy, linesOf(THERE));
    expect(await jsonOf(home, 'import', copy)).toMatchObject({ events: 0, known: 4, kept: null });
    expect((await jsonOf(home, 'stats')).answers).toBe(2);
  });

  it('says an empty file is one', async () => {
    const { home, path } = withFile('\n');
    expect(await home.run(['import', path])).toEqual({ code: 0, out: `${path} is empty.\n`, err: '' });
    expect(historyOf(home)).toEqual(['another.jsonl']);
  });

  it('tells at 60 columns without a longer line', async () => {
    const words = ['angry', 'afraid', 'ashamed', 'lonely', 'helpless', 'tender', 'needy', 'hurt', 'insecure', 'missed'];
    const known = [...words, ...words.map((word) => `${word}-too`)].map((word, place) =>
      aKnown(`k${place}`, at('09:00'), word),
    );
    const { home } = withFile('');
    const typed = known.map((event) => JSON.stringify(event));
    const { out } = await home.run(['import', '-', '--dry-run'], { typed, env: { COLUMNS: '60' } });
    expect(out).toContain('and 8 more');
    expect(out.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });
});

describe('lexi import --dry-run', () => {
  it('says what would change, and changes nothing', async () => {
    const { home, path } = withFile(linesOf(THERE));
    await home.run(['due']);
    const before = filesIn(home.folder);
    const { code, out, err } = await home.run(['import', path, '--dry-run'], { env: { COLUMNS: '80' } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.slice(out.indexOf('Words'))).toMatchInlineSnapshot(`
      "Words that would be met by it: sad.
      2 cards would move:
        card                due now    due then
        glad  situation  2026-11-22           -
        sad   situation           -  2026-11-22
      Nothing was changed.
      "
    `);
    expect(filesIn(home.folder)).toEqual(before);
    expect((await jsonOf(home, 'stats')).words.seen).toBe(1);
  });

  it('says the same as the import then does', async () => {
    const { home, path } = withFile(linesOf([...THERE, anAnswer('g1', at('11:00'), { card: 'w:gone/near' })]));
    const dry = await jsonOf(home, 'import', path, '--dry-run');
    const real = await jsonOf(home, 'import', path);
    expect(dry).toEqual({
      schema: 'lexithymia/import',
      version: 1,
      from: path,
      dryRun: true,
      events: 4,
      newer: 0,
      ahead: 0,
      known: 1,
      words: ['sad'],
      unknown: ['w:gone'],
      damaged: { count: 0, lines: [] },
      cards: [
        { card: 'w:glad/situation', from: '2026-11-22', to: null },
        { card: 'w:gone/near', from: null, to: '2026-11-22' },
        { card: 'w:sad/situation', from: null, to: '2026-11-22' },
      ],
      kept: null,
    });
    expect(real).toEqual({ ...dry, dryRun: false, kept: join(home.places.history, historyOf(home)[1] ?? '') });
    expect((await home.run(['export', '-f', 'jsonl'])).out.split('\n')).toHaveLength(8);
  });
});

describe('what is left out or waits is said', () => {
  it.each([
    ['a torn line', `{"v":1,"id\n${linesOf(THERE)}`, '1 damaged line of FILE left out: line 1', 3],
    [
      'many',
      `${'x\n'.repeat(12)}${linesOf(THERE)}`,
      '12 damaged lines of FILE left out: lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 2 more',
      3,
    ],
    ['a last line cut short', linesOf(THERE).slice(0, -20), '1 damaged line of FILE left out: line 4', 2],
    [
      'what a merge of git left',
      `<<<<<<< HEAD\n${linesOf(THERE)}=======\n>>>>>>> other\n`,
      '3 damaged lines of FILE left out: lines 1, 6 and 7',
      3,
    ],
    ['a newer version', `${linesOf(THERE)}{"v":2}\n`, '1 line from a newer version, kept until there is one here', 3],
    [
      'a clock a year ahead',
      linesOf([...THERE, anAnswer('y1', '2027-11-20T08:00:00Z')]),
      '1 event dated after tomorrow, counted when their day comes',
      4,
    ],
  ])('%s', async (_, text, says, events) => {
    const { home, path } = withFile(text);
    const { code, out, err } = await home.run(['import', path, '--json']);
    expect({ code, err }).toEqual({ code: 0, err: `lexi: ${says.replace('FILE', path)}\n` });
    expect(JSON.parse(out)).toMatchObject({ events, known: 1 });
  });

  it('and lines of a newer version are kept as they are, once', async () => {
    const newer = '{"v":2,"id":"n1","feels": "odd"}\r\n{"v":1,"id":"n2","at":"x","kind":"check-in"}\n';
    const { home, path } = withFile(newer);
    expect(await jsonOf(home, 'import', path)).toMatchObject({ events: 0, newer: 2, cards: [] });
    const kept = readFileSync(join(home.places.history, historyOf(home)[1] ?? ''), 'utf8');
    expect(kept).toBe(newer.replace('\r', ''));
    expect(await jsonOf(home, 'import', path)).toMatchObject({ newer: 0, known: 2, kept: null });
  });
});

describe('a file that is no history', () => {
  it.each<[string, string | Buffer, string, string]>([
    [
      'a CSV',
      'word,mark\nangry,best\n',
      'a table (CSV)',
      'lexi export --format jsonl -o history.jsonl, on the device it comes from',
    ],
    [
      'a JSON document',
      '{\n "a": 1\n}\n',
      'a JSON document',
      'lexi export --format jsonl -o history.jsonl, on the device it comes from',
    ],
    ['what gzip made', Buffer.from([0x1f, 0x8b, 8, 0, 10]), 'a compressed file', 'gunzip -c FILE | lexi import -'],
    [
      'bytes',
      Buffer.from([0, 1, 2, 10, 255, 254]),
      'no text',
      'lexi export --format jsonl -o history.jsonl, on the device it comes from',
    ],
    [
      'a letter',
      'Dear all\n',
      'some other text',
      'lexi export --format jsonl -o history.jsonl, on the device it comes from',
    ],
  ])('such as %s is refused with what it seems to be, and leaves no trace', async (_, text, is, instead) => {
    const { home, path } = withFile(text);
    const before = filesIn(home.folder);
    for (const options of [[], ['--dry-run']]) {
      const err = `lexi: ${path} is no history: it seems to be ${is}\nTry: ${instead.replace('FILE', path)}\n`;
      expect(await home.run(['import', path, ...options])).toEqual({ code: 65, out: '', err });
    }
    expect(filesIn(home.folder)).toEqual(before);
  });

  it('such as our own exports of another format is refused', async () => {
    const home = aHome({ history: HERE });
    for (const format of ['json', 'csv']) {
      const { out } = await home.run(['export', '-f', format]);
      const { code, err } = await home.run(['import', '-'], { typed: out.split('\n') });
      expect({
        code,
        says: err.includes(`an export as ${format.toUpperCase()}, which does not hold everything`),
      }).toEqual({ code: 65, says: true });
    }
  });
});

describe('trouble with files', () => {
  it.each([
    ['is not there', () => undefined, 'it is not there'],
    ['is a folder', (path: string) => mkdirSync(path), 'it is a folder'],
  ])('is said where the file %s', async (_, make, reason) => {
    const home = aHome();
    const path = join(home.folder, 'x.jsonl');
    make(path);
    const err = `lexi: the file ${path} could not be read: ${reason}\nTry: lexi import --help\n`;
    expect(await home.run(['import', path])).toEqual({ code: 74, out: '', err });
  });

  it('is said where the history folder is a file, and nothing is left beside it', async () => {
    const home = aHome();
    const path = join(home.folder, 'laptop.jsonl');
    writeFileSync(path, linesOf(THERE));
    mkdirSync(join(home.places.history, '..'), { recursive: true });
    writeFileSync(home.places.history, '');
    const { code, out } = await home.run(['import', path]);
    expect({ code, out }).toEqual({ code: 74, out: '' });
    expect(filesIn(home.folder).map((name) => basename(name))).toEqual(['history', 'laptop.jsonl']);
  });

  it('leaves nothing of an import that is ended while it reads', async () => {
    const home = aHome({ history: HERE });
    const typed = THERE.map((event) => JSON.stringify(event));
    const running = home.run(['import', '-'], { typed, open: true, stopped: true });
    expect(await running).toEqual({ code: 130, out: '', err: '' });
    expect(historyOf(home)).toEqual(['another.jsonl']);
  });
});
