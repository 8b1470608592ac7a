import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../builders.ts';
import { aFolder, filesIn } from '../real-files.ts';
import { aHome, type Home } from './fake-app.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
const HISTORY = [aShown('e1', BEFORE, 'annoyed'), anAnswer('e2', BEFORE, { card: 'w:annoyed/situation' })];
const WHERE = 'Try: lexi where shows the folders\n';
const BODY = ['drill', '--only', 'body', '--count', '3'];

/** Commands that read the history. */
const READERS = [['due'], ['stats'], ['export'], ['undo'], ['drill']];

describe('a damaged settings file', () => {
  const SETTERS = [
    ['settings', 'list'],
    ['settings', 'get', 'count'],
    ['settings', 'set', 'count', '6'],
    ['settings', 'reset', 'count'],
  ];

  const argvs = [...SETTERS, ['due'], ['drill'], []].map((argv) => [argv]);
  it.each(argvs)('%j: told with its path, 65, and left as it is', async (argv) => {
    const home = aHome({ settings: '{ damaged', history: HISTORY });
    const path = home.places.settings;
    const err = `lexi: the settings file ${path} is damaged\nTry: lexi settings reset\n`;
    expect(await home.run(argv, { typed: ['n'] })).toEqual({ code: 65, out: '', err });
    expect(readFileSync(path, 'utf8')).toBe('{ damaged');
  });

  it.each([['stats'], ['export'], ['where']])('does not keep lexi %s from its work', async (command) => {
    expect((await aHome({ settings: '{ damaged', history: HISTORY }).run([command])).code).toBe(0);
  });

  it('with a value out of its range names the setting', async () => {
    const home = aHome({ settings: '{"new": 99}' });
    const err = `lexi: the settings file ${home.places.settings} holds no valid value for new\nTry: lexi settings reset new\n`;
    expect(await home.run(['due'])).toEqual({ code: 65, out: '', err });
  });
});

describe('settings that cannot be written', () => {
  it('are told, 74: their folder is a file', async () => {
    const home = aHome();
    const folder = dirname(home.places.settings);
    mkdirSync(dirname(folder), { recursive: true });
    writeFileSync(folder, 'kept');
    const { code, err } = await home.run(['settings', 'set', 'count', '6']);
    expect({ code, err }).toMatchObject({
      code: 74,
      err: expect.stringMatching(/: part of its path is a file, not a folder\nTry: /),
    });
    expect(readFileSync(folder, 'utf8')).toBe('kept');
  });
});

describe('a history that cannot be read', () => {
  it.each(READERS)('lexi %s: one of its files is a folder, 74', async (command) => {
    const home = aHome({ history: HISTORY });
    const path = join(home.places.history, 'x.jsonl');
    mkdirSync(path);
    const err = `lexi: the history file ${path} could not be read: it is a folder\n${WHERE}`;
    expect(await home.run([command], { typed: ['n'] })).toEqual({ code: 74, out: '', err });
    expect(filesIn(home.places.history)).toEqual(['another.jsonl']);
  });

  it.each(READERS)('lexi %s: its folder is a file, 74', async (command) => {
    const home = aHome();
    mkdirSync(dirname(home.places.history), { recursive: true });
    writeFileSync(home.places.history, 'kept');
    const reason = 'part of its path is a file, not a folder';
    const err = `lexi: the history folder ${home.places.history} could not be read: ${reason}\n${WHERE}`;
    expect(await home.run([command], { typed: ['n'] })).toEqual({ code: 74, out: '', err });
    expect(readFileSync(home.places.history, 'utf8')).toBe('kept');
  });
});

