import { describe, expect, it } from 'vitest';
import { choose } from '../../../../src/cli/ask/prompts/choose.ts';
import { aChoice, answerOf, options, press, shown } from './screens.ts';

const asked = (fields: Parameters<typeof aChoice>[0] = {}) => shown(choose, aChoice(fields));

describe('choosing one', () => {
  it('shows the question, numbered options, and the keys under them', async () => {
    const { getScreen } = await asked();
    expect(getScreen()).toMatchInlineSnapshot(`
      "1 of 12   one feeling

        What might Tomas feel?

          1  anger
          2  calm
          3  caring
          4  fear

        1-4, or arrows and Enter   n cannot tell   q stop and keep"
    `);
  });

  it.each([
    [['1'], 'anger'],
    [['3'], 'caring'],
    [['down', 'enter'], 'anger'],
    [['down', 'down', 'down', 'up', 'enter'], 'calm'],
    [['up', 'enter'], 'fear'],
    [['down', 'up', 'enter'], 'fear'],
    [['down', 'down', 'down', 'down', 'down', 'enter'], 'anger'],
    [['f', 'e', 'enter'], 'fear'],
    [['F', 'E', 'enter'], 'fear'],
  ])('%j answers with %s', async (keys, label) => {
    const prompt = await asked();
    press(prompt, ...keys);
    await expect(prompt.answer).resolves.toEqual(answerOf(label));
  });

  it.each([
    ['a digit that no option has', ['5', '0', '9']],
    ['a letter that is no command', ['x']],
    ['Space', ['space']],
    ['an Enter too many, before an arrow was used,', ['enter', 'enter']],
    ['two letters that begin two options', ['c', 'a']],
    ['two letters that begin none', ['z', 'z']],
    ['two letters from within an option', ['l', 'm']],
    ['a sign', ['.', '+', '/']],
  ])('%s neither answers nor moves', async (_, keys) => {
    const prompt = await asked();
    const before = prompt.getScreen();
    press(prompt, ...keys);
    expect(prompt.getScreen()).toBe(before);
    press(prompt, 'down', 'enter');
    await expect(prompt.answer).resolves.toEqual(answerOf('anger'));
  });

  it('goes to the option that two letters begin, and waits for Enter', async () => {
    const prompt = await asked();
    press(prompt, 'f', 'e');
    expect(prompt.getScreen()).toContain('  > 4  fear');
  });

  it('takes letters in pairs, so that a slip does not spoil what follows', async () => {
    const prompt = await asked();
    press(prompt, 'z', 'f', 'f', 'e');
    expect(prompt.getScreen()).toContain('  > 4  fear');
  });

  it('takes the second of two letters for part of an option, even where it is a command alone', async () => {
    const prompt = await asked({ options: options('calm', 'anger') });
    press(prompt, 'a', 'n');
    expect(prompt.getScreen()).toContain('  > 2  anger');
  });

  it.each([
    ['n', { do: 'answer', given: [] }],
    ['s', { do: 'skip' }],
    ['?', { do: 'why' }],
    ['u', { do: 'undo' }],
    ['e', { do: 'easy' }],
    ['k', { do: 'known' }],
    ['h', { do: 'help' }],
    ['q', { do: 'quit' }],
    ['Q', { do: 'quit' }],
  ])('%s is a command', async (letter, reply) => {
    const prompt = await asked();
    press(prompt, letter);
    await expect(prompt.answer).resolves.toEqual(reply);
  });

  it('leaves the question and the answer on the screen, without keys', async () => {
    const prompt = await asked();
    press(prompt, '2');
    await prompt.answer;
    expect(prompt.getScreen()).toMatchInlineSnapshot(`
      "1 of 12   one feeling

        What might Tomas feel?

        > 2  calm"
    `);
  });

  it('says above the keys what the last command had to say', async () => {
    const { getScreen } = await asked({
      above: () => ['  What now?'],
      notice: 'Taken back.',
      options: options('calm', 'fear'),
    });
    expect(getScreen()).toMatchInlineSnapshot(`
      "What now?

          1  calm
          2  fear

        Taken back.

        1-2, or arrows and Enter   n cannot tell   q stop and keep"
    `);
  });
});

