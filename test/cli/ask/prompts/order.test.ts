import { describe, expect, it } from 'vitest';
import { order } from '../../../../src/cli/ask/prompts/order.ts';
import { aChoice, answerOf, options, press, shown } from './screens.ts';

const asked = () =>
  shown(order, {
    ...aChoice({ above: () => ['  Put these in order.'], options: options('angry', 'annoyed', 'furious'), most: 3 }),
    along: 'mild to strong',
  });

it('shows numbered options and that nothing is placed yet', async () => {
  const { getScreen } = await asked();
  expect(getScreen()).toMatchInlineSnapshot(`
    "Put these in order.

        1  angry
        2  annoyed
        3  furious

      Mild to strong: nothing placed yet

      1-3 in order: mild to strong   n cannot tell   q stop and keep"
  `);
});

it('shows the place of each and the order so far', async () => {
  const prompt = await asked();
  press(prompt, '2', '3');
  expect(prompt.getScreen()).toMatchInlineSnapshot(`
    "Put these in order.

        1  angry
        2  annoyed  (place 1)
      > 3  furious  (place 2)

      Mild to strong: annoyed, furious

      1-3 in order: mild to strong   n cannot tell   q stop and keep"
  `);
});

it('asks for Enter once all are placed, and says how to change it', async () => {
  const prompt = await asked();
  press(prompt, '2', '1', '3');
  expect(prompt.getScreen()).toContain('Enter to answer, Backspace to change');
});

it.each([
  ['digits', ['2', '1', '3', 'enter'], ['annoyed', 'angry', 'furious']],
  [
    'Enter and arrows',
    ['down', 'down', 'enter', 'up', 'enter', 'up', 'enter', 'enter'],
    ['annoyed', 'angry', 'furious'],
  ],
  ['Space', ['down', 'space', 'down', 'space', 'down', 'space', 'enter'], ['angry', 'annoyed', 'furious']],
  ['Backspace for the last', ['1', '3', 'backspace', '2', '3', 'enter'], ['angry', 'annoyed', 'furious']],
  ['Backspace twice', ['1', '2', 'backspace', 'backspace', '3', '2', '1', 'enter'], ['furious', 'annoyed', 'angry']],
  ['Backspace with nothing placed', ['backspace', '1', '2', '3', 'enter'], ['angry', 'annoyed', 'furious']],
  ['a digit twice, which counts once', ['1', '1', '2', '3', 'enter'], ['angry', 'annoyed', 'furious']],
  [
    'an Enter and a Space too many at first, which do nothing',
    ['enter', 'space', '2', '1', '3', 'enter'],
    ['annoyed', 'angry', 'furious'],
  ],
  ['a digit too high, which does nothing', ['4', '1', '2', '3', 'enter'], ['angry', 'annoyed', 'furious']],
])('takes %s', async (_, keys, labels) => {
  const prompt = await asked();
  press(prompt, ...keys);
  await expect(prompt.answer).resolves.toEqual(answerOf(...labels));
});

it('is not answered by Enter before all are placed', async () => {
  const prompt = await asked();
  press(prompt, '1', '2', 'enter');
  expect(prompt.getScreen()).toContain('1-3 in order: mild to strong');
});

it.each([
  ['n', { do: 'answer', given: [] }],
  ['s', { do: 'skip' }],
  ['?', { do: 'why' }],
  ['u', { do: 'undo' }],
  ['h', { do: 'help' }],
  ['q', { do: 'quit' }],
])('%s is a command, also when some are placed', async (letter, reply) => {
  const prompt = await asked();
  press(prompt, '2', letter);
  await expect(prompt.answer).resolves.toEqual(reply);
});

it('leaves the order on the screen, without keys', async () => {
  const prompt = await asked();
  press(prompt, '2', '1', '3', 'enter');
  await prompt.answer;
  expect(prompt.getScreen()).toMatchInlineSnapshot(`
    "Put these in order.

      > annoyed, angry, furious"
  `);
});

describe('with more options than places', () => {
  const asked = () =>
    shown(order, { ...aChoice({ options: options('hurt', 'glad', 'sad'), most: 2 }), along: 'him, then her' });

  it('is whole with as many as there are places, and names them', async () => {
    const prompt = await asked();
    expect(prompt.getScreen()).toContain('1-3 in order: him, then her');
    press(prompt, '3', '1');
    expect(prompt.getScreen()).toContain('  Him, then her: sad, hurt');
    expect(prompt.getScreen()).toContain('Enter to answer, Backspace to change');
  });

  it('takes no third, and answers in order', async () => {
    const prompt = await asked();
    press(prompt, '3', '1', '2', 'enter');
    await expect(prompt.answer).resolves.toEqual(answerOf('sad', 'hurt'));
  });
});
