import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { filesIn } from '../../real-files.ts';
import { aHome, compiledContent } from '../fake-app.ts';
import { OWN_WORD, writeOwn } from '../own-file.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
/** Annoyed was shown and answered with angry; nothing else was met. */
const MET = [
  aShown('e1', BEFORE, 'annoyed'),
  anAnswer('e2', BEFORE, { card: 'w:annoyed/near', given: ['angry'], mark: 'close', rating: 'hard' }),
];

/** The words a run of `lexi words --json` found. */
async function found(...argv: string[]): Promise<Record<string, unknown>[]> {
  const { out } = await aHome({ history: MET }).run(['words', ...argv, '--json']);
  return JSON.parse(out).words;
}

describe('lexi words', () => {
  it('lists what fits a text, with family, state and level, and says how to see one', async () => {
    const { code, out, err } = await aHome({ history: MET }).run(['words', 'annoyed']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const [head, first] = out.split('\n');
    expect(head).toMatch(/^word +family +level$/);
    expect(first).toMatch(/^annoyed +anger +met +1$/);
    expect(out).toMatch(/\n\n\d+ words?\. lexi word <word> shows one\.\n$/);
  });

  it('says what to type where no word fits', async () => {
    const out = 'No word fits. Try: lexi words\n';
    expect(await aHome().run(['words', 'zebra'])).toEqual({ code: 0, out, err: '' });
  });

  it.each([
    [['--family', 'anger'], 'family', ['anger']],
    [['--family', 'Shame and guilt'], 'family', ['shame']],
    [['--level', '5'], 'level', [5]],
    [['--known'], 'id', ['annoyed']],
    [['--rung', '4'], 'id', ['annoyed']],
    [['--new', '--family', 'anger'], 'state', ['new']],
  ])('%j leaves only such words', async (argv, field, values) => {
    const words = await found(...argv);
    expect([...new Set(words.map((word) => word[field]))]).toEqual(values);
  });

  it.each([
    ['pleasant', (pleasant: number) => pleasant > 0],
    ['unpleasant', (pleasant: number) => pleasant < 0],
    ['neutral', (pleasant: number) => Math.abs(pleasant) < 0.2],
  ])('--tone %s leaves only such words', async (tone, isSo) => {
    const words = await found('--tone', tone);
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter(({ pleasant }) => !isSo(Number(pleasant)))).toEqual([]);
  });

  it('tells scripts what is known of each word', async () => {
    const [word] = await found('--known');
    expect(Object.keys(word ?? {})).toEqual([
      ...['id', 'word', 'family', 'level', 'pleasant', 'energy', 'sense'],
      ...['state', 'rung', 'since', 'answers', 'due', 'confusedWith'],
    ]);
    expect(word).toMatchObject({ state: 'met', rung: 4, since: '2026-11-20', answers: 1, confusedWith: ['angry'] });
    expect(word?.['due']).toMatch(/^2026-11-2\d$/);
  });

  it('lists own words and muted ones too', async () => {
    const home = aHome({ settings: '{"mute": ["word:annoyed"]}' });
    writeOwn(home);
    const { out } = await home.run(['words', '--family', 'anger']);
    expect(out).toMatch(/^snarky +anger +not met +3$/m);
    expect(out).toMatch(/^annoyed +anger/m);
  });
});

