/** Small screens: everything fits, and no word is cut. */
import { describe, expect, it } from 'vitest';
import { newHome, removeHomesAfterwards } from './home.ts';
import { answer, cannotTell, goTo, isQuestion, isReasons, isScene, readerOf, sitThrough, type View } from './reader.ts';
import { KEY, lexi } from './terminal.ts';

removeHomesAfterwards();

const DAYS = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-26'];
const LEARNERS = [
  ['Ana, who answers', answer],
  ['Bo, who cannot tell', cannotTell],
] as const;

async function screensOf(home: string, columns: number, replying: typeof answer): Promise<View[]> {
  const views: View[] = [];
  for (const day of DAYS) {
    const terminal = lexi(home, ['--today', day, '--seed', day], { columns, rows: 24 });
    views.push(...(await sitThrough(readerOf(terminal), replying)));
  }
  return views.filter((view) => view.is !== 'over');
}

/** A line that the terminal broke goes on at the left edge; a line of ours begins with two spaces. */
const brokenIn = (views: readonly View[]) =>
  views.flatMap((view) => view.lines.filter((line) => line !== '' && !line.startsWith('  ')));

describe.each(LEARNERS)('four days of %s', (_, replying) => {
  it.each([80, 60])('fit into %i columns and 24 rows, from the first line to the keys', async (columns) => {
    const views = await screensOf(newHome(), columns, replying);
    expect(views.filter(isQuestion).length).toBeGreaterThanOrEqual(4 * 12);
    expect(brokenIn(views)).toEqual([]);
    expect(views.filter((view) => view.is === 'question' && view.shape === 'one' && view.options.length < 2)).toEqual(
      [],
    );
  });
});

it.each([80, 60])('the help lines can all be read in %i columns', async (columns) => {
  const reader = readerOf(lexi(newHome(), ['--today', '2026-11-22', '--seed', 'help'], { columns, rows: 24 }));
  await goTo(reader, isQuestion);
  const page = await reader.act('h');
  expect(brokenIn([page])).toEqual([]);
  expect(page.lines[0]).toContain('Someone to talk to, now.');
  expect(page.text).toContain('More countries: findahelpline.com');
});

/** The same question, whole, in lines that all fit. Until it is drawn anew, the ends of its lines are off the screen. */
const isDrawnAnew = (question: View, columns: number) => (view: View) =>
  view.scene === question.scene &&
  view.options.join() === question.options.join() &&
  view.lines.every((line) => line.length < columns) &&
  view.lines.join() !== question.lines.join();

describe('a window made smaller in mid-question', () => {
  const narrowed = async () => {
    const terminal = lexi(newHome(), ['--today', '2026-11-22', '--seed', 'resize'], { columns: 80, rows: 24 });
    const reader = readerOf(terminal);
    const question = await goTo(reader, isScene);
    terminal.resize(60, 24);
    return { reader, question, drawnAnew: await reader.read(isDrawnAnew(question, 60)) };
  };

  it('shows the question once, with no word cut, before a key is pressed', async () => {
    const { drawnAnew } = await narrowed();
    expect(drawnAnew.text.split('What might').length).toBe(2);
    expect(brokenIn([drawnAnew])).toEqual([]);
  });

  it('can be answered, and has the new width from there on', async () => {
    const { reader, question } = await narrowed();
    const moved = await reader.act(KEY.down, (view) => view.text.includes('> 1 '));
    expect(moved.options).toEqual(question.options);
    expect(brokenIn([moved, await reader.act('1', isReasons)])).toEqual([]);
  });
});

it('a window made wider in mid-question keeps the question as it was', async () => {
  const terminal = lexi(newHome(), ['--today', '2026-11-22', '--seed', 'wider'], { columns: 60, rows: 24 });
  const reader = readerOf(terminal);
  const question = await goTo(reader, isScene);
  terminal.resize(100, 30);
  await reader.read(isDrawnAnew(question, 100));
  const moved = await reader.act(KEY.down, (view) => view.text.includes('> 1 '));
  expect(moved.scene).toBe(question.scene);
  expect(moved.options).toEqual(question.options);
});
