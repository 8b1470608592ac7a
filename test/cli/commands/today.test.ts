import { describe, expect, it } from 'vitest';
import { anAnswer, aShown, realContent } from '../../builders.ts';
import { filesIn } from '../../real-files.ts';
import { aHome } from '../fake-app.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
const missed = (word: string) => [
  aShown(`s-${word}`, BEFORE, word),
  anAnswer(`a-${word}`, BEFORE, { card: `w:${word}/situation`, given: [], mark: 'unsure', rating: 'again' }),
];
const TWO_DUE = [...missed('annoyed'), ...missed('glad')];

const counts = async (home: ReturnType<typeof aHome>) => JSON.parse((await home.run(['today', '--json'])).out);

describe('lexi today', () => {
  it('tells what a first session would hold, and asks nothing', async () => {
    const home = aHome();
    const { code, out, err } = await home.run(['today']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^2026-11-22: 12 questions in a session, about 5 minutes\.\n6 are about new words, shown first; /,
    );
    expect(filesIn(home.folder)).toEqual([]);
  });

  it('tells apart what comes back, what is new and what is asked for the first time', async () => {
    const told = await counts(aHome({ history: TWO_DUE }));
    expect(told).toMatchObject({ day: '2026-11-22', answered: 0, due: 2, questions: 12, again: 2, minutes: 5 });
    expect(told.again + told.new + told.first).toBe(told.questions);
    const byRung = told.rungs.map(({ questions }: { questions: number }) => questions);
    expect(byRung.reduce((sum: number, count: number) => sum + count, 0)).toBe(told.questions);
  });

  it('plans as much as the drill asks', async () => {
    const home = aHome({ history: TWO_DUE, settings: '{"count": 5}' });
    const { questions } = await counts(home);
    const { out } = await home.run(['drill', '--json'], { typed: Array(20).fill('{"do":"next"}') });
    expect(JSON.parse(out.split('\n').find((line) => line.includes('"question"')) ?? '{}').of).toBe(questions);
  });

  it('says what is left over where a session has no room, and what was answered already', async () => {
    const home = aHome({ history: TWO_DUE, settings: '{"count": 1, "new": 0}' });
    expect((await home.run(['today'])).out).toContain('2 due in all; the rest stays due.\n');
    await home.run(['drill', '--count', '1'], { typed: ['n', ''] });
    expect((await home.run(['today'])).out).toContain('Answered today already: 1.\n');
  });

  it('says so where nothing is waiting, and when the next is', async () => {
    const mute = [...new Set(realContent().scenes.map(({ id }) => `context:${id.split('/')[0]}`))];
    const home = aHome({ settings: JSON.stringify({ new: 0, count: 1, mute }) });
    await home.run(['drill', '--count', '60'], { typed: Array(300).fill('n') });
    const { out } = await home.run(['today']);
    expect(out).toMatch(/^Answered today already: \d+\.\nNothing is waiting today\. Next: /);
  });

  it('says the same when it is asked again', async () => {
    const home = aHome({ history: TWO_DUE });
    const first = await home.run(['today', '--json']);
    expect(await home.run(['today', '--json'], { seed: 'another' })).toEqual(first);
  });

  it('names no word', async () => {
    const { out } = await aHome({ history: TWO_DUE }).run(['today']);
    const names = realContent().everyWord.flatMap(({ word, forms }) => [word, ...forms]);
    // "feeling" stands in the name of a rung, "new" and the like are no words of the lexicon.
    expect(names.filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(out))).toEqual([]);
  });

  it('keeps to 60 columns', async () => {
    const { out } = await aHome({ history: TWO_DUE }).run(['today'], { env: { COLUMNS: '60' } });
    expect(out.split('\n').filter((line) => line.length > 60)).toEqual([]);
  });
});
