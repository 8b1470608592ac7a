import { expect, it } from 'vitest';
import { typed } from '../../../../src/cli/ask/prompts/typed.ts';
import { aScreen, press, shown } from './screens.ts';

const asked = () =>
  shown(typed, aScreen({ above: () => ['  Type the word.'], hints: ['/n cannot tell', '/q stop and keep'] }));

it('shows what is typed, and keys that begin with a slash', async () => {
  const prompt = await asked();
  press(prompt, 'resent');
  expect(prompt.getScreen()).toMatchInlineSnapshot(`
    "Type the word.

      > resent

      Enter to answer   /n cannot tell   /q stop and keep"
  `);
});

it.each([
  ['a word', 'resentful', 'resentful'],
  ['two words', 'missing someone', 'missing someone'],
  ['a word without the spaces around it', '  calm ', 'calm'],
  ['a letter that is a command elsewhere', 'q', 'q'],
  ['a digit', '1', '1'],
  ['letters of other languages', 'gêné', 'gêné'],
])('Enter answers with %s', async (_, text, given) => {
  const prompt = await asked();
  press(prompt, text, 'enter');
  await expect(prompt.answer).resolves.toEqual({ do: 'answer', given: [given] });
});

it.each([
  ['/n', { do: 'answer', given: [] }],
  ['/s', { do: 'skip' }],
  ['/?', { do: 'why' }],
  ['/u', { do: 'undo' }],
  ['/k', { do: 'known' }],
  ['/h', { do: 'help' }],
  ['/q', { do: 'quit' }],
  ['/Q', { do: 'quit' }],
])('%s is a command', async (text, reply) => {
  const prompt = await asked();
  press(prompt, text, 'enter');
  await expect(prompt.answer).resolves.toEqual(reply);
});

it.each([
  ['nothing', []],
  ['spaces', [' ', ' ']],
  ['a slash alone', ['/']],
  ['a slash with no command after it', ['/', 'x']],
])('%s is no answer, and the line is empty again', async (_, keys) => {
  const prompt = await asked();
  press(prompt, ...keys, 'enter');
  expect(prompt.getScreen()).toMatch(/^ {2}>$/m);
  expect(prompt.getScreen()).toContain('/q stop and keep');
});

it('leaves the word on the screen, without keys', async () => {
  const prompt = await asked();
  press(prompt, 'calm', 'enter');
  await prompt.answer;
  expect(prompt.getScreen()).toMatchInlineSnapshot(`
    "Type the word.

      > calm"
  `);
});

it.each([
  [7, true],
  [6, false],
])('shows the scene in a window of %i lines: %s', async (rows, isShown) => {
  const above = () => ['  A scene.', '', '  Type the word.'];
  const { getScreen } = await shown(typed, aScreen({ above, shorter: () => ['  Type the word.'], rows: () => rows }));
  expect(getScreen().includes('A scene.')).toBe(isShown);
  expect(getScreen()).toContain('Type the word.');
});
