import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn, modeOf } from '../../real-files.ts';
import { aHome, type Hand } from '../fake-app.ts';

const LIST = `count  12    Questions in a session
new    3     Places kept for new words on a day
heavy  off   Ask about scenes with death, violence or serious illness
look   off   Ten seconds of noticing your own body before a body question
plain  off   Plain numbered lines in a terminal too
mute   none  Words and contexts that are never asked about
`;

const storedIn = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('lexi settings', () => {
  it.each([[['settings']], [['settings', 'list']]])('%j lists every setting with its value', async (argv) => {
    expect(await aHome().run(argv)).toEqual({ code: 0, out: LIST, err: '' });
  });

  it('list --json tells scripts the same', async () => {
    const { out } = await aHome({ settings: '{"count": 6, "look": true}' }).run(['settings', 'list', '--json']);
    const values = { count: 6, new: 3, heavy: false, look: true, plain: false, mute: [] };
    expect(JSON.parse(out)).toEqual({ schema: 'lexithymia/settings', version: 1, ...values });
  });

  it.each([
    ['count', '6'],
    ['new', '3'],
    ['heavy', 'on'],
    ['plain', 'off'],
    ['mute', 'word:sad, context:work'],
  ])('get %s says %s', async (name, value) => {
    const home = aHome({ settings: '{"count": 6, "heavy": true, "mute": ["word:sad", "context:work"]}' });
    expect(await home.run(['settings', 'get', name])).toEqual({ code: 0, out: `${value}\n`, err: '' });
  });

  it('path says where they are, whether or not there is a file', async () => {
    const home = aHome();
    expect(await home.run(['settings', 'path'])).toEqual({ code: 0, out: `${home.places.settings}\n`, err: '' });
    expect(filesIn(home.folder)).toEqual([]);
  });
});

describe('lexi settings set', () => {
  it.each([
    ['count', '6', { count: 6 }, 'count is now 6.'],
    ['count', '60', { count: 60 }, 'count is now 60.'],
    ['new', '0', { new: 0 }, 'new is now 0.'],
    ['heavy', 'on', { heavy: true }, 'heavy is now on.'],
    ['look', 'YES', { look: true }, 'look is now on.'],
    ['plain', 'false', { plain: false }, 'plain is now off.'],
  ])('%s %s is kept in a private file', async (name, value, stored, says) => {
    const home = aHome();
    expect(await home.run(['settings', 'set', name, value])).toEqual({ code: 0, out: `${says}\n`, err: '' });
    expect(storedIn(home.places.settings)).toEqual(stored);
    expect(modeOf(home.places.settings)).toBe(0o600);
  });

  it('is used by the next command', async () => {
    const home = aHome();
    await home.run(['settings', 'set', 'new', '1']);
    expect((await home.run(['due'])).out).toBe('Nothing due. 1 new word is ready.\n');
  });
});

describe('lexi settings reset', () => {
  it('takes one setting back to its default and keeps the others', async () => {
    const home = aHome({ settings: '{"count": 6, "new": 1, "voice": "low"}' });
    expect(await home.run(['settings', 'reset', 'count'])).toEqual({ code: 0, out: 'count is 12 again.\n', err: '' });
    expect(storedIn(home.places.settings)).toEqual({ new: 1, voice: 'low' });
  });

  it('takes a value that is out of its range back to its default, as its message said', async () => {
    const home = aHome({ settings: '{"count": 0, "new": 1}' });
    expect((await home.run(['due'])).err).toContain('Try: lexi settings reset count\n');
    expect(await home.run(['settings', 'reset', 'count'])).toEqual({ code: 0, out: 'count is 12 again.\n', err: '' });
    expect(storedIn(home.places.settings)).toEqual({ new: 1 });
  });

  it.each(['--yes', '-y'])('%s puts the file aside, damaged or not, and nothing of it is lost', async (option) => {
    const home = aHome({ settings: '{ damaged' });
    const aside = `${home.places.settings}.old`;
    const out = `Defaults again. The old file is ${aside}\n`;
    expect(await home.run(['settings', 'reset', option])).toEqual({ code: 0, out, err: '' });
    expect(readFileSync(aside, 'utf8')).toBe('{ damaged');
    expect((await home.run(['settings'])).out).toBe(LIST);
  });

  it('has nothing to put aside where nothing was set', async () => {
    const home = aHome();
    const out = 'All settings had their defaults already.\n';
    expect(await home.run(['settings', 'reset', '--yes'])).toEqual({ code: 0, out, err: '' });
    expect(filesIn(home.folder)).toEqual([]);
  });
});

describe('lexi settings reset in a terminal', () => {
  const QUESTION = 'Put all settings back to their defaults?';
  const answering = (keys: string) => ({
    terminal: true,
    when: { [QUESTION]: (hand: Hand) => hand.press(keys) },
  });

  it.each([
    ['yes', 'y\r', 'Defaults again.', false],
    ['no', 'n\r', 'Nothing was changed.', true],
    ['Enter alone', '\r', 'Nothing was changed.', true],
  ])('asks first: %s', async (_, keys, says, isKept) => {
    const home = aHome({ settings: '{"count": 6}' });
    const { code, out } = await home.run(['settings', 'reset'], answering(keys));
    expect(code).toBe(0);
    expect(out).toContain(says);
    expect(existsSync(home.places.settings)).toBe(isKept);
  });

  it.each([
    ['Ctrl-C', (hand: Hand) => hand.press('\x03')],
    ['a terminal that closes', (hand: Hand) => hand.close()],
  ])('%s changes nothing, and is no bug', async (_, breakOff) => {
    const home = aHome({ settings: '{"count": 6}' });
    const { code, err } = await home.run(['settings', 'reset'], { terminal: true, when: { [QUESTION]: breakOff } });
    expect(err).not.toContain('bug');
    expect(code).toBe(130);
    expect(readFileSync(home.places.settings, 'utf8')).toBe('{"count": 6}');
  });
});
