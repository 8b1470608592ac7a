import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { aHome } from '../fake-app.ts';
import { writeOwn } from '../own-file.ts';

const storedIn = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('lexi settings mute', () => {
  it.each([
    ['work', 'context:work', 'context work is not asked about. lexi settings unmute work brings it back.'],
    ['sad', 'word:sad', 'word sad is not asked about. lexi settings unmute sad brings it back.'],
    ['sadness', 'word:sad', 'word sad is not asked about. lexi settings unmute sad brings it back.'],
    ['fed up', 'word:fed-up', 'word fed-up is not asked about. lexi settings unmute fed-up brings it back.'],
  ])('%s is kept and said, with how to take it back', async (name, muted, says) => {
    const home = aHome();
    expect(await home.run(['settings', 'mute', name])).toEqual({ code: 0, out: `${says}\n`, err: '' });
    expect(storedIn(home.places.settings)).toEqual({ mute: [muted] });
  });

  it('adds to what is muted, and nothing twice', async () => {
    const home = aHome({ settings: '{"count": 6, "mute": ["word:sad"]}' });
    for (const name of ['work', 'sad', 'work']) await home.run(['settings', 'mute', name]);
    expect(storedIn(home.places.settings)).toEqual({ count: 6, mute: ['word:sad', 'context:work'] });
  });

  it.each([
    ['{}', 'Nothing is muted.\n'],
    ['{"mute": ["word:sad", "context:work"]}', 'word:sad\ncontext:work\n'],
  ])('without a name lists what %s mutes', async (settings, out) => {
    expect(await aHome({ settings }).run(['settings', 'mute'])).toEqual({ code: 0, out, err: '' });
  });

  it('takes an own word and the context of an own scene', async () => {
    const home = aHome();
    writeOwn(home);
    for (const name of ['snarky', 'bakery']) await home.run(['settings', 'mute', name]);
    expect(storedIn(home.places.settings)).toEqual({ mute: ['word:snarky', 'context:bakery'] });
  });

  it.each(['ignored', 'zzzzzzzz'])('%s is told to be no word, with the contexts there are', async (name) => {
    const home = aHome();
    const { code, out, err } = await home.run(['settings', 'mute', name]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(
      new RegExp(`^lexi: there is no word or context '${name}'\nTry: a word, heavy, or one of .*, work\n$`),
    );
    expect(existsSync(home.places.settings)).toBe(false);
  });
});

describe('lexi settings unmute', () => {
  it.each([['sad'], ['sadness'], ['word:sad']])('%s takes it out and keeps the others', async (name) => {
    const home = aHome({ settings: '{"mute": ["word:sad", "context:work"]}' });
    const out = 'word sad may be asked about again.\n';
    expect(await home.run(['settings', 'unmute', name])).toEqual({ code: 0, out, err: '' });
    expect(storedIn(home.places.settings)).toEqual({ mute: ['context:work'] });
  });

  it('says of what is not muted that it is not', async () => {
    const home = aHome({ settings: '{"mute": ["context:work"]}' });
    const err = 'lexi: word sad is not muted\nTry: lexi settings mute\n';
    expect(await home.run(['settings', 'unmute', 'sad'])).toEqual({ code: 1, out: '', err });
    expect(storedIn(home.places.settings)).toEqual({ mute: ['context:work'] });
  });
});

describe('heavy scenes', () => {
  it.each([
    ['mute', false, 'Heavy scenes are not asked about.\n'],
    ['unmute', true, 'Heavy scenes may be asked about.\n'],
  ])('%s sets heavy to %s', async (verb, heavy, out) => {
    const home = aHome();
    expect(await home.run(['settings', verb, 'heavy'])).toEqual({ code: 0, out, err: '' });
    expect(storedIn(home.places.settings)).toEqual({ heavy });
  });
});

describe('what is muted', () => {
  const BEFORE = '2026-11-20T09:00:00.000+01:00';
  const history = [
    aShown('e1', BEFORE, 'annoyed'),
    anAnswer('e2', BEFORE, { card: 'w:annoyed/situation', given: [], mark: 'unsure', rating: 'again' }),
  ];

  it('is not due while it is muted, and due again after', async () => {
    const home = aHome({ history, settings: '{"new": 0}' });
    const due = async () => JSON.parse((await home.run(['due', '--json'])).out).due;
    expect(await due()).toBe(1);
    await home.run(['settings', 'mute', 'annoyed']);
    expect(await due()).toBe(0);
    await home.run(['settings', 'unmute', 'annoyed']);
    expect(await due()).toBe(1);
  });

  it('is not asked, nor shown as a new word', async () => {
    const argv = ['drill', '--json', '--family', 'anger', '--only', 'situation', '--count', '1'];
    const first = async (settings: string) => (await aHome({ settings }).run(argv)).out.split('\n')[1] ?? '';
    const { type, id } = JSON.parse(await first('{}'));
    expect(type).toBe('word');
    expect(JSON.parse(await first(`{"mute": ["word:${id}"]}`)).id).not.toBe(id);
  });
});