describe('a history with lines that are not events', () => {
  const damaged = (...lines: string[]) => {
    const home = aHome({ history: HISTORY });
    const path = join(home.places.history, 'another.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8')}${lines.map((line) => `${line}\n`).join('')}`);
    return home;
  };
  const TORN = '{"v":1,"id":"e3","at';
  const AHEAD = JSON.stringify(aShown('e4', '2027-01-01T09:00:00.000+01:00', 'glad'));
  const SAYING = ['stats', 'export', 'drill'];

  it.each(SAYING)('lexi %s says which line is torn, and goes on', async (command) => {
    const home = damaged(TORN);
    const { code, out, err } = await home.run([command], { typed: ['q'] });
    const file = join(home.places.history, 'another.jsonl');
    expect({ code, err }).toEqual({
      code: 0,
      err: `lexi: a line of the history is damaged and was left out: ${file}, line 3\nTry: lexi doctor\n`,
    });
    expect(out).not.toBe('');
    expect(readFileSync(file, 'utf8')).toContain(`${TORN}\n`);
  });

  it('says of many torn lines which is the first', async () => {
    const { err } = await damaged(TORN, 'x', '[]').run(['stats']);
    expect(err).toMatch(/another\.jsonl, line 3 and 2 more\nTry: lexi doctor\n$/);
  });

  it.each([
    ['from a newer version', '{"v":2,"id":"e3"}', '1 line of the history came from a newer version and waited'],
    ['dated after tomorrow', AHEAD, '1 event dated after tomorrow will be counted when their day comes'],
  ])('says that lines are %s', async (_, line, says) => {
    const { code, err } = await damaged(line).run(['stats']);
    expect({ code, err }).toEqual({ code: 0, err: `lexi: ${says}\n` });
  });

  it('says so again when it comes from the cache', async () => {
    const home = damaged(TORN);
    const first = await home.run(['stats']);
    expect(existsSync(home.places.cache)).toBe(true);
    expect(await home.run(['stats'])).toEqual(first);
  });
});

describe('content that is missing', () => {
  it.each([['due'], ['stats'], ['export'], ['drill'], ['about'], ['help-now']])(
    'lexi %s: told, 65',
    async (command) => {
      const content = aFolder();
      const home = aHome({ history: HISTORY, content });
      const { code, out, err } = await home.run([command], { typed: ['n'] });
      expect({ code, out }).toEqual({ code: 65, out: '' });
      expect(err).toMatch(
        /^lexi: the content file .*\.json is missing or damaged\nTry: npm install -g lexithymia .*\n$/,
      );
      expect(err).toContain(content);
    },
  );
});

describe('an answer that cannot be kept', () => {
  /** A device that has a file of its own already. */
  const settled = async (): Promise<Home> => {
    const home = aHome({ history: HISTORY });
    await home.run(BODY, { typed: ['n', 'q'] });
    return home;
  };
  const reason = (err: string) => err.replace(/^lexi: the answer could not be added to \S+: /, '');

  it('is told, 74, and the answers before it stay: a folder has come in the place of the file', async () => {
    const home = await settled();
    const path = home.ownFile();
    const breaks = () => {
      renameSync(path, `${path}.kept`);
      mkdirSync(path);
    };
    const ended = await home.run(BODY, { typed: ['n', 'n', 'n'], when: { '2 of ': breaks } });
    expect({ code: ended.code, err: reason(ended.err) }).toEqual({ code: 74, err: `it is a folder\n${WHERE}` });
    rmSync(path, { recursive: true });
    renameSync(`${path}.kept`, path);
    expect(home.stored().length).toBe(2);
  });

  it.skipIf(!existsSync('/dev/full'))('is told, 74, and earlier sessions stay: the disk is full', async () => {
    const home = await settled();
    const [path, kept] = [home.ownFile(), home.lines()];
    const fills = () => {
      renameSync(path, `${path}.kept`);
      symlinkSync('/dev/full', path);
    };
    const ended = await home.run(BODY, { typed: ['n'], when: { '1 of ': fills } });
    expect({ code: ended.code, err: reason(ended.err) }).toEqual({ code: 74, err: `the disk is full\n${WHERE}` });
    expect(ended.out).not.toContain('Hard to tell from the body alone.');
    renameSync(`${path}.kept`, path);
    expect(home.lines()).toEqual(kept);
  });

  it('is told, 74: the device file cannot be written', async () => {
    const home = aHome({ history: HISTORY });
    mkdirSync(dirname(home.places.state), { recursive: true });
    writeFileSync(home.places.state, 'kept');
    const { code, err } = await home.run(BODY, { typed: ['n'] });
    expect({ code, err }).toMatchObject({
      code: 74,
      err: expect.stringMatching(/: part of its path is a file, not a folder\nTry: /),
    });
    expect(readFileSync(home.places.state, 'utf8')).toBe('kept');
  });
});

describe('a cache that cannot be written', () => {
  it('is no trouble', async () => {
    const home = aHome({ history: HISTORY, settings: '{"new": 0}' });
    mkdirSync(home.places.cache, { recursive: true });
    expect(await home.run(['due'])).toEqual({ code: 0, out: '1 due, about 1 minute.\n', err: '' });
  });
});