it.each([
  [9, 1, '1-9, or arrows and Enter'],
  [10, 1, '1-9, or arrows and Enter'],
  [9, 3, '1-9 to mark, up to 3, then Enter'],
  [15, 3, '1-9, or arrows and Space, to mark, up to 3, then Enter'],
])('of %i options, up to %i, the keys are named that reach them: %s', async (count, most, keys) => {
  const many = Array.from({ length: count }, (_, place) => ({ id: `id ${place}`, label: `place ${place}` }));
  const { getScreen } = await asked({ options: many, most });
  expect(getScreen().replace(/\s+/g, ' ')).toContain(keys);
});

describe('choosing up to two', () => {
  it('shows a box before each option and says how many may be marked', async () => {
    const prompt = await asked({ most: 2 });
    press(prompt, '2');
    expect(prompt.getScreen()).toMatchInlineSnapshot(`
      "1 of 12   one feeling

        What might Tomas feel?

          [ ] 1  anger
        > [x] 2  calm
          [ ] 3  caring
          [ ] 4  fear

        1-4 to mark, up to 2, then Enter   n cannot tell   q stop and keep"
    `);
  });

  it.each([
    ['two digits', ['2', '4', 'enter'], ['calm', 'fear']],
    ['the order in which they were marked', ['4', '2', 'enter'], ['fear', 'calm']],
    ['Space', ['down', 'down', 'space', 'enter'], ['calm']],
    ['a mark taken away by its digit', ['2', '4', '2', 'enter'], ['fear']],
    ['a mark taken away by Space', ['2', 'space', '3', 'enter'], ['caring']],
    ['a third mark, for which the oldest goes', ['1', '2', '3', 'enter'], ['calm', 'caring']],
    ['Enter alone, which takes the option it stands on', ['down', 'down', 'enter'], ['calm']],
    ['what is marked after an Enter and a Space too many', ['enter', 'space', '2', 'enter'], ['calm']],
    ['a mark, wherever the arrows went afterwards', ['1', 'down', 'enter'], ['anger']],
  ])('answers with %s', async (_, keys, labels) => {
    const prompt = await asked({ most: 2 });
    press(prompt, ...keys);
    await expect(prompt.answer).resolves.toEqual(answerOf(...labels));
  });

  it('drops the marks when one cannot tell', async () => {
    const prompt = await asked({ most: 2 });
    press(prompt, '1', 'n');
    await expect(prompt.answer).resolves.toEqual({ do: 'answer', given: [] });
  });
});

describe('in a low window', () => {
  const above = () => ['  1 of 12   one feeling', '', '    Tomas turns the cup.', '', '  What might Tomas feel?'];
  const shorter = () => ['  1 of 12   one feeling', '', '  What might Tomas feel?'];
  // Five lines above, five with the options, two with the keys.
  it.each([
    [12, true],
    [11, false],
  ])('of %i lines the scene shows: %s', async (rows, isShown) => {
    const { getScreen } = await asked({ above, shorter, rows: () => rows });
    expect(getScreen().includes('Tomas turns the cup.')).toBe(isShown);
    expect(getScreen()).toContain('What might Tomas feel?');
  });

  it('keeps what there is where nothing shorter is known', async () => {
    expect((await asked({ rows: () => 3 })).getScreen()).toContain('What might Tomas feel?');
  });
});

it('breaks a long option over lines that stand under its text', async () => {
  const labels = ['Ask them for another day, and then for another room.', 'Nothing.'];
  const { getScreen } = await asked({ above: () => ['  Which reply?'], options: options(...labels), width: () => 40 });
  const lines = getScreen().split('\n');
  const from = lines.findIndex((line) => line.startsWith('    1  Ask them'));
  const to = lines.indexOf('    2  Nothing.');
  expect(to - from).toBeGreaterThan(1);
  expect(lines.slice(from + 1, to).filter((line) => !/^ {7}\S/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.length > 40)).toEqual([]);
});
