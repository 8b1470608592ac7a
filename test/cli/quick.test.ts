import { describe, expect, it } from 'vitest';
import { anAnswer } from '../builders.ts';
import { aHome } from './fake-app.ts';

/** The same, typed so that the command tree has to carry it out. */
const slowly = (argv: readonly string[]) => ['--color', 'auto', ...argv];

const QUICK = [
  [],
  ['drill'],
  ['--version'],
  ['-V'],
  ['--help'],
  ['-h'],
  ['due'],
  ['due', '--json'],
  ['due', '--quiet'],
  ['due', '-q'],
  ['due', '--next'],
  ['prompt'],
  ['prompt', '--format', '{due} waiting'],
];
const history = [anAnswer('e1', '2026-11-01T09:00:00.000+01:00')];

/** What prints nothing: only an exit code was asked for, or nothing is due. */
const isSilent = (argv: readonly string[], start: object) =>
  /-q/.test(argv.join()) || (/next|prompt/.test(argv.join()) && !('history' in start));

describe.each([
  ['nothing yet', {}],
  ['a card that is due', { history }],
  ['settings that are damaged', { settings: '{' }],
])('what is carried out without the command tree, with %s', (_, start) => {
  it.each(QUICK.map((argv) => [argv]))('is the same as with it: %j', async (argv) => {
    const home = aHome(start);
    const quick = await home.run(argv, { seed: 'the same' });
    expect(quick).toEqual(await home.run(slowly(argv), { seed: 'the same' }));
    expect(quick.out + quick.err === '').toBe(isSilent(argv, start) && !(quick.code === 65 && argv[0] === 'due'));
  });
});

describe('everything else', () => {
  it.each([
    ['a word too many', ['due', 'today'], "there is no 'today' after 'lexi due'"],
    ['an option that does not exist', ['due', '--all'], "'--all'"],
    ['an empty word', [''], "there is no command ''"],
    ['one word with a space in it', ['due --json'], "there is no command 'due --json'"],
    ['a name every object has', ['constructor'], "there is no command 'constructor'"],
  ])('goes to the command tree: %s', async (_, argv, says) => {
    const { code, err } = await aHome().run(argv);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});
