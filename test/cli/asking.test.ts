import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../builders.ts';
import { aHome, type Hand } from './fake-app.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
const HISTORY = [
  aShown('e1', BEFORE, 'annoyed'),
  anAnswer('e2', BEFORE, { card: 'w:annoyed/situation', given: [], mark: 'unsure', rating: 'again' }),
];
const ARGV = ['drill', '--family', 'anger', '--only', 'situation', '--new', '0', '--count', '1'];
const SCREEN = '\x1b[?1049h';
const LEAVE = '\x1b[?1049l\x1b[?25h';
const leaves = { 'q stop and keep': (hand: Hand) => hand.press('q\r') };

/** Whether text has a style, which ends in "m"; moves of the cursor and the like are none. */
const isStyled = (text: string) => /\[[\d;]+m/.test(text);

describe('a terminal', () => {
  it('gets a screen of its own, and has its old one back at the end', async () => {
    const home = aHome({ history: HISTORY });
    const { code, out } = await home.run(ARGV, { terminal: true, when: leaves });
    expect(code).toBe(0);
    expect(out.startsWith(SCREEN)).toBe(true);
    expect(out.split(SCREEN).length).toBe(2);
    expect(out.endsWith(`${LEAVE}Nothing was answered, and nothing was kept.\n`)).toBe(true);
  });

  it('has its old screen back when it is closed in the middle', async () => {
    const home = aHome({ history: HISTORY });
    const when = { 'q stop and keep': (hand: Hand) => hand.close() };
    const { code, out, err } = await home.run(ARGV, { terminal: true, when });
    expect({ code, err }).toEqual({ code: 130, err: 'Stopped.\n' });
    expect(out.endsWith(LEAVE)).toBe(true);
  });

  it.each<[string, string[], Record<string, string>, boolean]>([
    ['has colour', [], {}, true],
    ['has none with NO_COLOR', [], { NO_COLOR: '1' }, false],
    ['has none with --color never', ['--color', 'never'], {}, false],
    ['has colour with --color always over NO_COLOR', ['--color', 'always'], { NO_COLOR: '1' }, true],
  ])('%s', async (_, options, env, isColoured) => {
    const home = aHome({ history: HISTORY });
    const { code, out } = await home.run([...ARGV, ...options], { terminal: true, env, when: leaves });
    expect(code).toBe(0);
    expect(isStyled(out)).toBe(isColoured);
  });
});

describe('plain lines', () => {
  it.each<[string, string[], Record<string, string>, string, boolean]>([
    ['come through a pipe', [], {}, '{}', false],
    ['come through a pipe with --color always', ['--color', 'always'], {}, '{}', false],
    ['come with --plain', ['--plain'], {}, '{}', true],
    ['come with the setting plain', [], {}, '{"plain": true}', true],
    ['come with ACCESSIBLE=1', [], { ACCESSIBLE: '1' }, '{}', true],
    ['come with TERM=dumb', [], { TERM: 'dumb' }, '{}', true],
  ])('%s: numbered, without colour, box or move of the cursor', async (_, options, env, settings, terminal) => {
    const home = aHome({ history: HISTORY, settings });
    const sitting = { typed: ['anger', 'q'], env, terminal };
    const { code, out, err } = await home.run([...ARGV, ...options], sitting);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^1 of 1\. /);
    expect(out).toMatch(/\n1\. .+\n2\. .+\n3\. .+\n4\. .+\n\(/);
    expect([...out].filter((sign) => sign < ' ' && sign !== '\n')).toEqual([]);
    expect(home.stored()).toEqual(['answer w:annoyed/situation f:anger best good']);
  });

  it('are no longer than the screen is wide', async () => {
    const { out } = await aHome({ history: HISTORY }).run(ARGV, { typed: ['anger'], env: { COLUMNS: '50' } });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(50);
  });
});
