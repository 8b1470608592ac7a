import { describe, expect, it } from 'vitest';
import { describedTree } from '../../../scripts/command-tree.ts';
import type { CommandDescription, Takes } from '../../../src/cli/complete/description.ts';
import { filesIn } from '../../real-files.ts';
import { aHome } from '../fake-app.ts';
import { writeOwn } from '../own-file.ts';

/** The values offered, without what they are. */
async function offered(words: readonly string[], home = aHome()): Promise<string[]> {
  const { code, out, err } = await home.run(['complete', '--', ...words]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] ?? '');
}

describe('lexi complete', () => {
  it.each([
    [['wor'], ['words', 'word']],
    [
      ['help', 'wor'],
      ['words', 'word'],
    ],
    [['settings', 'm'], ['mute']],
    [['settings', 'help', 'm'], ['mute']],
    [['word', 'resentf'], ['resentful']],
    [['words', 'resentf'], ['resentful']],
    [['drill', '--family', 'ang'], ['anger']],
    [['drill', '--family=ang'], ['--family=anger']],
    [
      ['drill', '--only', 'same-body,si'],
      [':more', 'same-body,situation'],
    ],
    [['drill', '--only', 'situation,situ'], [':more']],
    [
      ['find', '--body', 'jaw-tig'],
      [':more', 'jaw-tight'],
    ],
    [
      ['find', '--energy', ''],
      ['much', 'little'],
    ],
    [
      ['settings', 'get', ''],
      ['count', 'new', 'heavy', 'look', 'plain', 'mute'],
    ],
    [
      ['settings', 'set', 'heavy', ''],
      ['on', 'off'],
    ],
    [['settings', 'set', 'count', ''], []],
    [['settings', 'mute', 'heav'], ['heavy']],
    [['settings', 'mute', 'neighb'], ['neighbours']],
    [['export', '--format', 'c'], ['csv']],
    [['export', '-o', ''], [':files']],
    [['content', 'check', ''], [':files']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['due', '--qu'], ['--quiet']],
    [['dance', ''], []],
  ])('%j offers %j', async (words, values) => {
    expect(await offered(words)).toEqual(values);
  });

  it('says what each is', async () => {
    const { out } = await aHome().run(['complete', '--', 'du']);
    expect(out).toBe('due\thow much is waiting\n');
  });

  it('takes an empty last word in two ways', async () => {
    const plain = await aHome().run(['complete', '--', 'settings', 'set', 'heavy', '']);
    expect(await aHome().run(['complete', '--empty', '--', 'settings', 'set', 'heavy'])).toEqual(plain);
    expect(await aHome().run(['complete', '--empty', 'settings', 'set', 'heavy'])).toEqual(plain);
  });

  it('offers what is muted to be brought back, and nothing else', async () => {
    const home = aHome({ settings: '{"mute": ["word:glad", "context:work"]}' });
    expect(await offered(['settings', 'unmute', ''], home)).toEqual(['glad', 'work']);
  });

  it('knows the person’s own words', async () => {
    const home = aHome();
    writeOwn(home);
    expect(await offered(['word', 'snar'], home)).toEqual(['snarky']);
  });

  it('is silent about trouble, with an exit code, and leaves no trace', async () => {
    const home = aHome({ settings: '{' });
    const before = filesIn(home.folder);
    expect(await home.run(['complete', '--', 'settings', 'unmute', ''])).toEqual({ code: 65, out: '', err: '' });
    expect(await aHome({ content: 'no-such-folder' }).run(['complete'])).toEqual({ code: 65, out: '', err: '' });
    expect(filesIn(home.folder)).toEqual(before);
  });

  it('is no command a person is told of', async () => {
    expect((await aHome().run(['--help'])).out).not.toMatch(/^ {2}complete /m);
    expect((await aHome().run(['help', 'complete'])).code).toBe(2);
  });
});

describe('lexi completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints the script for %s', async (shell) => {
    const { code, out, err } = await aHome().run(['completion', shell]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/\blexi\b.*\blexithymia\b|complete -c lexithymia/);
    expect(out).toContain(' complete ');
  });

  it.each([
    [['completion'], "missing required argument 'shell'"],
    [['completion', 'tcsh'], 'Allowed choices are bash, zsh, fish, powershell'],
  ])('%j is said to be typed wrongly', async (argv, says) => {
    const { code, err } = await aHome().run(argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe('the command tree, as the build writes it down', () => {
  const all = (command: CommandDescription, path = ''): [string, CommandDescription][] => [
    [path, command],
    ...command.commands.flatMap((each) => all(each, `${path} ${each.name}`)),
  ];
  /** Where anything may be typed: numbers, dates, texts. */
  const FREE = new Set(['n', 'text', 'date', 'day', 'value', 'command', 'time']);

  it('has two examples for every command, and each begins with lexi or has it in it', () => {
    const told = all(describedTree()).filter(([, { name }]) => name !== 'help');
    expect(told.filter(([, { examples }]) => examples.length < 2).map(([path]) => path)).toEqual([]);
    expect(told.flatMap(([, { examples }]) => examples).filter((line) => !/\blexi\b/.test(line))).toEqual([]);
  });

  it('says of every place what can stand in it', () => {
    const open = (path: string, takes: Takes | undefined) =>
      takes === undefined || takes.choices || takes.from || FREE.has(takes.name) ? [] : [`${path} <${takes.name}>`];
    const unsaid = all(describedTree()).flatMap(([path, command]) => [
      ...command.options.flatMap(({ flags, takes }) => open(`${path} ${flags.at(-1)}`, takes)),
      ...command.arguments.flatMap((takes) => open(path, takes)),
    ]);
    expect(unsaid).toEqual([]);
  });
});
