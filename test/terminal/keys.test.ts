/** The keys that are commands: what each does to the screen and to the history. */
import { expect, it } from 'vitest';
import { anAnswer, aShown } from '../builders.ts';
import { filesIn, historyOf, newHome, remember, removeHomesAfterwards } from './home.ts';
import { answer, goTo, isBody, isQuestion, isScene, type Reader, readerOf, type View } from './reader.ts';
import { KEY, lexi } from './terminal.ts';

removeHomesAfterwards();

function aSession() {
  const home = newHome();
  const terminal = lexi(home, ['--today', '2026-11-22', '--seed', 'keys']);
  return { home, terminal, reader: readerOf(terminal), kinds: () => historyOf(home).map((event) => event.kind) };
}

/** A session that asks about one word, known from two days before and due again. */
function aReturn() {
  const home = newHome();
  remember(home, [
    aShown('e1', '2026-11-20T09:00:00.000+00:00', 'annoyed'),
    anAnswer('e2', '2026-11-20T09:01:00.000+00:00', {
      card: 'w:annoyed/situation',
      prompt: 'everyday/some-scene',
      given: ['f:sadness'],
      mark: 'plausible',
      rating: 'hard',
    }),
  ]);
  const terminal = lexi(home, [
    '--today',
    '2026-11-22',
    '--seed',
    'return',
    '--only',
    'situation',
    '--new',
    '0',
    '-c',
    '1',
  ]);
  return { home, reader: readerOf(terminal) };
}

const sameQuestion = ({ progress, scene, options }: View) => ({ progress, scene, options });

/** Tries one option after another, taking each back, until one fits best. */
async function answerBest(reader: Reader, question: View): Promise<View> {
  for (const place of question.options.keys()) {
    const reasons = await reader.act(`${place + 1}`);
    if (reasons.text.includes('Fits best.')) return reasons;
    await reader.act('u');
  }
  throw new Error(`no option fits best:\n${question.text}`);
}

it('u takes an answer back and asks the same again', async () => {
  const { home, reader } = aSession();
  const question = await goTo(reader, isScene);
  await reader.act('1');
  const again = await reader.act('u');
  expect(again.text).toContain('Taken back.');
  expect(sameQuestion(again)).toEqual(sameQuestion(question));
  const [answered, undone] = historyOf(home).slice(-2);
  expect(undone).toMatchObject({ kind: 'undo', of: answered!.id });
});

it('u at the next screen still reaches the last answer, and what was taken back is not counted', async () => {
  const { reader } = aSession();
  const question = await goTo(reader, isQuestion);
  const reasons = await answer(reader, question);
  const next = await reader.act(KEY.enter);
  expect(next.progress).not.toBe(reasons.progress);
  const again = await reader.act('u');
  expect(sameQuestion(again)).toEqual(sameQuestion(question));
  await answer(reader, again);
  expect((await reader.act('q')).text).toContain(' 1 answer kept.');
});

it('u with nothing to take back says so and keeps the screen', async () => {
  const { reader, kinds } = aSession();
  const question = await goTo(reader, isQuestion);
  const still = await reader.act('u');
  expect(still.text).toContain('There is nothing to take back');
  expect(sameQuestion(still)).toEqual(sameQuestion(question));
  expect(kinds().filter((kind) => kind !== 'shown')).toEqual([]);
});

it.each([
  ['a scene', isScene, 'No word yet. That is an answer too.'],
  ['the body', isBody, 'Hard to tell from the body alone.'],
])('n answers a question about %s: one cannot tell, and that is not remarked on', async (_, isWanted, says) => {
  const { home, reader } = aSession();
  await goTo(reader, isWanted);
  const reasons = await reader.act('n');
  expect(reasons).toMatchObject({ is: 'reasons' });
  expect(reasons.text).toContain(`> cannot tell ${says}`);
  expect(historyOf(home).at(-1)).toMatchObject({ kind: 'answer', given: [], mark: 'unsure', rating: 'again' });
});

