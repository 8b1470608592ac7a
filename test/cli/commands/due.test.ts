import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextOf, type Scene } from '../../../src/lexicon/scene.ts';
import { anAnswer, aShown, realContent } from '../../builders.ts';
import { filesIn } from '../../real-files.ts';
import { aHome } from '../fake-app.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';

/** A word that was shown and missed two days ago: due the day after. */
const missed = (word: string) => [
  aShown(`s-${word}`, BEFORE, word),
  anAnswer(`a-${word}`, BEFORE, { card: `w:${word}/situation`, given: [], mark: 'unsure', rating: 'again' }),
];
const ONE_DUE = missed('annoyed');
const TWO_DUE = [...ONE_DUE, ...missed('glad')];

/** Remembered well two days ago: FSRS-6 gives a first `good` two days. */
const DUE_TODAY = [
  aShown('e1', BEFORE, 'annoyed'),
  anAnswer('e2', BEFORE, { card: 'w:annoyed/situation', rating: 'good' }),
];
const DUE_TOMORROW = DUE_TODAY.map((event) => ({ ...event, at: '2026-11-21T09:00:00.000+01:00' }));

const contexts = (scenes: readonly Scene[]) => [...new Set(scenes.map(({ id }) => `context:${contextOf(id)}`))];
const ALL_CONTEXTS = contexts(realContent().scenes);
const CONTEXTS_OF_ANNOYED = contexts(realContent().scenesFor('annoyed'));

describe('lexi due', () => {
  it.each([
    ['before the first day', undefined, '{}', 'Nothing due. 3 new words are ready.\n'],
    [
      'before the first day, with one place for new words',
      undefined,
      '{"new": 1}',
      'Nothing due. 1 new word is ready.\n',
    ],
    ['before the first day, without new words', undefined, '{"new": 0}', 'Nothing due. Nothing is waiting.\n'],
    ['with one card due', ONE_DUE, '{"new": 0}', '1 due, about 1 minute.\n'],
    ['with two cards due', TWO_DUE, '{}', '2 due, about 1 minute. 3 new words are ready.\n'],
    ['on the very day', DUE_TODAY, '{"new": 0}', '1 due, about 1 minute.\n'],
    ['on the day before', DUE_TOMORROW, '{"new": 0}', 'Nothing due. Next: tomorrow, 1 due.\n'],
  ])('says what is waiting %s', async (_, history, settings, says) => {
    const home = aHome(history === undefined ? { settings } : { history, settings });
    expect(await home.run(['due'])).toEqual({ code: 0, out: says, err: '' });
  });

  it.each([
    ['nothing', DUE_TOMORROW, { due: 0, new: 3, next: '2026-11-23' }],
    ['one card', ONE_DUE, { due: 1, new: 3, next: '2026-11-23' }],
  ])('tells scripts the same as JSON: %s due', async (_, history, values) => {
    const { code, out } = await aHome({ history }).run(['due', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ schema: 'lexithymia/due', version: 1, day: '2026-11-22', ...values });
  });

  it.each([
    ['a word is muted', ['word:annoyed'], 1],
    ['all contexts of a word are muted', CONTEXTS_OF_ANNOYED, 1],
    ['some contexts of a word are muted', CONTEXTS_OF_ANNOYED.slice(1), 2],
    ['every context is muted', ALL_CONTEXTS, 0],
  ])('counts nothing that cannot be asked: %s', async (_, mute, due) => {
    const home = aHome({ history: TWO_DUE, settings: JSON.stringify({ mute, new: 0 }) });
    expect(JSON.parse((await home.run(['due', '--json'])).out)).toMatchObject({ due });
  });

  it('knows no next day before the first answer', async () => {
    const { out } = await aHome().run(['due', '--json']);
    expect(JSON.parse(out)).toMatchObject({ due: 0, next: null });
  });

  it.each([
    ['nothing is due', DUE_TOMORROW, 3],
    ['only new words are ready', undefined, 3],
    ['something is due', ONE_DUE, 0],
  ])('--quiet prints nothing and tells by its exit code that %s', async (_, history, code) => {
    const home = aHome(history === undefined ? {} : { history });
    for (const option of ['--quiet', '-q']) expect(await home.run(['due', option])).toEqual({ code, out: '', err: '' });
  });

  it.each([
    ['nothing was answered yet', undefined, 3, '', { next: null, due: 0 }],
    ['something is due', ONE_DUE, 0, '2026-11-22\n', { next: '2026-11-22', due: 1 }],
    ['the next is due tomorrow', DUE_TOMORROW, 0, '2026-11-23\n', { next: '2026-11-23', due: 1 }],
  ])('--next prints the date of the next, and exits 3 without one: %s', async (_, history, code, out, values) => {
    const home = aHome(history === undefined ? {} : { history });
    for (const option of ['--next', '-n']) expect(await home.run(['due', option])).toEqual({ code, out, err: '' });
    const told = await home.run(['due', '--next', '--json']);
    expect(told.code).toBe(code);
    expect(JSON.parse(told.out)).toEqual({ schema: 'lexithymia/due-next', version: 1, ...values });
  });

  it('--next and --quiet are not for one line', async () => {
    const { code, err } = await aHome().run(['due', '--next', '--quiet']);
    expect(code).toBe(2);
    expect(err).toContain("'-n, --next' cannot be used with option '-q, --quiet'");
  });

  it('belongs to the day before until four in the morning', async () => {
    const home = aHome({ history: DUE_TOMORROW, settings: '{"new": 0}' });
    const at = (time: string) => ({ at: `2026-11-23T${time}+01:00` });
    expect((await home.run(['due', '-q'], at('03:59:59.999'))).code).toBe(3);
    expect((await home.run(['due', '-q'], at('04:00:00.000'))).code).toBe(0);
  });

  it('makes no file where nothing was answered', async () => {
    const home = aHome();
    await home.run(['due']);
    expect(filesIn(home.folder)).toEqual([]);
  });

  it('says the same from the cache and from the history', async () => {
    const home = aHome({ history: TWO_DUE });
    const first = await home.run(['due']);
    expect(filesIn(home.folder)).toContain('cache/lexithymia/cards.json');
    expect(await home.run(['due'])).toEqual(first);
  });

  it('does not fold the history again while it has not changed', async () => {
    const home = aHome({ history: TWO_DUE, settings: '{"new": 0}' });
    await home.run(['due']);
    const [head, cards = '', ...parts] = readFileSync(home.places.cache, 'utf8').split('\n');
    const { keys, numbers } = JSON.parse(cards);
    const fewer = JSON.stringify({ keys: keys.slice(1), numbers: numbers.slice(numbers.length / keys.length) });
    writeFileSync(home.places.cache, [head, fewer, ...parts].join('\n'));
    expect((await home.run(['due'])).out).toBe('1 due, about 1 minute.\n');
  });
});
