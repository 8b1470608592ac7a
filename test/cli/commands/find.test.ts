import { describe, expect, it } from 'vitest';
import { filesIn } from '../../real-files.ts';
import { aHome, type Hand, type Sitting } from '../fake-app.ts';

/** The words that these options lead to. */
async function idsFor(...argv: string[]): Promise<string[]> {
  const { out } = await aHome().run(['find', ...argv, '--json']);
  return JSON.parse(out).candidates.map(({ id }: { id: string }) => id);
}

describe('lexi find with options', () => {
  it('offers words with family, sense and reason, and says that the body does not decide', async () => {
    const { code, out, err } = await aHome().run(['find', '--body', 'jaw-tight']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const text = out.replace(/\s+/g, ' ');
    expect(text).toMatch(/^It could be one of these, or none\. The body alone seldom decides; what happened does\. /);
    expect(text).toContain('Often noticed with it: a tight jaw.');
  });

  it.each([[['--body', 'jaw-tight']], [['--tone', 'pleasant']], [['--energy', 'little']], [['--urge', 'hide']]])(
    '%j alone leads to more than one word',
    async (argv) => {
      expect((await idsFor(...argv)).length).toBeGreaterThan(2);
    },
  );

  it('tells scripts the same', async () => {
    const { out } = await aHome().run(['find', '--body', 'jaw-tight, chest-hot', '--energy', 'much', '--json']);
    const { schema, version, candidates } = JSON.parse(out);
    expect({ schema, version }).toEqual({ schema: 'lexithymia/find', version: 1 });
    for (const candidate of candidates) {
      expect(Object.keys(candidate)).toEqual(['id', 'word', 'family', 'sense', 'reasons']);
      expect(candidate.reasons.length).toBeGreaterThan(0);
    }
  });

  it('--sensations lists them with their ids', async () => {
    const { code, out } = await aHome().run(['find', '--sensations']);
    expect(code).toBe(0);
    expect(out).toMatch(/^jaw-tight +a tight jaw$/m);
  });

  it('does not offer a muted word', async () => {
    const [first = ''] = await idsFor('--body', 'jaw-tight');
    const home = aHome({ settings: `{"mute": ["word:${first}"]}` });
    const { out } = await home.run(['find', '--body', 'jaw-tight', '--json']);
    expect(JSON.parse(out).candidates.map(({ id }: { id: string }) => id)).not.toContain(first);
  });
});

describe('lexi find in a terminal with plain lines', () => {
  const ASKS = [
    '1 of 5. Is it pleasant or unpleasant?',
    '2 of 5. Is there much energy in the body, or little?',
    '3 of 5. Where do you notice something?',
    '4 of 5. What is it like there?',
    '5 of 5. What does the body want to do?',
  ];
  const guided = (typed: readonly string[], more: Sitting = {}) => {
    const home = aHome();
    return home.run(['find', '--plain'], { terminal: true, typed, ...more }).then((ended) => ({ home, ...ended }));
  };

  it('asks five things and leads to words', async () => {
    const { home, code, out, err } = await guided(['2', 'much', '2', '1', '2']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const ask of ASKS) expect(out).toContain(ask);
    expect(out).toContain('It could be one of these, or none.');
    expect(filesIn(home.folder)).toEqual([]);
  });

  it('leads to what the same options lead to', async () => {
    const { out } = await guided(['unpleasant', 'little', 's', 'hide']);
    const options = ['--tone', 'unpleasant', '--energy', 'little', '--urge', 'hide'];
    expect(out.endsWith((await aHome().run(['find', ...options])).out)).toBe(true);
  });

  it.each([
    ['n', ['2', 'n', 'n', 'n']],
    ['s', ['2', 's', 's', 's']],
    ['both tones at once', ['1 2', '1', 'n', 'n']],
  ])('%s leaves a question open', async (_, typed) => {
    const { code, out } = await guided(typed);
    expect(code).toBe(0);
    expect(out).not.toContain(ASKS[3]);
    expect(out).toContain('It could be one of these, or none.');
  });

  it.each([1, 2, 3, 4, 5])('q at question %i ends it with nothing', async (place) => {
    const { home, code, out, err } = await guided([...['2', '1', '2', '1'].slice(0, place - 1), 'q']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(ASKS[place - 1]);
    expect(out).not.toContain('It could be');
    expect(filesIn(home.folder)).toEqual([]);
  });

  it('h shows the help lines, and the question is asked again', async () => {
    const { out } = await guided(['h', 'q']);
    expect(out).toContain('Someone to talk to, now.');
    expect(out.split(ASKS[0]!).length - 1).toBe(2);
  });

  it.each(['?', 'u', 'e', 'k'])('%s only says what the keys are', async (key) => {
    const { out } = await guided([key, 'q']);
    expect(out.replace(/\n/g, ' ')).toContain('Here a number picks, n leaves it open, and q stops.');
  });

  it('names only the keys that do something there', async () => {
    const { out } = await guided(['q']);
    expect(out.replace(/\n/g, ' ')).toContain('n cannot tell, h help lines, q stop and keep)');
  });

  it('says how many may be picked at each question', async () => {
    const { out } = await guided(['2', '1', '2', '1', 'q']);
    const hints = out.split('\n').filter((line) => line.startsWith('('));
    expect(hints.map((line) => line.slice(1, line.indexOf(', n cannot')))).toEqual([
      'one or two numbers, as in 1 2',
      'a number or the start of an option',
      'a number or the start of an option',
      'up to 3 numbers, as in 1 2',
      'a number or the start of an option',
    ]);
  });

  it.each([{ ACCESSIBLE: '1' }, { TERM: 'dumb' }])('asks in a terminal with %j without being told', async (env) => {
    const { code, out } = await aHome().run(['find'], { terminal: true, typed: ['q'], env: env as never });
    expect(code).toBe(0);
    expect(out).toContain(ASKS[0]);
  });

  it('a terminal that closes ends it with 130', async () => {
    const when = { '2 of 5.': (hand: Hand) => hand.close() };
    expect(await guided(['2'], { when })).toMatchObject({ code: 130, err: '' });
  });
});