it('s leaves a question out without a trace', async () => {
  const { reader, kinds } = aSession();
  const question = await goTo(reader, isQuestion);
  const before = kinds();
  const next = await reader.act('s');
  expect(next.is === 'reasons' || next.scene === question.scene).toBe(false);
  expect(kinds()).toEqual(before);
});

it('s leaves a new word for another day, and its question with it', async () => {
  const { reader, kinds } = aSession();
  const { word } = await goTo(reader, (view) => view.is === 'word');
  const next = await reader.act('s');
  expect(next.word).not.toBe(word);
  const question = await goTo(reader, isQuestion, next);
  expect(question.progress).toBe('1 of 11');
  expect(kinds().filter((kind) => kind !== 'shown')).toEqual([]);
});

it('? says why this is asked, and keeps nothing', async () => {
  const { reader, kinds } = aSession();
  const question = await goTo(reader, isScene);
  const before = kinds();
  const why = await reader.act('?');
  expect(why.text).toContain('This word is new.');
  expect(sameQuestion(why)).toEqual(sameQuestion(question));
  expect(kinds()).toEqual(before);
});

it('? after an answer does not speak of days that have not passed', async () => {
  const { reader } = aSession();
  await goTo(reader, isScene);
  await reader.act('1');
  expect((await reader.act('?')).text).not.toContain('0 days ago');
});

it('h shows the help lines and leaves no trace in any file', async () => {
  const { home, reader } = aSession();
  const question = await goTo(reader, (view) => isQuestion(view) && view.progress.startsWith('2 '));
  const before = filesIn(home);
  const page = await reader.act('h');
  expect(page.text).toContain('Nothing is kept of this page.');
  expect(page.text).toContain('Ireland 116 123 (Samaritans)');
  const back = await reader.act(KEY.enter);
  expect(back.lines).toEqual(question.lines);
  expect(filesIn(home)).toEqual(before);
});

it('e marks the last answer as easy when it fitted best', async () => {
  const { home, reader } = aReturn();
  await answerBest(reader, await goTo(reader, isScene));
  const said = await reader.act('e');
  expect(said.text).toContain('Kept as easy.');
  const [answered, eased] = historyOf(home).slice(-2);
  expect(answered).toMatchObject({ kind: 'answer', mark: 'best', rating: 'good' });
  expect(eased).toMatchObject({ kind: 'easy', of: answered!.id });
});

it('e is not offered where it would do nothing: the first best answer about an easy word counts as easy already', async () => {
  const { home, reader } = aSession();
  const reasons = await answerBest(reader, await goTo(reader, isScene));
  expect(historyOf(home).at(-1)).toMatchObject({ mark: 'best', rating: 'easy' });
  expect(reasons.text).not.toContain('e easy');
});

it('k keeps a word as known and does not ask about it', async () => {
  const { home, reader } = aSession();
  const { word } = await goTo(reader, (view) => view.is === 'word');
  const next = await reader.act('k');
  expect(next.text).toContain('is kept as known.');
  expect(historyOf(home)).toMatchObject([{ kind: 'known', word: word.toLowerCase().replaceAll(' ', '-') }]);
  const question = await goTo(reader, isQuestion, next);
  expect(question.progress).toBe('1 of 11');
});

it.each([
  ['the first page', (view: View) => view.is === 'page'],
  ['a new word', (view: View) => view.is === 'word'],
  ['a question', isQuestion],
  ['the reasons', (view: View) => view.is === 'reasons'],
])('q stops at %s and keeps what was answered', async (_, isWanted) => {
  const { terminal, reader } = aSession();
  const view = await goTo(reader, isWanted);
  expect(await reader.act('q')).toMatchObject({ is: 'over' });
  expect(await terminal.exit).toBe(0);
  expect(terminal.screen().join(' ')).toMatch(
    view.is === 'reasons' ? / 1 answer kept\./ : / kept\.| New: | nothing was kept/,
  );
});

it('q stops at the help lines too', async () => {
  const { reader } = aSession();
  await goTo(reader, isQuestion);
  await reader.act('h');
  expect(await reader.act('q')).toMatchObject({ is: 'over' });
});
