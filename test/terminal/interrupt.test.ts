/** Sessions that are broken off: nothing that was answered is lost, and the screen is given back. */
import { constants } from 'node:os';
import { expect, it } from 'vitest';
import { historyOf, newHome, removeHomesAfterwards } from './home.ts';
import { answer, goTo, isQuestion, readerOf } from './reader.ts';
import { BEFORE, KEY, lexi, type Terminal } from './terminal.ts';

removeHomesAfterwards();

/** One question answered, the second one asked. */
async function midQuestion(env: Readonly<Record<string, string>> = {}) {
  const home = newHome();
  const terminal = lexi(home, ['--today', '2026-11-22', '--seed', 'interrupt'], { env });
  const reader = readerOf(terminal);
  const reasons = await answer(reader, await goTo(reader, isQuestion));
  await goTo(reader, (view) => view.is === 'question' && view.progress === '2 of 12', reasons);
  return { home, terminal };
}

const answersIn = (home: string) => historyOf(home).filter((event) => event.kind === 'answer').length;

it.each<[string, number, (terminal: Terminal) => void]>([
  ['Ctrl-C', 130, (terminal) => terminal.press(KEY.ctrlC)],
  ['Ctrl-D', 130, (terminal) => terminal.press(KEY.ctrlD)],
  ['an interrupt from elsewhere (SIGINT)', 130, (terminal) => terminal.signal('SIGINT')],
  ['a request to stop (SIGTERM)', 143, (terminal) => terminal.signal('SIGTERM')],
  ['a hang-up (SIGHUP)', 129, (terminal) => terminal.signal('SIGHUP')],
])('after %s the answers are kept, the screen is back and the cursor shows', async (_, code, breakOff) => {
  const { home, terminal } = await midQuestion();
  expect(terminal.isCursorVisible()).toBe(false);
  breakOff(terminal);
  expect(await terminal.exit).toBe(code);
  const screen = await terminal.until('Stopped. 1 answer kept.');
  expect(screen.filter((line) => line !== '')).toEqual([BEFORE, 'Stopped. 1 answer kept.']);
  expect([terminal.isAlternate(), terminal.isCursorVisible()]).toEqual([false, true]);
  expect(answersIn(home)).toBe(1);
});

it('an answer is on the disk by the time its reasons are read', async () => {
  const home = newHome();
  const terminal = lexi(home, ['--today', '2026-11-22', '--seed', 'interrupt']);
  const reader = readerOf(terminal);
  await answer(reader, await goTo(reader, isQuestion));
  terminal.signal('SIGKILL');
  expect(answersIn(home)).toBe(1);
  expect(await terminal.exit).toBe(-constants.signals.SIGKILL);
});

it('a closed terminal loses only the question that was open, and the program ends by itself', async () => {
  const { home, terminal } = await midQuestion();
  terminal.close();
  const ends = [129, -constants.signals.SIGHUP];
  expect(ends).toContain(await terminal.exit);
  expect(answersIn(home)).toBe(1);
});

it.each([0, 10, 20, 30, 40, 50])('a terminal that closes %i ms into a new screen ends it as any other', async (ms) => {
  const { home, terminal } = await midQuestion();
  terminal.press('n');
  await new Promise((resolve) => setTimeout(resolve, ms));
  terminal.close();
  expect([129, -constants.signals.SIGHUP]).toContain(await terminal.exit);
  expect(answersIn(home)).toBeGreaterThanOrEqual(1);
});

it.each(['end', 'error'])('a terminal whose %s is told before its closing hangs up all the same', async (told) => {
  const onSignal = `process.on('SIGUSR2', () =>
    process.stdin.emit('${told}', Object.assign(new Error('read EIO'), { code: 'EIO' })));`;
  const preload = `--import=data:text/javascript,${encodeURIComponent(onSignal)}`;
  const { home, terminal } = await midQuestion({ NODE_OPTIONS: preload });
  terminal.signal('SIGUSR2');
  expect(await terminal.exit).toBe(-constants.signals.SIGHUP);
  expect(answersIn(home)).toBe(1);
});

it('the next session goes on where the last one was broken off', async () => {
  const { home, terminal } = await midQuestion();
  terminal.press(KEY.ctrlC);
  await terminal.exit;
  const reader = readerOf(lexi(home, ['--today', '2026-11-22', '--seed', 'again']));
  const question = await goTo(reader, isQuestion);
  expect(question.progress).toBe('1 of 11');
});
