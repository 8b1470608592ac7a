import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { filesIn, modeOf } from '../../real-files.ts';
import { aHome, type Hand, type Home } from '../fake-app.ts';
import { writeOwn } from '../own-file.ts';

const AT = '2026-11-20T09:00:00.000+01:00';
const HISTORY = [aShown('e1', AT, 'annoyed'), anAnswer('e2', AT, { card: 'w:annoyed/situation' })];
const BODY = ['drill', '--only', 'body', '--count', '1'];

/** A home with two devices' answers, settings, own words, and bytes that are no text. */
async function aFullHome(): Promise<Home & { kept(): Record<string, string> }> {
  const home = aHome({ history: HISTORY, settings: '{"count": 6}' });
  await home.run(BODY, { typed: ['n'] });
  writeFileSync(join(home.places.history, 'odd one (copy).jsonl'), Buffer.from([0x7b, 0xff, 0x00, 0x0a, 0x22]));
  writeOwn(home);
  const paths = () => [
    ...filesIn(home.places.history).map((name) => join(home.places.history, name)),
    home.places.settings,
    home.places.own,
  ];
  return { ...home, kept: () => Object.fromEntries(paths().map((path) => [path, readFileSync(path, 'latin1')])) };
}

function empty({ places }: Home): void {
  for (const path of [places.history, places.settings, places.own, places.backups]) {
    rmSync(path, { recursive: true, force: true });
  }
}

describe('lexi backup', () => {
  it('keeps a dated private copy among the others, and says where and that it is not encrypted', async () => {
    const home = await aFullHome();
    const path = join(home.places.backups, '2026-11-22-090000.jsonl');
    const out = `Kept in ${path}\nIt can be read by your account only, and it is not encrypted.\n`;
    expect(await home.run(['backup'])).toEqual({ code: 0, out, err: '' });
    expect([modeOf(path), modeOf(home.places.backups)]).toEqual([0o600, 0o700]);
    expect((await home.run(['backup'])).out).toContain('2026-11-22-090000-2.jsonl');
  });

  it('is readable: a head, then each file after a line that names it', async () => {
    const home = aHome({ history: HISTORY, settings: '{"count": 6}' });
    const path = join(home.folder, 'mine.jsonl');
    expect((await home.run(['backup', path])).code).toBe(0);
    expect(modeOf(path)).toBe(0o600);
    const [head, first, one, two, second, settings, ...rest] = readFileSync(path, 'utf8').split('\n');
    expect(JSON.parse(head!)).toEqual({ schema: 'lexithymia/backup', version: 1, at: '2026-11-22T09:00:00.000+01:00' });
    expect(JSON.parse(first!)).toMatchObject({ part: 'history/another.jsonl', bytes: `${one}\n${two}\n`.length });
    expect([one, two].map((line) => JSON.parse(line!).id)).toEqual(['e1', 'e2']);
    expect(JSON.parse(second!)).toMatchObject({ part: 'settings.json', bytes: 12 });
    expect([settings, ...rest]).toEqual(['{"count": 6}', '']);
  });

  it('replaces an older backup, and no other file', async () => {
    const home = await aFullHome();
    const path = join(home.folder, 'mine.jsonl');
    await home.run(['backup', path]);
    expect((await home.run(['backup', path])).code).toBe(0);
    writeFileSync(path, 'a letter');
    const err = `lexi: ${path} is there already, and no backup\nTry: lexi backup <another name>\n`;
    expect(await home.run(['backup', path])).toEqual({ code: 1, out: '', err });
    expect(readFileSync(path, 'utf8')).toBe('a letter');
  });

  it('is made before the first answer too', async () => {
    expect((await aHome().run(['backup'])).code).toBe(0);
  });
});

