import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../../src/history/event.ts';
import { aKnown, anAnswer, aShown } from '../../builders.ts';
import { filesIn, modeOf } from '../../real-files.ts';
import { aHome, type Home } from '../fake-app.ts';
import { writeOwn } from '../own-file.ts';

const AT = '2026-11-20T09:00:00.000+01:00';
const HISTORY = [aShown('e1', AT, 'annoyed'), anAnswer('e2', AT, { card: 'w:annoyed/situation' })];
const FINE = 'Nothing is wrong with the files.\n';

/** A home that was in use: everything in it private, as the program makes it. */
async function inOrder(history: readonly Event[] = HISTORY): Promise<Home & { file: string }> {
  const home = aHome({ history });
  const file = join(home.places.history, 'another.jsonl');
  await home.run(['due']);
  chmodSync(home.places.history, 0o700);
  chmodSync(file, 0o600);
  return { ...home, file };
}
const add = (home: { file: string }, text: string) => appendFileSync(home.file, text);
const lineOf = (event: Event) => `${JSON.stringify(event)}\n`;
const found = async (home: Home) => JSON.parse((await home.run(['doctor', '--json'])).out).findings;
const copies = ({ places }: Home) => (existsSync(places.backups) ? filesIn(places.backups) : []);

describe('lexi doctor', () => {
  it('says that nothing is wrong, 0, and changes nothing', async () => {
    const home = await inOrder();
    const before = filesIn(home.folder);
    expect(await home.run(['doctor'])).toEqual({ code: 0, out: FINE, err: '' });
    expect(await home.run(['doctor', '--fix'])).toEqual({ code: 0, out: FINE, err: '' });
    expect(filesIn(home.folder)).toEqual(before);
  });

  it('says so before the first answer too', async () => {
    expect(await aHome().run(['doctor'])).toEqual({ code: 0, out: FINE, err: '' });
  });

  it('after a day of practice nothing is wrong', async () => {
    const home = aHome();
    await home.run(['drill', '--count', '3'], { typed: ['', '1', '', '1', '', '1', ''] });
    await home.run(['undo']);
    await home.run(['settings', 'set', 'count', '6']);
    expect((await home.run(['doctor'])).out).toBe(FINE);
  });

  it('says what, where and what mends it, and changes nothing', async () => {
    const home = await inOrder();
    add(home, '{"v":1,"id\n');
    const before = readFileSync(home.file, 'utf8');
    const { code, out, err } = await home.run(['doctor'], { env: { COLUMNS: '80' } });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toContain(`${home.file}: line 3 is no event, and left out`);
    expect(said).toContain('--fix moves what is there to a file beside it that ends in .torn.');
    expect(said).toMatch(/2 findings\. lexi doctor --fix mends 2 of them\. $/);
    expect(readFileSync(home.file, 'utf8')).toBe(before);
    expect(existsSync(home.places.backups)).toBe(false);
  });

  it('tells scripts the same', async () => {
    const home = await inOrder();
    add(home, '{"v":1,"id\n');
    const { code, out } = await home.run(['doctor', '--json']);
    const [first] = JSON.parse(out).findings;
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ schema: 'lexithymia/doctor', version: 1, copy: null });
    expect(first).toEqual({
      is: 'torn',
      file: 'another.jsonl',
      lines: [3],
      says: `${home.file}: line 3 is no event, and left out`,
      mendable: true,
      mended: false,
    });
  });
});

/** Each does one harm; what `lexi doctor` calls it; and whether `--fix` mends it. */
const HARMS: [string, (home: Home & { file: string }) => void, string[], boolean][] = [
  ['a torn line', (home) => add(home, '{"v":1,"id\n'), ['torn', 'cache'], true],
  ['a line that was never closed', (home) => add(home, '{"v":1,"id'), ['torn', 'cache'], true],
  ['NUL bytes from a power cut', (home) => add(home, `${'\0'.repeat(4096)}\n`), ['torn', 'cache'], true],
  ['a line that stands twice', (home) => add(home, lineOf(HISTORY[0]!)), ['repeated', 'cache'], true],
  ['a file that others may read', (home) => chmodSync(home.file, 0o644), ['mode'], true],
  ['a folder that others may enter', (home) => chmodSync(home.places.history, 0o755), ['mode'], true],
  ['a stale cache', (home) => add(home, lineOf(aShown('e3', AT, 'glad'))), ['cache'], true],
  [
    'a cache that is cut short',
    ({ places }) => writeFileSync(places.cache, readFileSync(places.cache, 'utf8').slice(0, -40)),
    ['cache'],
    true,
  ],
  [
    'a cache whose numbers were changed',
    ({ places }) =>
      writeFileSync(places.cache, readFileSync(places.cache, 'utf8').replace('"numbers":[', '"numbers":[9')),
    ['cache'],
    true,
  ],
  ['damaged settings', (home) => settle(home, '{ damaged'), ['settings'], true],
  ['settings that are a list', (home) => settle(home, '[]'), ['settings'], true],
  ['two wrong settings', (home) => settle(home, '{"count": 0, "new": 99}'), ['settings'], true],
  ['a draft of a process that died', (home) => writeFileSync(`${home.file}.999999999.tmp`, 'x'), ['left-behind'], true],
  [
    'a lock of a process that died',
    ({ places }) => writeFileSync(join(places.history, '.lock'), '{"pid":999999999,"device":"","token":"t"}\n'),
    ['left-behind'],
    true,
  ],
  [
    'a rewriting that was cut off',
    (home) =>
      writeFileSync(join(home.places.history, 'another.rewriting.jsonl'), lineOf(aShown('e1', AT, 'annoyed')), {
        mode: 0o600,
      }),
    ['unfinished', 'cache'],
    true,
  ],
  [
    'two events under one id',
    (home) => add(home, lineOf(aShown('e1', '2026-11-21T09:00:00Z', 'glad'))),
    ['clash', 'cache'],
    false,
  ],
  ['a word that is gone', (home) => add(home, lineOf(aKnown('e3', AT, 'wumpled'))), ['orphan', 'cache'], false],
  ['a folder in the place of a file', ({ places }) => mkdirSync(join(places.history, 'x.jsonl')), ['nature'], false],
  ['a pipe', ({ places }) => execFileSync('mkfifo', [join(places.history, 'x.jsonl')]), ['nature'], false],
  [
    'a link that leads nowhere',
    ({ places }) => symlinkSync('gone', join(places.history, 'x.jsonl')),
    ['nature'],
    false,
  ],
  ['own words that break a rule', (home) => chmodSync(writeOwn(home, 'words: [\n'), 0o600), ['own'], false],
];

