import { describe, expect, it } from 'vitest';
import { aKnown, anAnswer, anEasy, anUndo, aShown } from '../../builders.ts';
import { aHome, NOW } from '../fake-app.ts';

const at = (time: string) => `2026-11-20T${time}.000+01:00`;
const HISTORY = [
  aShown('e1', at('09:00:00'), 'annoyed'),
  anAnswer('e2', at('09:01:00'), { card: 'w:annoyed/situation' }),
  aKnown('e3', at('09:02:00'), 'glad'),
  aShown('e4', at('09:03:00'), 'sad'),
];

describe('lexi undo', () => {
  it('takes back the last word marked as known, then the answer before it, then nothing', async () => {
    const home = aHome({ history: HISTORY });
    expect(await home.run(['undo'])).toEqual({
      code: 0,
      out: 'Taken back: the mark as known of glad, 2026-11-20 09:02.\n',
      err: '',
    });
    expect(await home.run(['undo'])).toEqual({
      code: 0,
      out: 'Taken back: the answer about annoyed, 2026-11-20 09:01.\n',
      err: '',
    });
    expect(await home.run(['undo'])).toEqual({
      code: 1,
      out: '',
      err: 'lexi: there is no answer to take back\nTry: lexi\n',
    });
    expect(home.stored()).toEqual(['undo e3', 'undo e2']);
  });

  it('keeps an undo with all that history needs', async () => {
    const home = aHome({ history: HISTORY });
    await home.run(['undo']);
    const event = JSON.parse(home.lines()[0]!);
    expect(event).toEqual({ v: 1, id: event.id, at: NOW, session: event.session, kind: 'undo', of: 'e3' });
    expect(event.id).toMatch(/^id-/);
    expect(event.session).toMatch(/^id-/);
  });

  it('names a family by its id', async () => {
    const answer = anAnswer('e1', at('09:00:00'), { card: 'f:sadness/body', prompt: 'a+b', given: ['f:sadness'] });
    const { out } = await aHome({ history: [answer] }).run(['undo']);
    expect(out).toBe('Taken back: the answer about sadness, 2026-11-20 09:00.\n');
  });

  it('passes over what was taken back already', async () => {
    const home = aHome({ history: [...HISTORY, anUndo('e5', at('09:04:00'), 'e3')] });
    expect((await home.run(['undo'])).out).toContain('annoyed');
  });

  it('makes a card due again as if it had not been answered', async () => {
    const missed = { card: 'w:annoyed/situation', given: [], mark: 'unsure', rating: 'again' } as const;
    const home = aHome({ history: [HISTORY[0]!, anAnswer('e2', at('09:01:00'), missed)] });
    expect((await home.run(['due', '-q'])).code).toBe(0);
    const argv = ['drill', '--family', 'anger', '--only', 'situation', '--new', '0', '--count', '1'];
    await home.run(argv, { typed: ['anger'] });
    expect((await home.run(['due', '-q'])).code).toBe(3);
    await home.run(['undo']);
    expect((await home.run(['due', '-q'])).code).toBe(0);
  });

  it.each([
    ['no history', undefined],
    ['nothing but words that were shown', [HISTORY[0]!]],
  ])('has nothing to take back with %s, and makes no file', async (_, history) => {
    const home = aHome(history === undefined ? {} : { history });
    expect((await home.run(['undo'])).code).toBe(1);
    expect(home.lines()).toEqual([]);
  });
});

describe('lexi undo --list', () => {
  const MORE = [
    anAnswer('e5', at('09:04:00'), { card: 'f:anger/body', given: [], mark: 'unsure', rating: 'again', repeat: true }),
    anEasy('e6', at('09:05:00'), 'e2'),
    anUndo('e7', at('09:06:00'), 'e3'),
    anUndo('e8', at('09:07:00'), 'nobody'),
  ];

  it('lists what happened last, newest first, and changes nothing', async () => {
    const home = aHome({ history: [...HISTORY, ...MORE] });
    const { code, out, err } = await home.run(['undo', '--list']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      'when              what                      about',
      '2026-11-20 09:07  an undo',
      '2026-11-20 09:06  an undo                   glad',
      '2026-11-20 09:05  called easy               annoyed (situation)',
      '2026-11-20 09:04  answer once more, unsure  anger (body)',
      '2026-11-20 09:03  new word shown            sad',
      '2026-11-20 09:02  known already             glad                 taken back',
      '2026-11-20 09:01  answer, best              annoyed (situation)',
      '2026-11-20 09:00  new word shown            annoyed',
      '',
    ]);
    expect(home.lines()).toEqual([]);
  });

  it('shows thirty and no more, the newest', async () => {
    const many = Array.from({ length: 45 }, (_, place) => aShown(`s${place}`, at(`10:${10 + place}:00`), 'glad'));
    const { out } = await aHome({ history: many }).run(['undo', '--list', '--json']);
    const { schema, version, events } = JSON.parse(out);
    expect({ schema, version }).toEqual({ schema: 'lexithymia/events', version: 1 });
    expect(events.map(({ id }: { id: string }) => id)).toEqual(
      Array.from({ length: 30 }, (_, place) => `s${44 - place}`),
    );
    expect(events[0]).toEqual({
      id: 's44',
      at: at('10:54:00'),
      kind: 'shown',
      what: 'new word shown',
      about: 'glad',
      takenBack: false,
    });
  });

  it('has nothing to list at first', async () => {
    expect((await aHome().run(['undo', '--list'])).out).toBe('Nothing has happened yet.\n');
  });

  it('is what --json goes with', async () => {
    const home = aHome({ history: HISTORY });
    const err = 'lexi: --json goes with --list\nTry: lexi undo --list --json\n';
    expect(await home.run(['undo', '--json'])).toEqual({ code: 2, out: '', err });
    expect(home.lines()).toEqual([]);
  });
});
