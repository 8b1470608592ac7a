import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { filesIn } from '../../real-files.ts';
import { aHome, type Hand } from '../fake-app.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
const enough = (line: string) => Array.from({ length: 60 }, () => line);

interface Question {
  readonly type: string;
  readonly kind: string;
  readonly family: string;
  readonly place: number;
  readonly of: number;
}

/** What a drill shows and asks over the JSON protocol when everything is skipped but the words. */
async function asked(...options: string[]): Promise<Question[]> {
  const { out } = await aHome().run(['drill', '--json', '--dry-run', ...options], {
    typed: enough('{"do":"next"}\n{"do":"skip"}'),
  });
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
/** A question that was sent again after a command that does nothing counts once. */
const questionsIn = (seen: readonly Question[]) =>
  seen.filter((each, at) => each.type === 'question' && seen.findIndex(({ place }) => place === each.place) === at);
const wordsIn = (seen: readonly Question[]) => seen.filter((each) => each.type === 'word');

describe('--count', () => {
  it.each([1, 2, 5])('asks %i questions', async (count) => {
    const seen = questionsIn(await asked('--count', String(count)));
    expect(seen.map((each) => each.of)).toEqual(Array.from({ length: count }, () => count));
  });

  it('without it the setting counts', async () => {
    const home = aHome({ settings: '{"count": 4}' });
    expect((await home.run(['drill', '--dry-run', '--only', 'body'], { typed: ['q'] })).out).toContain('1 of 4.');
  });
});

describe('--minutes', () => {
  const later = (hand: Hand) => {
    hand.at = '2026-11-22T09:02:00.000+01:00';
  };

  it('asks no further question once they are over; the one on the screen still counts', async () => {
    const home = aHome();
    const argv = ['drill', '--only', 'body', '--minutes', '2'];
    const { code, out } = await home.run(argv, { typed: enough('n'), when: { '3 of 12.': later } });
    expect(code).toBe(0);
    expect(out).not.toContain('4 of 12.');
    expect(home.stored().length).toBe(3);
  });

  it('goes on while there is time', async () => {
    const home = aHome();
    const argv = ['drill', '--only', 'body', '--minutes', '3', '--count', '5'];
    await home.run(argv, { typed: enough('nothing'), when: { '3 of 5.': later } });
    expect(home.stored().length).toBe(5);
  });
});

describe('--new', () => {
  it.each([
    [0, 0],
    [1, 1],
    [5, 5],
  ])('%i keeps that many places for new words', async (places, words) => {
    const seen = await asked('--new', String(places), '--count', '6', '--only', 'situation');
    expect(wordsIn(seen).length).toBeGreaterThanOrEqual(words);
    if (places === 0) expect(wordsIn(seen)).toEqual([]);
  });

  it('without it the setting counts', async () => {
    const home = aHome({ settings: '{"new": 0}' });
    expect((await home.run(['drill', '--dry-run'], { typed: enough('n') })).out).not.toContain('A word to meet');
  });
});

describe('--only', () => {
  it.each([
    ['body', ['body']],
    ['situation', ['situation']],
    ['body,situation', ['body', 'situation']],
    ['near, situation', ['situation']],
  ])('%s asks no other kind', async (option, kinds) => {
    const seen = questionsIn(await asked('--only', option, '--count', '8'));
    expect([...new Set(seen.map((each) => each.kind))].sort()).toEqual(kinds);
  });

  it('that leaves nothing to ask says so', async () => {
    const home = aHome({ history: [aShown('e1', BEFORE, 'glad')] });
    const out = 'Nothing of that kind is open or due today.\nrecall: it opens once a word has held for ten days.\n';
    expect(await home.run(['drill', '--only', 'recall'])).toEqual({ code: 0, out, err: '' });
  });
});

describe('--family', () => {
  it('shows no word of another family', async () => {
    const seen = wordsIn(await asked('--family', 'sadness', '--new', '6'));
    expect(seen.length).toBeGreaterThan(1);
    expect(new Set(seen.map((each) => each.family))).toEqual(new Set(['sadness']));
  });
});

describe('--dry-run', () => {
  it('keeps nothing, and says so', async () => {
    const home = aHome();
    const { code, out, err } = await home.run(['drill', '--dry-run', '--count', '2'], {
      typed: ['', 'n', '', 'n', 'u', 'k'],
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.endsWith('A dry run: nothing was kept.\n')).toBe(true);
    expect(filesIn(home.folder)).toEqual([]);
  });

  it('says nothing of answers that were kept when it is broken off', async () => {
    const when = { '1 of 2.': (hand: Hand) => hand.close() };
    const argv = ['drill', '--dry-run', '--only', 'body', '--count', '2'];
    expect(await aHome().run(argv, { open: true, when })).toMatchObject({ code: 130, err: '' });
  });
});

describe('--today and --seed', () => {
  it.each([
    ['--today', '2026-12-24'],
    ['--seed', 'winter'],
  ])('%s is refused where it would forge one’s own history', async (option, value) => {
    const home = aHome();
    const { code, out, err } = await home.run(['drill', option, value], { typed: enough('n') });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe(
      `lexi: ${option} would write forged answers into your own history\n` +
        'Try: add --dry-run, or set LEXITHYMIA_HOME to another folder\n',
    );
    expect(filesIn(home.folder)).toEqual([]);
  });

  it('--today asks what is due on that day, and keeps its date in a home of its own', async () => {
    const home = aHome();
    const env = { LEXITHYMIA_HOME: home.folder };
    const argv = ['drill', '--only', 'body', '--count', '2', '--today', '2026-12-24'];
    expect((await home.run(argv, { typed: ['n', 'q'], env })).code).toBe(0);
    const { out } = await home.run(['export', '--format', 'jsonl'], { env, at: '2026-12-24T18:00:00.000+01:00' });
    const events = out.trimEnd().split('\n');
    expect(events.map((line) => JSON.parse(line).at)).toEqual(['2026-12-24T12:00:00.000+00:00']);
  });

  it('--today with a dry run asks what is due on that day', async () => {
    const answer = anAnswer('e2', BEFORE, { card: 'w:glad/situation', rating: 'good' });
    const home = aHome({ history: [aShown('e1', BEFORE, 'glad'), answer] });
    const argv = ['drill', '--dry-run', '--new', '0', '--only', 'situation'];
    const early = await home.run([...argv, '--today', '2026-11-21'], { typed: enough('s') });
    const late = await home.run([...argv, '--today', '2026-11-23'], { typed: enough('s') });
    expect(early.out).toBe('Nothing due. Next: tomorrow, 1 due.\n');
    expect(late.out).toContain('1 of 1.');
  });

  it('--seed asks the same questions whatever chance says', async () => {
    const argv = ['drill', '--dry-run', '--json', '--count', '5'];
    const seen = async (chance: string, ...more: string[]) =>
      (await aHome().run([...argv, ...more], { typed: enough('{"do":"next"}\n{"do":"skip"}'), seed: chance })).out;
    expect(await seen('one', '--seed', 'winter')).toBe(await seen('two', '--seed', 'winter'));
    expect(await seen('one', '--seed', 'winter')).not.toBe(await seen('one', '--seed', 'summer'));
    expect(await seen('one')).not.toBe(await seen('two'));
  });
});

describe('the look at one’s own body', () => {
  const look = 'Before the next question, if you like: look at your own jaw for ten seconds.';

  it.each([
    ['{"look": true}', 1],
    ['{}', 0],
  ])('with the settings %s comes %i times, before a body question, and is not kept', async (settings, times) => {
    const home = aHome({ settings });
    const { out } = await home.run(['drill', '--only', 'body', '--count', '3'], { typed: ['n', 'n', 's'] });
    expect(out.split(look).length - 1).toBe(times);
    expect(home.stored().length).toBe(2);
  });
});
