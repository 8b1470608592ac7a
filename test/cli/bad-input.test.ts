import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { URGES } from '../../src/lexicon/urges.ts';
import { filesIn } from '../real-files.ts';
import { aHome } from './fake-app.ts';

/** What was typed wrongly, what is said of it, and what to type. */
const WRONG: [argv: string[], says: string, next: string][] = [
  [['dirll'], "there is no command 'dirll'", 'lexi drill'],
  [['mute'], "there is no command 'mute'", 'lexi settings mute'],
  [['dance'], "there is no command 'dance'", 'lexi --help'],
  [['stat'], "there is no command 'stat'", 'lexi stats'],
  [['setings'], "there is no command 'setings'", 'lexi settings'],
  [['help', 'dance'], "there is no command 'dance'", 'lexi --help'],
  [['--dance'], "unknown option '--dance'", 'lexi --help'],
  [['due', '--dance'], "unknown option '--dance'", 'lexi due --help'],
  [['due', '--jsn'], "unknown option '--jsn'", 'lexi due --json'],
  [['due', 'tomorrow'], "there is no 'tomorrow' after 'lexi due'", 'lexi due --help'],
  [['drill', '--count'], "option '-c, --count <n>' argument missing", 'lexi drill --help'],
  ...['0', '201', 'ten', '-3'].map((value): [string[], string, string] => [
    ['drill', `--count=${value}`],
    `option '-c, --count <n>' argument '${value}' is invalid. It takes a whole number from 1 to 200.`,
    'lexi drill --help',
  ]),
  [
    ['-m', '121'],
    "option '-m, --minutes <n>' argument '121' is invalid. It takes a whole number from 1 to 120.",
    'lexi --help',
  ],
  [
    ['drill', '--new', '31'],
    "option '--new <n>' argument '31' is invalid. It takes a whole number from 0 to 30.",
    'lexi drill --help',
  ],
  [
    ['drill', '--only', 'body,dance'],
    "option '--only <kinds>' argument 'body,dance' is invalid. The kinds are body, sort, situation, same-body, strength, near, recall, underneath, blend, their-side, listening.",
    'lexi drill --help',
  ],
  ...['2026-02-30', '2026-13-01', '22.11.2026', 'tomorrow', ''].map((date): [string[], string, string] => [
    ['drill', '--dry-run', '--today', date],
    `'${date}' is no date`,
    'lexi drill --dry-run --today 2026-11-22',
  ]),
  [
    ['export', '--format', 'pdf'],
    "option '-f, --format <format>' argument 'pdf' is invalid. Allowed choices are json, jsonl, csv, tsv, fsrs, anki, ics, md.",
    'lexi export --help',
  ],
  [
    ['about', '--color', 'pink'],
    "option '--color <when>' argument 'pink' is invalid. Allowed choices are auto, always, never.",
    'lexi about --help',
  ],
  [['settings', 'get'], "missing required argument 'name'", 'lexi settings --help'],
  [['settings', 'set', 'count'], "missing required argument 'value'", 'lexi settings --help'],
  ...[['get'], ['set'], ['reset']].map(([verb = '']): [string[], string, string] => [
    ['settings', verb, 'dance', ...(verb === 'set' ? ['6'] : [])],
    "there is no setting 'dance'; there are count, new, heavy, look, plain, mute",
    'lexi settings list',
  ]),
  ...['0', '61', '6.5', 'six', ''].map((value): [string[], string, string] => [
    ['settings', 'set', 'count', value],
    `count takes a whole number from 1 to 60, not '${value}'`,
    'lexi settings set count 12',
  ]),
  [['settings', 'set', 'new', '13'], "new takes a whole number from 0 to 12, not '13'", 'lexi settings set new 3'],
  [['settings', 'set', 'heavy', 'maybe'], "heavy takes on or off, not 'maybe'", 'lexi settings set heavy off'],
  [
    ['settings', 'set', 'mute', 'work'],
    "mute takes what lexi settings mute and unmute set, not 'work'",
    'lexi settings mute work',
  ],
  [['settings', 'unmute'], "missing required argument 'name'", 'lexi settings --help'],
  [['settings', 'mute', 'sadd'], "there is no word or context 'sadd'", 'lexi settings mute sad'],
  [['settings', 'unmute', 'sadd'], "there is no word or context 'sadd'", 'lexi settings unmute sad'],
  [['settings', 'mute', 'fed upp'], "there is no word or context 'fed upp'", 'lexi settings mute fed-up'],
  [['word'], "missing required argument 'word'", 'lexi word --help'],
  [
    ['words', '--level', '6'],
    "option '--level <n>' argument '6' is invalid. It takes a whole number from 1 to 5.",
    'lexi words --help',
  ],
  [
    ['words', '--tone', 'loud'],
    "option '--tone <tone>' argument 'loud' is invalid. Allowed choices are pleasant, unpleasant, neutral.",
    'lexi words --help',
  ],
  [['words', '--known', '--new'], "option '--known' cannot be used with option '--new'", 'lexi words --help'],
  [['find', '--body', 'jaw-tight,nose-hot'], "there is no sensation 'nose-hot'", 'lexi find --sensations'],
  [
    ['find', '--energy', 'some'],
    "option '--energy <energy>' argument 'some' is invalid. Allowed choices are much, little.",
    'lexi find --help',
  ],
  [
    ['find', '--urge', 'sing'],
    `option '--urge <urge>' argument 'sing' is invalid. Allowed choices are ${URGES.map(({ id }) => id).join(', ')}.`,
    'lexi find --help',
  ],
  ...[['find'], ['find', '--json'], ['find', '--plain']].map((argv): [string[], string, string] => [
    argv,
    'a terminal is needed to ask what you notice',
    'lexi find --body jaw-tight,chest-hot --energy much (lexi find --sensations lists them)',
  ]),
  [['settings', 'reset'], 'a terminal is needed to ask before all settings are reset', 'lexi settings reset --yes'],
];

describe('bad input', () => {
  it.each(WRONG)('%j is told in one sentence with what to type next, exit 2', async (argv, says, next) => {
    const home = aHome({ settings: '{"count": 6}' });
    const before = filesIn(home.folder);
    const ended = await home.run(argv, { typed: ['n', 'n'] });
    expect(ended).toEqual({ code: 2, out: '', err: `lexi: ${says}\nTry: ${next}\n` });
    expect(filesIn(home.folder)).toEqual(before);
    expect(readFileSync(home.places.settings, 'utf8')).toBe('{"count": 6}');
  });

  it.each(['drill', 'words'])('a family that there is not is told by %s, with those there are', async (command) => {
    const { code, out, err } = await aHome().run([command, '--family', 'bliss'], { typed: ['n'] });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^lexi: there is no family 'bliss'\nTry: --family with one of anger, .*, surprise\n$/);
  });

  it('an option that is nearly right is named', async () => {
    const { code, err } = await aHome().run(['due', '--quite']);
    expect(code).toBe(2);
    expect(err).toMatch(/^lexi: unknown option '--quite'\nTry: .*--quiet\n$/);
  });

  it('a command of settings that there is not is named', async () => {
    const { code, err } = await aHome().run(['settings', 'dance']);
    expect(code).toBe(2);
    expect(err).toContain("'dance'");
  });
});
