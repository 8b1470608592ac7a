import { existsSync, lstatSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { filesIn } from '../../real-files.ts';
import { aHome, type Hand, type Home } from '../fake-app.ts';
import { writeOwn } from '../own-file.ts';

const AT = '2026-11-20T09:00:00.000+01:00';
const HISTORY = [aShown('e1', AT, 'annoyed'), anAnswer('e2', AT, { card: 'w:annoyed/situation' })];
const STAYS = 'What cannot be deleted from here: copies on other devices or in a synced folder,';

/** A home with one of everything. */
async function aFullHome(): Promise<Home> {
  const home = aHome({ history: HISTORY });
  await home.run(['drill', '--only', 'body', '--count', '1'], { typed: ['n'] });
  await home.run(['settings', 'set', 'count', '6']);
  await home.run(['backup']);
  writeOwn(home);
  writeFileSync(join(home.places.history, 'another.torn'), 'x\n');
  writeFileSync(`${home.places.settings}.old`, '{}');
  return home;
}
const inHome = ({ folder, places }: Home, path: keyof Home['places']) => places[path].slice(folder.length + 1);

describe('lexi wipe', () => {
  it('says what it deletes, what stays and what no program can delete, and deletes nothing on a pipe', async () => {
    const home = await aFullHome();
    const before = filesIn(home.folder);
    const { code, out, err } = await home.run(['wipe']);
    const { places } = home;
    // Where a path is too long for the line it stands on the next.
    expect(
      out
        .slice(0, out.indexOf('\n\n'))
        .replaceAll(/\n {4}/g, ' ')
        .split('\n'),
    ).toEqual([
      'This is deleted:',
      `  answers: 3 files in ${places.history}`,
      `  backups: 1 file in ${places.backups}`,
      `  settings: 2 files in ${dirname(places.settings)}`,
      `  cache: 1 file in ${dirname(places.cache)}`,
      `  this device's own name: 1 file in ${places.state}`,
      'This stays:',
      `  your own words: ${places.own} (lexi wipe --own-words deletes them too)`,
    ]);
    expect(out).toContain(STAYS);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'lexi: a terminal is needed to ask before everything is deleted\nTry: lexi wipe --yes\n',
    });
    expect(filesIn(home.folder)).toEqual(before);
  });

  it.each(['--yes', '-y'])('%s deletes all of it, and own words stay', async (option) => {
    const home = await aFullHome();
    const { code, out } = await home.run(['wipe', option]);
    expect(code).toBe(0);
    expect(out).toMatch(/\nDeleted\.\n$/);
    expect(filesIn(home.folder)).toEqual([inHome(home, 'own')]);
    expect(existsSync(dirname(home.places.history))).toBe(false);
    expect((await home.run(['wipe', option])).out).toContain('There is nothing to delete.\n');
  });

  it('--own-words deletes them too', async () => {
    const home = await aFullHome();
    const { out } = await home.run(['wipe', '--own-words', '--yes']);
    expect(out).toContain(`  your own words: 1 file in ${dirname(home.places.own)}\n`);
    expect(out).not.toContain('This stays:');
    expect(filesIn(home.folder)).toEqual([]);
    expect(existsSync(dirname(home.places.settings))).toBe(false);
  });

  it('leaves what this program did not make, and what a link leads to', async () => {
    const home = await aFullHome();
    writeFileSync(join(home.places.history, 'notes.txt'), 'mine');
    writeFileSync(join(home.places.backups, 'letter.txt'), 'mine');
    mkdirSync(join(home.places.history, 'folder.jsonl'));
    writeFileSync(join(home.folder, 'elsewhere'), 'mine');
    symlinkSync(join(home.folder, 'elsewhere'), join(home.places.history, 'link.jsonl'));
    await home.run(['wipe', '--yes', '--own-words']);
    const left = filesIn(home.folder);
    expect(left).toEqual([
      `${inHome(home, 'backups')}/letter.txt`,
      `${inHome(home, 'history')}/notes.txt`,
      'elsewhere',
    ]);
  });

  it('deletes answers in a folder that is linked to, and leaves the link', async () => {
    const home = await aFullHome();
    const elsewhere = join(home.folder, 'synced');
    renameSync(home.places.history, elsewhere);
    symlinkSync(elsewhere, home.places.history);
    await home.run(['wipe', '--yes', '--own-words']);
    expect(filesIn(elsewhere)).toEqual([]);
    expect(lstatSync(home.places.history).isSymbolicLink()).toBe(true);
  });

  it('leaves the folder of LEXITHYMIA_HOME, and other files in it', async () => {
    const home = aHome();
    const own = join(home.folder, 'mine');
    mkdirSync(own);
    writeFileSync(join(own, 'letter.txt'), 'mine');
    const env = { LEXITHYMIA_HOME: own };
    await home.run(['drill', '--only', 'body', '--count', '1'], { typed: ['n'], env });
    await home.run(['settings', 'set', 'count', '6'], { env });
    await home.run(['wipe', '--yes'], { env });
    expect(filesIn(home.folder)).toEqual(['mine/letter.txt']);
  });

  it('begins anew afterwards, as on a first day', async () => {
    const home = await aFullHome();
    await home.run(['wipe', '--yes']);
    expect((await home.run(['stats'])).out).toBe('Nothing practised yet. Try: lexi\n');
    const { out } = await home.run(['drill', '--plain'], { typed: ['q'] });
    expect(out).toContain('There is no test and no');
  });
});

describe('lexi wipe in a terminal', () => {
  const QUESTION = 'Delete all of it? It cannot be taken back.';
  it.each([
    ['yes', 'y\r', 'Deleted.', false],
    ['no', 'n\r', 'Nothing was deleted.', true],
    ['Enter alone', '\r', 'Nothing was deleted.', true],
  ])('asks first: %s', async (_, keys, says, isKept) => {
    const home = await aFullHome();
    const when = { [QUESTION]: (hand: Hand) => hand.press(keys) };
    const { code, out } = await home.run(['wipe'], { terminal: true, when });
    expect(code).toBe(0);
    expect(out).toContain(says);
    expect(existsSync(home.places.history)).toBe(isKept);
  });

  it('Ctrl-C deletes nothing', async () => {
    const home = await aFullHome();
    const before = filesIn(home.folder);
    const when = { [QUESTION]: (hand: Hand) => hand.press('\x03') };
    expect((await home.run(['wipe'], { terminal: true, when })).code).toBe(130);
    expect(filesIn(home.folder)).toEqual(before);
  });
});