describe('lexi word', () => {
  it('shows sense, neighbours, body, urge, need, a scene and what memory holds', async () => {
    const { code, out, err } = await aHome({ history: MET }).run(['word', 'annoyed']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Annoyed {3}anger, level 1\nMild anger at /);
    for (const part of ['Body: ', 'Urge: ', 'Points to: ', 'Also accepted: ', '  Why annoyed: ']) {
      expect(out).toContain(`\n${part}`);
    }
    expect(out.replace(/\n/g, ' ')).toMatch(
      /Met, first shown on 2026-11-20\. 1 answer\. It comes back on 2026-11-\d\d or later\. In its place you chose angry\. $/,
    );
  });

  it('says of a word that was not met that it was not', async () => {
    expect((await aHome().run(['word', 'resentful'])).out).toMatch(/\n\nYou have not met it yet\.\n$/);
  });

  it.each([
    ['a form', ['resentment'], 'Resentful'],
    ['several words', ['fed', 'up'], 'Fed up'],
    ['an id', ['fed-up'], 'Fed up'],
    ['another case', ['ANNOYED'], 'Annoyed'],
  ])('finds %s: %j', async (_, argv, name) => {
    expect((await aHome().run(['word', ...argv])).out.startsWith(`${name}   `)).toBe(true);
  });

  it('shows under a word that judges what may lie underneath it', async () => {
    const { code, out } = await aHome().run(['word', 'ignored']);
    expect(code).toBe(0);
    expect(out).toContain('Ignored   a word that judges what somebody did\n');
    expect(out).toContain('\n\nWhat often lies underneath:\n  Hurt, ');
  });

  it.each([[['resentful']], [['ignored']]])('%j keeps to a narrow screen', async (argv) => {
    const { out } = await aHome().run(['word', ...argv], { env: { COLUMNS: '50' } });
    expect(out.split('\n').filter((line) => line.length > 50)).toEqual([]);
  });

  it('tells scripts the same of a word', async () => {
    const { out } = await aHome().run(['word', 'resentful', '--json']);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'lexithymia/word',
      version: 1,
      is: 'word',
      id: 'resentful',
      example: { text: expect.any(String), because: expect.any(String) },
      memory: { state: 'new', rung: null, since: null, answers: 0, due: null, confusedWith: [] },
    });
  });

  it('tells scripts the same of a word that judges', async () => {
    const { out } = await aHome().run(['word', 'ignored', '--json']);
    expect(JSON.parse(out)).toMatchObject({ schema: 'lexithymia/word', version: 1, is: 'verdict', id: 'ignored' });
  });

  it('shows an own word with the scene written for it', async () => {
    const home = aHome();
    writeOwn(home);
    const { out } = await home.run(['word', 'snarky']);
    expect(out).toContain('Snarky   anger, level 3\n');
    expect(out).toContain('Ilse has waited ten minutes');
  });

  it('tells scripts all of a word that an own word names as its neighbour', async () => {
    const home = aHome();
    const bare = JSON.parse((await home.run(['word', 'annoyed', '--json'])).out);
    writeOwn(home);
    const near = [...bare.near, { word: 'snarky', how: expect.stringContaining('Snarky wants') }];
    expect(JSON.parse((await home.run(['word', 'annoyed', '--json'])).out)).toEqual({ ...bare, near });
  });

  it('leaves out the body where an own word names no sensation', async () => {
    const home = aHome();
    writeOwn(home, OWN_WORD.replace('body: [jaw-tight]', 'body: []'));
    expect((await home.run(['word', 'snarky'])).out).not.toContain('Body:');
  });

  it('shows a muted word: muted is only not asked', async () => {
    const home = aHome({ settings: '{"mute": ["word:annoyed"]}' });
    expect(await home.run(['word', 'annoyed'])).toMatchObject({ code: 0, err: '' });
  });

  it('shows a word that was taken for an own word which is there no more', async () => {
    const home = aHome({ history: [MET[0]!, { ...MET[1]!, given: ['snarky'] } as never] });
    const { code, out } = await home.run(['word', 'annoyed']);
    expect(code).toBe(0);
    expect(out).not.toContain('In its place you chose');
  });

  it.each([
    ['resentfull', "; near it: 'resentful'", 'lexi word resentful'],
    ['zzzzzz', '', 'lexi words, or lexi find'],
  ])('%s is told to be none, with what to type', async (text, near, next) => {
    const err = `lexi: there is no word '${text}' here${near}\nTry: ${next}\n`;
    expect(await aHome().run(['word', text])).toEqual({ code: 1, out: '', err });
  });
});

it.each([[['words', 'left']], [['word', 'sad']]])('lexi %j leaves no trace', async (argv) => {
  const home = aHome({ content: compiledContent() });
  await home.run(argv);
  expect(filesIn(home.folder)).toEqual([]);
});
