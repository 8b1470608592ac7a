import { expect, it } from 'vitest';
import { page } from '../../../../src/cli/ask/prompts/page.ts';
import { aScreen, press, shown } from './screens.ts';

const asked = (fields: Parameters<typeof aScreen>[0] = {}) =>
  shown(page, aScreen({ above: () => ['  A word to meet.'], ...fields }));

it('shows the page and how to go on', async () => {
  const { getScreen } = await asked();
  expect(getScreen()).toMatchInlineSnapshot(`
    "A word to meet.

      Enter to go on   n cannot tell   q stop and keep"
  `);
});

it('breaks the keys between two of them where the screen is narrow, never within one', async () => {
  const hints = ['k I know this word', 's skip', 'q stop and keep'];
  const { getScreen } = await asked({ hints, width: () => 40 });
  expect(getScreen()).toMatchInlineSnapshot(`
    "A word to meet.

      Enter to go on   k I know this word
      s skip   q stop and keep"
  `);
});

it.each(['enter', 'space'])('%s goes on', async (key) => {
  const prompt = await asked();
  press(prompt, key);
  await expect(prompt.answer).resolves.toEqual({ do: 'next' });
});

it.each([
  ['e', 'easy'],
  ['k', 'known'],
  ['u', 'undo'],
  ['h', 'help'],
  ['q', 'quit'],
])('%s is a command', async (letter, command) => {
  const prompt = await asked();
  press(prompt, letter);
  await expect(prompt.answer).resolves.toEqual({ do: command });
});

it('waits through any other key', async () => {
  const prompt = await asked();
  const before = prompt.getScreen();
  press(prompt, 'x', '1', '/', '.', 'up', 'backspace');
  expect(prompt.getScreen()).toBe(before);
  press(prompt, 'q');
  await expect(prompt.answer).resolves.toEqual({ do: 'quit' });
});

it('leaves the page on the screen, without keys', async () => {
  const prompt = await asked();
  press(prompt, 'enter');
  await prompt.answer;
  expect(prompt.getScreen()).toBe('A word to meet.');
});
