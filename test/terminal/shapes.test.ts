/** The ways of answering beside one key: a word typed, an order, two marks. */
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../builders.ts';
import { historyOf, newHome, remember, removeHomesAfterwards } from './home.ts';
import { goTo, isBody, isQuestion, readerOf } from './reader.ts';
import { KEY, lexi } from './terminal.ts';

removeHomesAfterwards();

const AT = '2026-11-01T09:00:00.000+00:00';
/** A card asked three weeks before with too little said to last so long: it is due. */
const due = (card: string, prompt: string) => [
  anAnswer(`due ${card}`, AT, { card, prompt, given: [], rating: 'again' }),
];
const shown = (...words: string[]) => words.map((word) => aShown(`shown ${word}`, AT, word));

function aSession(earlier: Parameters<typeof remember>[1], kind: string) {
  const home = newHome();
  remember(home, earlier);
  const terminal = lexi(home, ['--today', '2026-11-22', '--seed', 'shapes', '--only', kind, '--new', '0', '-c', '1']);
  return { terminal, reader: readerOf(terminal), last: () => historyOf(home).at(-1) };
}

describe('typing a word', () => {
  const asked = async () => {
    const session = aSession([...shown('annoyed'), ...due('w:annoyed/recall', 'everyday/some-scene')], 'recall');
    const question = await goTo(session.reader, isQuestion);
    expect(question).toMatchObject({ shape: 'type', progress: '1 of 1' });
    const type = async (text: string) => {
      await session.reader.act(text, (view) => view.text.includes(`> ${text}`));
      return session.reader.act(KEY.enter);
    };
    return { ...session, question, type };
  };

  it.each([
    ['the word', 'annoyed', '> annoyed Fits best.'],
    ['capitals', 'Annoyed', '> annoyed Fits best.'],
    ['one letter too few, which is said', 'anoyed', "It is spelt 'annoyed'."],
  ])('takes %s', async (_, text, says) => {
    const { type, last } = await asked();
    const reasons = await type(text);
    expect(reasons.text).toContain(says);
    expect(last()).toMatchObject({ card: 'w:annoyed/recall', given: ['annoyed'], mark: 'best', rating: 'good' });
  });

  it('keeps no word that is not in the lexicon, and asks again', async () => {
    const { type, last } = await asked();
    const again = await type('blorp');
    expect(again.text).toContain("'blorp' is not in the lexicon, so it does not count.");
    expect(again).toMatchObject({ is: 'question', progress: '1 of 1' });
    expect(last()).toBeUndefined();
  });

  it('shows the cursor behind what is typed', async () => {
    const { reader, terminal } = await asked();
    await reader.act('ang', (view) => view.lines.includes('  > ang'));
    expect(terminal.isCursorVisible()).toBe(true);
    expect(terminal.cursorColumn()).toBe('  > ang'.length);
  });

  it('takes a letter for the beginning of a word, and Backspace for taking it away', async () => {
    const { reader, last } = await asked();
    await reader.act('q', (view) => view.lines.includes('  > q'));
    await reader.act(KEY.backspace, (view) => view.lines.includes('  >'));
    expect(last()).toBeUndefined();
  });

  it.each([
    ['/n', '> cannot tell'],
    ['/q', 'Nothing was answered'],
    ['/h', 'Someone to talk to'],
    ['/?', '1 of 1'],
  ])('takes %s for a command', async (text, says) => {
    const { type } = await asked();
    expect((await type(text)).text).toContain(says);
  });
});

describe('putting in order', () => {
  const asked = async () => {
    const words = shown('annoyed', 'angry', 'furious');
    const session = aSession([...words, ...due('f:anger/strength', 'annoyed+angry+furious')], 'strength');
    const question = await goTo(session.reader, isQuestion);
    expect(question.options.toSorted()).toEqual(['angry', 'annoyed', 'furious']);
    const key = (word: string) => `${question.options.indexOf(word) + 1}`;
    const place = (word: string, at: number) =>
      session.reader.act(key(word), (view) => view.text.includes(`${word} (place ${at})`));
    return { ...session, place };
  };

  it('places each option with its digit, mild first', async () => {
    const { reader, place, last } = await asked();
    await place('annoyed', 1);
    await place('angry', 2);
    const whole = await place('furious', 3);
    expect(whole.text).toContain('Mild to strong: annoyed, angry, furious Enter to answer, Backspace to change');
    const reasons = await reader.act(KEY.enter);
    expect(reasons.text).toContain('> annoyed, angry, furious Fits best.');
    expect(last()).toMatchObject({ given: ['annoyed', 'angry', 'furious'], mark: 'best' });
  });

  it('takes the last one back with Backspace', async () => {
    const { reader, place, last } = await asked();
    await place('annoyed', 1);
    await place('furious', 2);
    const back = await reader.act(KEY.backspace, (view) => !view.text.includes('(place 2)'));
    expect(back.text).toContain('Mild to strong: annoyed 1-3');
    await place('angry', 2);
    await place('furious', 3);
    await reader.act(KEY.enter);
    expect(last()).toMatchObject({ given: ['annoyed', 'angry', 'furious'], mark: 'best' });
  });

  it('is not answered before all are placed', async () => {
    const { terminal, place, last } = await asked();
    await place('annoyed', 1);
    await place('angry', 2);
    terminal.press(KEY.enter);
    expect(await place('furious', 3)).toMatchObject({ is: 'question' });
    expect(last()).toBeUndefined();
  });
});

describe('marking up to two', () => {
  const asked = async () => {
    const session = aSession([], 'body');
    const question = await goTo(session.reader, isBody);
    const mark = (place: number, marked: string) =>
      session.reader.act(`${place}`, (view) =>
        view.lines
          .filter((line) => line.includes('[x]'))
          .join()
          .includes(marked),
      );
    return { ...session, question, mark };
  };

  it('keeps both marks', async () => {
    const { reader, question, mark, last } = await asked();
    await mark(2, '2  ');
    await mark(4, '4  ');
    const reasons = await reader.act(KEY.enter);
    expect(reasons.text).toContain(`> ${question.options[1]}, ${question.options[3]} `);
    expect(last()).toMatchObject({ kind: 'answer', given: [expect.any(String), expect.any(String)] });
  });

  it('takes a mark away with the same digit', async () => {
    const { reader, question, mark } = await asked();
    await mark(2, '2  ');
    await mark(4, '4  ');
    await reader.act('2', (view) => !view.text.includes('[x] 2'));
    expect((await reader.act(KEY.enter)).text).toContain(`> ${question.options[3]} `);
  });

  it('lets the oldest of three marks go', async () => {
    const { mark } = await asked();
    await mark(1, '1  ');
    await mark(2, '2  ');
    const third = await mark(3, '3  ');
    expect(third.lines.flatMap((line) => /\[x\] (\d)/.exec(line)?.[1] ?? [])).toEqual(['2', '3']);
  });

  it('moves with the arrows and marks with Space', async () => {
    const { reader, question, last } = await asked();
    await reader.act(KEY.up, (view) => view.text.includes(`> [ ] ${question.options.length}`));
    await reader.act(KEY.space, (view) => view.text.includes(`> [x] ${question.options.length}`));
    expect((await reader.act(KEY.enter)).text).toContain(`> ${question.options.at(-1)} `);
    expect(last()).toMatchObject({ kind: 'answer' });
  });
});