function settle({ places }: Home, text: string): void {
  mkdirSync(dirname(places.settings), { recursive: true, mode: 0o700 });
  writeFileSync(places.settings, text, { mode: 0o600 });
}

describe('one harm', () => {
  it.each(HARMS)('%s: found, 1, and mended where that can be done', async (_, harm, kinds, isMended) => {
    const home = await inOrder();
    harm(home);
    // The settings folder is there only now.
    if (existsSync(dirname(home.places.settings))) chmodSync(dirname(home.places.settings), 0o700);
    expect((await found(home)).map(({ is }: { is: string }) => is)).toEqual(kinds);
    expect((await home.run(['doctor'])).code).toBe(1);
    const { code, out } = await home.run(['doctor', '--fix']);
    expect(code).toBe(isMended ? 0 : 1);
    expect(out).toContain(isMended ? 'Mended: ' : 'Left as it is: 1\n');
    if (isMended) expect((await home.run(['doctor'])).out).toBe(FINE);
  });
});

describe('lexi doctor --fix', () => {
  it('moves damaged lines beside, and keeps a copy of everything from before', async () => {
    const home = await inOrder();
    const before = readFileSync(home.file, 'utf8');
    add(home, '{"v":1,"id\nx\n');
    const { out } = await home.run(['doctor', '--fix']);
    expect(readFileSync(home.file, 'utf8')).toBe(before);
    expect(readFileSync(join(home.places.history, 'another.torn'), 'utf8')).toBe('{"v":1,"id\nx\n');
    const [copy] = copies(home);
    expect(copy).toMatch(/^2026-11-22-090000\.jsonl$/);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      `A copy of everything from before is in ${join(home.places.backups, copy!)}`,
    );
    expect(modeOf(join(home.places.backups, copy!))).toBe(0o600);
    expect(readFileSync(join(home.places.backups, copy!), 'utf8')).toContain(`${before}{"v":1,"id\nx\n`);
    expect((await home.run(['stats'])).err).toBe('');
  });

  it('makes no copy where nothing is rewritten', async () => {
    const home = await inOrder();
    chmodSync(home.file, 0o644);
    await home.run(['doctor', '--fix']);
    expect(modeOf(home.file)).toBe(0o600);
    expect(copies(home)).toEqual([]);
  });

  it('puts damaged settings aside and keeps what is right beside a wrong value', async () => {
    const damaged = await inOrder();
    settle(damaged, '{ damaged');
    await damaged.run(['doctor', '--fix']);
    expect(readFileSync(`${damaged.places.settings}.old`, 'utf8')).toBe('{ damaged');
    const wrong = await inOrder();
    settle(wrong, '{"count": 0, "new": 99, "look": true}');
    await wrong.run(['doctor', '--fix']);
    expect(JSON.parse(readFileSync(wrong.places.settings, 'utf8'))).toEqual({ look: true });
  });

  it('keeps what a word that is gone has, and says so again', async () => {
    const home = await inOrder([...HISTORY, aKnown('e3', AT, 'wumpled')]);
    const before = readFileSync(home.file, 'utf8');
    const { code, out } = await home.run(['doctor', '--fix']);
    expect({ code, out }).toEqual({
      code: 1,
      out: "Left as it is: 1\n  'wumpled' is not in the lexicon: 1 event about it\n    they are kept, and count again if it comes back.\n",
    });
    expect(readFileSync(home.file, 'utf8')).toBe(before);
  });

  it('knows words of one’s own', async () => {
    const home = await inOrder([...HISTORY, aKnown('e3', AT, 'snarky')]);
    expect((await found(home)).map(({ is }: { is: string }) => is)).toEqual(['orphan']);
    chmodSync(writeOwn(home), 0o600);
    chmodSync(dirname(home.places.own), 0o700);
    expect((await home.run(['doctor'])).out).toBe(FINE);
  });

  it('leaves the folder of LEXITHYMIA_HOME as its owner made it', async () => {
    const home = aHome();
    const own = join(home.folder, 'synced');
    mkdirSync(own, { mode: 0o755 });
    chmodSync(own, 0o755);
    const env = { LEXITHYMIA_HOME: own };
    await home.run(['drill', '--only', 'body', '--count', '1'], { typed: ['n'], env });
    expect((await home.run(['doctor', '--fix'], { env })).out).toBe(FINE);
    expect(modeOf(own)).toBe(0o755);
  });
});
