import { describe, expect, it } from 'vitest';
import { aHome } from './fake-app.ts';

const COMMANDS = [
  'drill',
  'today',
  'due',
  'words',
  'word',
  'find',
  'undo',
  'stats',
  'export',
  'import',
  'backup',
  'restore',
  'doctor',
  'wipe',
  'settings',
  'content',
  'prompt',
  'remind',
  'completion',
  'where',
  'help-now',
  'about',
];
const OF_SETTINGS = ['list', 'get', 'set', 'mute', 'unmute', 'path', 'reset'];

const PAGES: [name: string, argv: string[]][] = [
  ['lexi', []],
  ...COMMANDS.map((name): [string, string[]] => [name, [name]]),
  ['content-check', ['content', 'check']],
  ...OF_SETTINGS.map((name): [string, string[]] => [`settings-${name}`, ['settings', name]]),
];

describe('--help', () => {
  it.each(PAGES)('of %s', async (name, argv) => {
    const { code, out, err } = await aHome().run([...argv, '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot(`help/${name}.txt`);
  });

  it.each(PAGES)('of %s fits in 80 columns', async (_, argv) => {
    const { out } = await aHome().run([...argv, '--help']);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(PAGES)('of %s fits in 60 columns', async (_, argv) => {
    const { out } = await aHome().run([...argv, '--help'], { env: { COLUMNS: '60' } });
    expect(out.split('\n').filter((line) => line.length > 60 && !line.startsWith('  $ '))).toEqual([]);
  });

  it('of lexi names every command', async () => {
    const { out } = await aHome().run(['--help']);
    const named = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name);
    expect(named).toEqual([...COMMANDS, 'help']);
  });

  it.each([
    [['-h'], ['--help']],
    [['help'], ['--help']],
  ])('is also to be had by %j', async (other, usual) => {
    expect(await aHome().run(other)).toEqual(await aHome().run(usual));
  });

  it.each([
    [
      ['help', 'due'],
      ['due', '--help'],
    ],
    [
      ['settings', 'help', 'set'],
      ['settings', 'set', '--help'],
    ],
  ])('with its examples first is to be had by %j', async (other, usual) => {
    const [page = '', examples = ''] = (await aHome().run(usual)).out.split('\nExamples:\n');
    const out = `Examples:\n${examples}\n${page}`;
    expect(await aHome().run(other)).toEqual({ code: 0, out, err: '' });
    expect(out).toMatch(/^Examples:\n {2}\$ lexi .+\n {2}\$ lexi .+\n\nUsage: lexi /);
  });

  it('keeps to a narrow screen', async () => {
    const { out } = await aHome().run(['due', '--help'], { env: { COLUMNS: '60' } });
    expect(out.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });
});

describe('--version', () => {
  it.each(['--version', '-V'])('%s is one line', async (option) => {
    expect(await aHome().run([option])).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});

describe('a bug', () => {
  it('is said to be one, with 70, and shown whole', async () => {
    const { code, out, err } = await aHome().run(['due'], { at: 'no time at all' });
    expect({ code, out }).toEqual({ code: 70, out: '' });
    expect(err).toContain('lexi: this is a bug in the program; nothing that was saved is lost\n');
    expect(err).toContain('the clock gave no time at all\n');
    expect(err).toMatch(/\n {4}at /);
  });
});

describe('DEBUG=1', () => {
  it.each([
    [{}, false],
    [{ DEBUG: '1' }, true],
  ])('adds the stack to what is said: %j', async (env, isAdded) => {
    const { code, err } = await aHome().run(['undo'], { env });
    expect(code).toBe(1);
    expect(err.startsWith('lexi: there is no answer to take back\nTry: lexi\n')).toBe(true);
    expect(/\n {4}at /.test(err)).toBe(isAdded);
  });
});
