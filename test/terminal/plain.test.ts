/** A terminal without colour, and one that only prints lines. */
import { describe, expect, it } from 'vitest';
import { historyOf, newHome, removeHomesAfterwards } from './home.ts';
import { goTo, isQuestion, readerOf } from './reader.ts';
import { KEY, lexi } from './terminal.ts';

removeHomesAfterwards();

/** Select Graphic Rendition: colour, bold, dim and the like. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape codes are what is looked for
const COLOUR = /\x1b\[[\d;]*m/g;
const ARGS = ['--today', '2026-11-22', '--seed', 'plain'];

it.each<[string, string[], Record<string, string>, boolean]>([
  ['a terminal that says nothing of it', [], {}, true],
  ['NO_COLOR', [], { NO_COLOR: '1' }, false],
  ['an empty NO_COLOR', [], { NO_COLOR: '' }, true],
  ['--color never', ['--color', 'never'], {}, false],
  ['--color always, which NO_COLOR does not overrule', ['--color', 'always'], { NO_COLOR: '1' }, true],
])('colour with %s', async (_, args, env, hasColour) => {
  const terminal = lexi(newHome(), [...ARGS, ...args], { env });
  await goTo(readerOf(terminal), isQuestion);
  terminal.press('q');
  await terminal.until('Nothing is waiting.');
  expect(terminal.output().match(COLOUR) !== null).toBe(hasColour);
});

describe.each<[string, string[], Record<string, string>]>([
  ['TERM=dumb', [], { TERM: 'dumb' }],
  ['--plain', ['--plain'], {}],
  ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
])('%s', (_, args, env) => {
  const asked = async (columns = 80) => {
    const home = newHome();
    const terminal = lexi(home, [...ARGS, ...args], { env, columns, rows: 60 });
    await terminal.until('(Enter to go on');
    terminal.press(KEY.enter);
    await terminal.until('(a number or the start of an option');
    return { home, terminal };
  };

  it('asks in numbered lines, the progress at the start of the first', async () => {
    const { terminal } = await asked();
    const lines = terminal.screen();
    const first = lines.findIndex((line) => /^1 of 12\. [A-Z]/.test(line));
    const ask = lines.findIndex((line) => line.startsWith('What might '));
    expect([first >= 0, ask > first]).toEqual([true, true]);
    expect(lines.slice(ask + 1, ask + 5).map((line) => line.slice(0, 3))).toEqual(['1. ', '2. ', '3. ', '4. ']);
  });

  it('moves no cursor, draws no colour, and takes no screen of its own', async () => {
    const { terminal } = await asked();
    terminal.press('2\r');
    await terminal.until('The word here is ');
    expect(terminal.output()).not.toContain('\x1b');
    expect(terminal.screen()[0]).toBe('$ lexi');
  });

  it('takes a number, gives the reasons, and keeps the answer', async () => {
    const { home, terminal } = await asked();
    terminal.press('2\r');
    await terminal.until('The word here is ');
    expect(historyOf(home).map((event) => event.kind)).toEqual(['shown', 'answer']);
    terminal.press('q\r');
    await terminal.until('1 answer kept.');
    expect(await terminal.exit).toBe(0);
  });

  it('breaks lines between words in 60 columns', async () => {
    const { terminal } = await asked(60);
    const output = terminal.output().split(/\r?\n/);
    expect(output.filter((line) => line.length > 60)).toEqual([]);
  });
});

describe('plain lines', () => {
  const asked = async () => {
    const terminal = lexi(newHome(), [...ARGS, '--plain'], { rows: 60 });
    await terminal.until('(Enter to go on');
    terminal.press(KEY.enter);
    await terminal.until('(a number or the start of an option');
    return terminal;
  };

  it('ask again what an undo brings back', async () => {
    const terminal = await asked();
    terminal.press('2\r');
    await terminal.until('The word here is ');
    terminal.press('u\r');
    const screen = await terminal.until((): boolean => /Taken back\.[^(]*\(/.test(terminal.screen().join(' ')));
    const after = screen.slice(screen.indexOf('Taken back.'));
    expect(after.join('\n')).toMatch(/^1 of 12\. /m);
  });

  it('show what comes after a word that is known', async () => {
    const terminal = await asked();
    terminal.press('k\r');
    await terminal.until((): boolean => /is kept as known\.[^(]*\(/.test(terminal.screen().join(' ')));
    const screen = terminal.screen();
    const after = screen.slice(screen.findIndex((line) => line.includes('is kept as known.')) + 1);
    expect(after.join('\n')).toMatch(/^(A word to meet, |\d+ of 1\d\. )/m);
  });

  it('show the help lines without breaking a word', async () => {
    const terminal = await asked();
    terminal.press('h\r');
    await terminal.until('Numbers last looked up');
    const longest = Math.max(
      ...terminal
        .output()
        .split(/\r?\n/)
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(80);
  });

  it('end with the input (Ctrl-D), keeping what was answered', async () => {
    const terminal = await asked();
    terminal.press('2\r');
    await terminal.until('The word here is ');
    terminal.press(KEY.ctrlD);
    await terminal.until('1 answer kept.');
    expect(await terminal.exit).toBe(0);
  });

  it('stop at Ctrl-C, saying what was kept', async () => {
    const terminal = await asked();
    terminal.press(KEY.ctrlC);
    expect(await terminal.exit).toBe(130);
    await terminal.until('Stopped.');
  });
});
