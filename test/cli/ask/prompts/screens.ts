/** What our prompts are given in tests: small screens in plain text, and keys. */
import type { render } from '@inquirer/testing';
import type { ChoiceConfig, ScreenConfig } from '../../../../src/cli/ask/prompts/screen.ts';
import { PLAIN } from '../../../../src/cli/style.ts';
import type { Option } from '../../../../src/drills/drill.ts';

export const aScreen = (fields: Partial<ScreenConfig> = {}): ScreenConfig => ({
  message: '',
  above: () => ['  1 of 12   one feeling', '', '  What might Tomas feel?'],
  notice: undefined,
  hints: ['n cannot tell', 'q stop and keep'],
  style: PLAIN,
  width: () => 80,
  rows: () => 24,
  onResize: () => () => undefined,
  ...fields,
});

export const options = (...labels: string[]): Option[] => labels.map((label) => ({ id: `id of ${label}`, label }));

export const aChoice = (fields: Partial<ChoiceConfig> = {}): ChoiceConfig => ({
  ...aScreen(),
  options: options('anger', 'calm', 'caring', 'fear'),
  most: 1,
  ...fields,
});

/** The answer that holds the options with these labels. */
export const answerOf = (...labels: string[]) => ({ do: 'answer', given: labels.map((label) => `id of ${label}`) });

const NAMED = new Set(['up', 'down', 'enter', 'space', 'backspace']);

/** Presses keys one after the other: those with a name by it, all others by what they type. */
export function press({ events }: Pick<Awaited<ReturnType<typeof render>>, 'events'>, ...keys: string[]): void {
  for (const key of keys) {
    if (NAMED.has(key)) events.keypress(key);
    else events.type(key);
  }
}
