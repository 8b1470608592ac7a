import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { filesIn } from '../../real-files.ts';
import { aHome, NOW } from '../fake-app.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
const missed = (id: string, word: string) =>
  anAnswer(id, BEFORE, { card: `w:${word}/situation`, prompt: 'work/x', given: [], mark: 'unsure', rating: 'again' });

/** Two words of anger, shown and missed two days ago, so both are due and no other question of that family is. */
const TWO_DUE = [
  aShown('e1', BEFORE, 'annoyed'),
  missed('e2', 'annoyed'),
  aShown('e3', BEFORE, 'angry'),
  missed('e4', 'angry'),
];
const ANGER = ['drill', '--family', 'anger', '--only', 'situation'];
const DUE_ANGER = [...ANGER, '--new', '0', '--count', '2'];

describe('the first drill', () => {
  it('shows a word, asks about it, and keeps both before it goes on', async () => {
    const home = aHome();
    const { code, out, err } = await home.run([...ANGER, '--count', '1'], { typed: ['', 'anger'] });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const before = ['A word to meet', 'Enter to go on', '1 of 1.', 'Fits best.', '1 answer kept.'];
    expect(before.map((text) => out.indexOf(text))).toEqual(before.map((text) => out.indexOf(text)).toSorted(by));
    expect(out).toContain('New: annoyed.');
    expect(home.stored()).toEqual(['shown annoyed', 'answer w:annoyed/situation f:anger best easy']);
  });

  it('keeps an answer with all that history needs', async () => {
    const home = aHome();
    await home.run([...ANGER, '--count', '1'], { typed: ['', 'n'] });
    const { ms, prompt, ...answer } = JSON.parse(home.lines()[1]!);
    expect(answer).toEqual({
      v: 1,
      id: 'id-00003',
      at: NOW,
      session: 'id-00001',
      kind: 'answer',
      card: 'w:annoyed/situation',
      given: [],
      mark: 'unsure',
      rating: 'again',
    });
    expect(Number.isInteger(ms) && ms >= 0).toBe(true);
    expect(prompt).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
  });

  it('is written down as a sitting of this device once, however many answers it has', async () => {
    const home = aHome();
    await home.run(ANGER, { typed: ['', 'n', '', 'n', 'q'] });
    const [device, ...sittings] = readFileSync(join(home.places.state, 'device'), 'utf8').split('\n');
    expect(home.ownFile()).toBe(join(home.places.history, `${device}.jsonl`));
    expect(sittings).toEqual(['id-00001', '']);
  });

  it('says what the program is and where it keeps answers, the first time only', async () => {
    const home = aHome();
    const first = await home.run(ANGER, { typed: ['', 'n', 'q'] });
    expect(first.out.replaceAll('\n', ' ')).toContain(`one file of your answers in ${home.places.history},`);
    const second = await home.run(['drill'], { typed: ['q'] });
    expect(second.out).not.toContain('one file of your answers');
  });

  it('is today, where no command is given', async () => {
    const sitting = { typed: ['anger', 'q'] };
    const bare = await aHome({ history: TWO_DUE }).run(DUE_ANGER.slice(1), sitting);
    const named = await aHome({ history: TWO_DUE }).run(DUE_ANGER, sitting);
    expect(bare).toEqual(named);
    expect(bare.out).toContain('1 of 2.');
  });
});

const by = (a: number, b: number) => a - b;

describe('the end of input', () => {
  it.each([
    ['at a word', [], []],
    ['at a question', [''], ['shown annoyed']],
    ['after an answer', ['', 'n'], ['shown annoyed', 'answer w:annoyed/situation - unsure again']],
  ])('%s ends the session: what was answered is kept, exit 0', async (_, typed, stored) => {
    const home = aHome();
    const { code, err } = await home.run([...ANGER, '--count', '3'], { typed });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(home.stored()).toEqual(stored);
  });

  it('says that nothing was kept where nothing was answered', async () => {
    const home = aHome();
    expect((await home.run(ANGER)).out).toContain('Nothing was answered, and nothing was kept.\n');
    expect(filesIn(home.folder)).toEqual([]);
  });
});