describe('lexi restore', () => {
  it('brings every byte back on an empty machine', async () => {
    const home = await aFullHome();
    const before = home.kept();
    const path = join(home.folder, 'mine.jsonl');
    await home.run(['backup', path]);
    empty(home);
    const { code, out } = await home.run(['restore', path, '--yes']);
    expect(code).toBe(0);
    expect(out).toContain('The backup of 2026-11-22 09:00 holds 5 files.\n');
    expect(out).toContain('  history/another.jsonl: comes back, 2 lines\n');
    expect(home.kept()).toEqual(before);
    // Damaged lines came back as well; the cache is that of what is here now.
    const kinds = JSON.parse((await home.run(['doctor', '--json'])).out).findings.map(({ is }: { is: string }) => is);
    expect([kinds.includes('torn'), kinds.includes('cache')]).toEqual([true, false]);
    expect(Object.keys(before).map(modeOf)).toEqual([0o600, 0o600, 0o600, 0o600, 0o600]);
  });

  it('a second time changes nothing, and asks nothing', async () => {
    const home = await aFullHome();
    const path = join(home.folder, 'mine.jsonl');
    await home.run(['backup', path]);
    const out =
      'The backup of 2026-11-22 09:00 holds 5 files.\n  5 files: everything in them is here already\nNothing has to be changed.\n';
    expect(await home.run(['restore', path])).toEqual({ code: 0, out, err: '' });
  });

  it('adds the lines that are missing in a file beside, takes nothing away, and keeps a copy of what was there', async () => {
    const home = aHome({ history: HISTORY, settings: '{"count": 6}' });
    const file = join(home.places.history, 'another.jsonl');
    const path = join(home.folder, 'mine.jsonl');
    await home.run(['backup', path]);
    const [first, second] = readFileSync(file, 'utf8').split('\n');
    const later = JSON.stringify(aShown('e3', AT, 'glad'));
    writeFileSync(file, `${second}\n${later}\n`);
    writeFileSync(home.places.settings, '{"count": 7}');
    const { code, out } = await home.run(['restore', path, '--yes']);
    expect(code).toBe(0);
    expect(out).toContain('history/another.jsonl: 1 line missing here, in a file beside it\n');
    expect(out).toContain('settings.json: comes back as it was; the present one stays in a copy\n');
    expect(readFileSync(file, 'utf8')).toBe(`${second}\n${later}\n`);
    expect(readFileSync(join(home.places.history, 'another.restored-2026-11-22.jsonl'), 'utf8')).toBe(`${first}\n`);
    expect(readFileSync(home.places.settings, 'utf8')).toBe('{"count": 6}');
    const copy = join(home.places.backups, '2026-11-22-090000.jsonl');
    expect(out).toContain(`A copy of what was here before is in ${copy}`);
    expect(readFileSync(copy, 'utf8')).toContain('{"count": 7}');
  });

  it('--dry-run says the same and changes nothing', async () => {
    const home = await aFullHome();
    const path = join(home.folder, 'mine.jsonl');
    await home.run(['backup', path]);
    empty(home);
    const before = filesIn(home.folder);
    const { code, out } = await home.run(['restore', path, '--dry-run']);
    expect(code).toBe(0);
    expect(out).toContain('comes back, 2 lines\n');
    expect(out).toMatch(/A dry run: nothing was changed\.\n$/);
    expect(filesIn(home.folder)).toEqual(before);
  });

  it('asks first, and on a pipe says what to type', async () => {
    const home = await aFullHome();
    const path = join(home.folder, 'mine.jsonl');
    await home.run(['backup', path]);
    empty(home);
    const { code, err } = await home.run(['restore', path]);
    expect({ code, err }).toEqual({
      code: 2,
      err: `lexi: a terminal is needed to ask before a backup is restored\nTry: lexi restore ${path} --yes\n`,
    });
    const QUESTION = 'Restore it? No answer that is here is lost.';
    const asked = (keys: string) => ({ terminal: true, when: { [QUESTION]: (hand: Hand) => hand.press(keys) } });
    expect((await home.run(['restore', path], asked('n\r'))).out).toContain('Nothing was changed.');
    expect(filesIn(home.folder)).not.toContain('data/lexithymia/history/another.jsonl');
    expect((await home.run(['restore', path], asked('y\r'))).out).toContain('Restored.');
    expect(filesIn(home.folder)).toContain('data/lexithymia/history/another.jsonl');
  });
});

