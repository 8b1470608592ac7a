/** What our own prompts share: a screen above the answer, hints below it, and letters that are commands. */

import { useEffect, useState } from '@inquirer/core';
import type { Option } from '../../../drills/drill.ts';
import { wrap, wrapItems } from '../../render/wrap.ts';
import type { Style } from '../../style.ts';

/** What inquirer hands to each prompt. `message` is inquirer's own and unused: the screen says it all. */
export interface ScreenConfig {
  readonly message: string;
  /** Lines that stay above what is answered, wrapped for a width. */
  readonly above: (width: number) => readonly string[];
  /** What stands there instead where the window is too low for it. */
  readonly shorter?: (width: number) => readonly string[];
  /** What the last command had to say. */
  readonly notice: string | undefined;
  /** Keys and what they do. */
  readonly hints: readonly string[];
  readonly style: Style;
  /** Columns to fill now: a window may change in mid-question. */
  readonly width: () => number;
  /** Lines the window has. */
  readonly rows: () => number;
  /** Calls back with an empty screen whenever the window has another size; gives what ends that. */
  readonly onResize: (redraw: () => void) => () => void;
}

export interface ChoiceConfig extends ScreenConfig {
  readonly options: readonly Option[];
  /** Picks allowed. */
  readonly most: number;
}

/** No option stands out before an arrow is used, so that an Enter too many answers nothing. */
export const NONE = -1;

/** The place an arrow up leads to, and one down: round the ends. */
export const upFrom = (place: number, places: number): number => (place <= 0 ? places - 1 : place - 1);
export const downFrom = (place: number, places: number): number => (place + 1) % places;

const HIDDEN_CURSOR = '\x1b[?25l';

/** Draws the screen anew when the window has another size. */
export function useResize({ onResize }: ScreenConfig): void {
  const [, setTimes] = useState(0);
  useEffect(() => {
    let times = 0;
    return onResize(() => {
      times += 1;
      setTimes(times);
    });
  }, []);
}

/** The lines above, those of the answer, and the hints under them. */
export function layOut(config: ScreenConfig, body: readonly string[], lead: string): string {
  const below = [...body, '', ...footer(config, lead)];
  return `${[...topOver(config, below), ...below].join('\n')}${HIDDEN_CURSOR}`;
}

/** What stands above the rest: all of it, or what is shorter where the window is too low for both. */
export function topOver(config: ScreenConfig, below: readonly string[]): readonly string[] {
  const { above, shorter = above, width, rows } = config;
  const height = below.flatMap((block) => block.split('\n')).length;
  const top = above(width());
  return top.length + height > rows() ? shorter(width()) : top;
}

/** An option that may need several lines; those after the first stand under its text. */
export const optionLines = ({ width }: ScreenConfig, lead: string, label: string): string =>
  wrap(label, width() - lead.length - 1, lead.length)
    .join('\n')
    .replace(/^ +/, lead);

/** What was said, and the keys. */
export function footer({ notice, hints, style, width }: ScreenConfig, lead: string): string[] {
  const columns = width();
  const said = notice === undefined ? [] : [...wrap(notice, columns - 2, 2), ''];
  return [...said, ...wrapItems([lead, ...hints], columns - 2, 2).map(style.quiet)];
}

/** The screen once it is answered: no hints, no cursor. */
export const settled = (config: ScreenConfig, body: readonly string[]): string =>
  [...config.above(config.width()), ...(body.length > 0 ? ['', ...body] : [])].join('\n');

/** Collects letters until they begin exactly one option; a lone letter that is a command never gets here. */
export function startedBy(letters: string, options: readonly Option[]): number | undefined {
  if (letters.length < 2) return undefined;
  const starting = options.flatMap((option, place) => (option.label.toLowerCase().startsWith(letters) ? [place] : []));
  return starting.length === 1 ? starting[0] : undefined;
}