describe('a key', () => {
  const DUE = ['answer w:annoyed/situation', 'answer w:angry/situation'];
  it.each([
    ['n cannot tell', ['n', 'n', 'q'], [`${DUE[0]} - unsure again`, `${DUE[1]} - unsure again`]],
    ['s skip keeps nothing', ['s', 'anger'], [`${DUE[1]} f:anger best good`]],
    ['q stops and keeps', ['anger', 'q', 'anger'], [`${DUE[0]} f:anger best good`]],
    ['k marks the word as known', ['k', 'anger'], ['known annoyed', `${DUE[1]} f:anger best good`]],
    ['e makes the last answer easy', ['anger', 'e', 's'], [`${DUE[0]} f:anger best good`, 'easy id-00002']],
    ['e does nothing to an answer that was missed', ['n', 'e', 's', 'q'], [`${DUE[0]} - unsure again`]],
    ['e does nothing a second time', ['anger', 'e', 'e', 's'], [`${DUE[0]} f:anger best good`, 'easy id-00002']],
    ['u takes the last answer back', ['anger', 'u', 's', 's'], [`${DUE[0]} f:anger best good`, 'undo id-00002']],
    ['u takes nothing back where nothing was answered', ['u', 's', 's'], []],
    ['? only tells why', ['?', 'anger', 's'], [`${DUE[0]} f:anger best good`]],
    ['h only shows the help lines', ['h', 'anger', 's'], [`${DUE[0]} f:anger best good`]],
    ['a capital letter is the same key', ['S', 'Q'], []],
    ['what is no answer keeps nothing', ['zzz', '9', '0', '1 2', '', 'a', 's', 's'], []],
  ])('%s', async (_, typed, stored) => {
    const home = aHome({ history: TWO_DUE });
    expect(await home.run(DUE_ANGER, { typed })).toMatchObject({ code: 0, err: '' });
    expect(home.stored()).toEqual(stored);
  });

  it.each([
    ['u', ['anger', 'u', 'q'], 'Taken back.', '1 of 2.'],
    ['k', ['k', 'q'], 'is kept as known.', '2 of 2.'],
    ['h', ['h', 'q'], 'In an emergency:', '1 of 2.'],
  ])('%s is followed by the question that is now to be answered', async (_, typed, said, question) => {
    const { out } = await aHome({ history: TWO_DUE }).run(DUE_ANGER, { typed });
    expect(out.slice(out.indexOf(said))).toContain(question);
  });

  it('undo takes easy and answer back together, and asks the same question again', async () => {
    const home = aHome({ history: TWO_DUE });
    await home.run(DUE_ANGER, { typed: ['anger', 'e', 'u', 'n', 'q'] });
    const [first, , undone, second] = home.lines().map((line) => JSON.parse(line));
    expect(home.stored().slice(2)).toEqual(['undo id-00002', 'answer w:annoyed/situation - unsure again']);
    expect(undone.session).toBe(first.session);
    expect(second.prompt).toBe(first.prompt);
  });

  it.each([
    ['?', 'Last asked 2 days ago.'],
    ['u', 'There is nothing to take back yet in this session.'],
    ['e', 'That key does nothing here.'],
    ['h', 'Someone to talk to, now.'],
    ['zzz', "'zzz' is not an answer here. A number or the start of an option, or n for cannot tell."],
  ])('%s says something', async (typed, says) => {
    const { out } = await aHome({ history: TWO_DUE }).run(DUE_ANGER, { typed: [typed, 'q'] });
    expect(out.replace(/\n/g, ' ')).toContain(says);
  });

  it('help lines leave no trace: the same files with the same bytes, but for the time an answer took', async () => {
    const without = aHome({ history: TWO_DUE });
    await without.run(DUE_ANGER, { typed: ['anger', 'q'] });
    const looked = aHome({ history: TWO_DUE });
    await looked.run(DUE_ANGER, { typed: ['h', 'anger', 'h', 'q'] });
    const timeless = (lines: string[]) => lines.map((line) => line.replace(/"ms":\d+/, '"ms":0'));
    expect(timeless(looked.lines())).toEqual(timeless(without.lines()));
    expect(filesIn(looked.folder).length).toBe(filesIn(without.folder).length);
  });
});

describe('a word that was missed', () => {
  it('comes once more at the end, as practice', async () => {
    const home = aHome({ history: TWO_DUE });
    const { out } = await home.run(DUE_ANGER, { typed: ['n', 'anger', 'anger'] });
    expect(out).toContain('Once more, 1 of 1.');
    expect(home.stored().at(-1)).toBe('answer w:annoyed/situation f:anger best good once more');
    expect(out).toContain('3 answers kept.');
  });
});

describe('a terminal that closes', () => {
  it('ends with 130 and keeps the answers so far', async () => {
    const home = aHome({ history: TWO_DUE });
    const when = { '2 of 2.': (hand: { close: () => void }) => hand.close() };
    const ended = await home.run(DUE_ANGER, { typed: ['anger'], open: true, when });
    expect(ended).toMatchObject({ code: 130, err: 'Stopped. 1 answer kept.\n' });
    expect(home.stored()).toEqual(['answer w:annoyed/situation f:anger best good']);
  });
});

describe('a day with nothing left', () => {
  it('says when the next question comes, and exits 0', async () => {
    const home = aHome({ history: TWO_DUE });
    await home.run(DUE_ANGER, { typed: ['anger', 'anger'] });
    const { code, out } = await home.run(DUE_ANGER, { typed: ['n'] });
    expect(code).toBe(0);
    expect(out).toMatch(/^Nothing due\. Next: (tomorrow|\d{4}-\d{2}-\d{2}), [12] due\.\n$/);
    expect(home.stored().length).toBe(2);
  });
});
