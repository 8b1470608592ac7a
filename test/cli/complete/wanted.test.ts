import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandDescription, Takes } from '../../../src/cli/complete/description.ts';
import { wantedAt } from '../../../src/cli/complete/wanted.ts';

const aCommand = (name: string, fields: Partial<CommandDescription> = {}): CommandDescription => ({
  name,
  says: `${name} it`,
  options: [],
  arguments: [],
  commands: [],
  examples: [],
  ...fields,
});
const anOption = (flags: readonly string[], takes?: Takes) => ({
  flags,
  says: 'an option',
  ...(takes === undefined ? {} : { takes }),
});

const PROGRAM = aCommand('lexi', {
  options: [anOption(['--color'], { name: 'when', choices: ['auto', 'never'] }), anOption(['-h', '--help'])],
  arguments: [{ name: 'command', isOptional: true }],
  commands: [
    aCommand('find', {
      options: [
        anOption(['--body'], { name: 'sensations', from: 'sensations', isList: true }),
        anOption(['-t', '--tone'], { name: 'tone', choices: ['pleasant', 'neutral'] }),
        anOption(['--install'], { name: 'system', choices: ['cron'], isOptional: true }),
        anOption(['--plain']),
      ],
    }),
    aCommand('word', { arguments: [{ name: 'word', from: 'words', isMany: true }] }),
    aCommand('settings', {
      otherwise: 'list',
      commands: [
        aCommand('list', { options: [anOption(['--json'])] }),
        aCommand('set', {
          arguments: [
            { name: 'name', from: 'settings' },
            { name: 'value', from: 'setting $1' },
          ],
        }),
      ],
    }),
    aCommand('content', {
      otherwise: 'check',
      commands: [aCommand('check', { arguments: [{ name: 'file', from: 'files', isOptional: true }] })],
    }),
  ],
});

/** What is wanted in short: the values with what stays before them, and the tables. */
function inShort(words: readonly string[]): string {
  const { before, typed, values, from, isList } = wantedAt(words, PROGRAM);
  const names = values.map(({ value }) => value).join(' ');
  return [names, from && `<${from}>`, before && `after ${before}`, typed && `typed ${typed}`, isList && 'list']
    .filter(Boolean)
    .join(', ');
}

describe('what can stand at the end of a line', () => {
  it.each([
    ['nothing yet', [], 'find word settings content'],
    ['an empty word', [''], 'find word settings content'],
    ['the start of a command', ['fi'], 'find word settings content, typed fi'],
    ['an option of the program', ['-'], '--color --help, typed -'],
    ['an option of a command', ['find', '--'], '--body --tone --install --plain, typed --'],
    [
      'an option that was used is not offered again',
      ['find', '-t', 'neutral', '--'],
      '--body --install --plain, typed --',
    ],
    ['the value of an option', ['find', '--tone', 'ple'], 'pleasant neutral, typed ple'],
    ['the value of a short option', ['find', '-t', ''], 'pleasant neutral'],
    ['a value after a sign', ['find', '--tone=ne'], 'pleasant neutral, after --tone=, typed ne'],
    ['a value after a sign, as bash takes it apart', ['find', '--tone', '=', 'ne'], 'pleasant neutral, typed ne'],
    ['nothing after a sign, as bash takes it apart', ['find', '--tone', '='], 'pleasant neutral'],
    ['a value of an option that takes none', ['find', '--plain=x'], 'typed --plain=x'],
    ['a list', ['find', '--body', ''], '<sensations>, list'],
    ['a list that goes on', ['find', '--body', 'a,b,c'], '<sensations>, after a,b,, typed c, list'],
    ['a list after a sign', ['find', '--body=a,b'], '<sensations>, after --body=a,, typed b, list'],
    ['a value that may be left out', ['find', '--install', ''], 'cron'],
    ['an option in its place', ['find', '--install', '--'], '--body --tone --plain, typed --'],
    ['a command after an option', ['--color', 'never', 'fi'], 'find word settings content, typed fi'],
    ['an argument', ['word', 'an'], '<words>, typed an'],
    ['one more of many', ['word', 'let', ''], '<words>'],
    ['an argument that depends on the one before', ['settings', 'set', 'heavy', ''], '<setting heavy>'],
    ['an argument too many', ['settings', 'set', 'heavy', 'on', ''], ''],
    ['an option of the subcommand that is meant', ['settings', '--'], '--json, typed --'],
    ['an argument of the subcommand that is meant', ['content', ''], 'check, <files>'],
    ['the same with its name', ['content', 'check', 'a'], '<files>, typed a'],
    ['after two dashes nothing is an option', ['word', '--', '--x'], '<words>, typed --x'],
    ['an option nobody knows', ['find', '--unknown', ''], ''],
    ['a command nobody knows', ['dance', ''], ''],
  ])('%s: %j', (_, words, wanted) => {
    expect(inShort(words)).toBe(wanted);
  });

  it('what stays and what is open are the last word, whatever was typed', () => {
    const word = fc.oneof(fc.constantFrom('find', 'settings', '--body', '-t', '--', 'a,b', '--tone=n'), fc.string());
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const { before, typed } = wantedAt(words, PROGRAM);
        const isTakenApart = words.at(-1) === '=' && words.at(-2)?.startsWith('--') === true;
        expect(before + typed).toBe(isTakenApart ? '' : words.at(-1));
      }),
    );
  });
});