describe('a backup that was damaged', () => {
  it('is taken as far as it is whole, and told with 1', async () => {
    const home = aHome({ history: HISTORY, settings: '{"count": 6}' });
    const path = join(home.folder, 'mine.jsonl');
    await home.run(['backup', path]);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"id":"e1"', '"id":"e1').replace('{"count": 6}', '{"count'));
    empty(home);
    const { code, out } = await home.run(['restore', path, '--yes']);
    expect(code).toBe(1);
    expect(out).toContain('history/another.jsonl: damaged in the backup; what is whole in it is taken\n');
    expect(out).toContain('settings.json: left as it is here, for it is damaged in the backup\n');
    const [restored] = filesIn(home.places.history);
    expect(readFileSync(join(home.places.history, restored!), 'utf8')).toMatch(/^\{.*"id":"e2".*\}\n$/);
  });

  it('at any byte where it is cut off is told or whole, and never a bug', async () => {
    const home = aHome({ history: HISTORY, settings: '{"count": 6}' });
    const path = join(home.folder, 'mine.jsonl');
    await home.run(['backup', path]);
    const bytes = readFileSync(path);
    for (let size = 0; size < bytes.length; size += 13) {
      writeFileSync(path, bytes.subarray(0, size));
      const { code } = await home.run(['restore', path, '--dry-run']);
      expect({ size, isForeseen: [0, 1, 65].includes(code) }).toEqual({ size, isForeseen: true });
    }
  });

  it.each([
    ['no backup', 'a letter\n', 'is no backup of Lexithymia'],
    ['nothing', '', 'is no backup of Lexithymia'],
    ['a backup of a newer version', '{"schema":"lexithymia/backup","version":2}\n', 'was made by a newer version'],
  ])('or is %s: told, 65', async (_, text, says) => {
    const home = aHome();
    const path = join(home.folder, 'mine.jsonl');
    writeFileSync(path, text);
    const { code, err } = await home.run(['restore', path]);
    expect(code).toBe(65);
    expect(err).toContain(says);
  });

  it('or not there: told, 74', async () => {
    const { code, err } = await aHome().run(['restore', 'gone.jsonl']);
    expect({ code, err }).toEqual({ code: 74, err: 'lexi: there is no file gone.jsonl\nTry: lexi where\n' });
  });

  it.each([
    '../../evil.jsonl',
    'history/../../evil.jsonl',
    'history/a/b.jsonl',
    'history\\evil.jsonl',
    '/etc/evil.jsonl',
    'history/evil.sh',
    'device',
    'history/c:evil.jsonl',
    'history/new\nline.jsonl',
  ])('or names a place that is not ours: %j is passed over', async (part) => {
    const home = aHome();
    const path = join(home.folder, 'mine.jsonl');
    const head = JSON.stringify({ schema: 'lexithymia/backup', version: 1, at: AT });
    writeFileSync(path, `${head}\n${JSON.stringify({ part, bytes: 2, sha256: 'x' })}\nx\n`);
    const { code, out } = await home.run(['restore', path, '--yes']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'The backup of 2026-11-20 09:00 holds 0 files.\nNothing has to be changed.\n',
    });
    expect(filesIn(home.folder)).toEqual(['mine.jsonl']);
  });
});

describe('dated copies', () => {
  it('that are not kept any more are deleted, and nothing else in their folder', async () => {
    const home = aHome({ history: HISTORY });
    mkdirSync(home.places.backups, { recursive: true });
    const place = (name: string) => writeFileSync(join(home.places.backups, name), 'x');
    for (let date = 1; date <= 20; date += 1) place(`2026-11-${String(date).padStart(2, '0')}-080000.jsonl`);
    place('notes.txt');
    place('mine.jsonl');
    await home.run(['backup']);
    const dates = filesIn(home.places.backups).flatMap((name) => /^2026-11-(\d\d)/.exec(name)?.[1] ?? []);
    expect(dates).toEqual(['01', '08', '15', '16', '17', '18', '19', '20', '22']);
    expect(filesIn(home.places.backups)).toEqual(expect.arrayContaining(['mine.jsonl', 'notes.txt']));
  });
});
