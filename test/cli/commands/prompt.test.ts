import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { aFolder } from '../../real-files.ts';
import { aHome } from '../fake-app.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
const missed = (word: string) => [
  aShown(`s-${word}`, BEFORE, word),
  anAnswer(`a-${word}`, BEFORE, { card: `w:${word}/situation`, given: [], mark: 'unsure', rating: 'again' }),
];
const TWO_DUE = [...missed('annoyed'), ...missed('glad')];

/** In both ways: as it is typed in a prompt, and so that the command tree has to carry it out. */
const WAYS = [[[]], [['--color', 'auto']]];

describe.each(WAYS)('lexi prompt, after %j', (before) => {
  it.each([
    [[], '2\n'],
    [['--format', '{due}'], '2\n'],
    [['-f', '[{due}] '], '[2] \n'],
    [['--format=* {due}'], '* 2\n'],
    [['--format', '{due} {new} {minutes}'], '2 3 1\n'],
    [['--format', '%F{green}{due}%f {{due}} {other} {constructor}'], '%F{green}2%f {2} {other} {constructor}\n'],
    [['--format', '*'], '*\n'],
    [['--format', ''], '\n'],
  ])('%j prints %j', async (options, out) => {
    const home = aHome({ history: TWO_DUE });
    expect(await home.run([...before, 'prompt', ...options])).toEqual({ code: 0, out, err: '' });
  });

  it('prints nothing where nothing is due, though new words are ready', async () => {
    expect(await aHome().run([...before, 'prompt', '-f', '{due}'])).toEqual({ code: 0, out: '', err: '' });
  });

  it.each([
    ['settings that are damaged', { settings: '{' }, 65],
    ['content that is missing', { content: 'no-such-folder' }, 65],
  ])('is silent with an exit code: %s', async (_, start, code) => {
    expect(await aHome(start).run([...before, 'prompt'])).toEqual({ code, out: '', err: '' });
  });

  it('is silent with an exit code: a history that cannot be read', async () => {
    const home = aHome({ history: TWO_DUE });
    mkdirSync(join(home.places.history, 'x.jsonl'));
    expect(await home.run([...before, 'prompt'])).toEqual({ code: 74, out: '', err: '' });
  });

  it('is silent with an exit code: a bug', async () => {
    const home = aHome({ content: aFolder() });
    expect(await home.run([...before, 'prompt'], { at: 'no time at all' })).toEqual({ code: 70, out: '', err: '' });
  });

  it('says why with DEBUG=1', async () => {
    const { code, err } = await aHome({ settings: '{' }).run([...before, 'prompt'], { env: { DEBUG: '1' } });
    expect(code).toBe(65);
    expect(err).toContain('is damaged');
  });
});

describe('what is typed wrongly', () => {
  it.each([
    [['prompt', '--colour'], "unknown option '--colour'"],
    [['prompt', '--format'], "option '-f, --format <text>' argument missing"],
    [['prompt', 'now'], "there is no 'now' after 'lexi prompt'"],
  ])('%j is said, for somebody is setting a prompt up', async (argv, says) => {
    const { code, out, err } = await aHome().run(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });
});
