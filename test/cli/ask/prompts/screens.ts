/** What our prompts are given in tests: small screens in plain text, and keys. */
import { render } from '@inquirer/testing';
import { onTestFinished } from 'vitest';
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

/** A prompt on a screen of its own, which goes when the test is over: whatever were still asked then would be an error as the process ends. */
export async function shown<Value, Config>(prompt: Parameters<typeof render<Value, Config>>[0], config: Config) {
  const over = new AbortController();
  const rendered = await render(prompt, config, { signal: over.signal });
  onTestFinished(async () => {
    over.abort();
    await rendered.answer.catch(() => undefined);
  });
  return rendered;
}

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
