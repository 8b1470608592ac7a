/** What may be typed after an option; commander shows the message when it is something else. */
import { InvalidArgumentError } from 'commander';
import { KINDS, type Kind } from '../drills/drill.ts';

/** A whole number in a range. */
export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It takes a whole number from ${least} to ${most}.`);
  };

/** Ids, separated by commas. */
export const ids = (text: string): string[] =>
  text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');

/** Drill kinds, separated by commas. */
export function kinds(text: string): Kind[] {
  const names = text.split(',').map((name) => name.trim());
  return names.map((name) => {
    const kind = KINDS.find((each) => each === name);
    if (kind === undefined) throw new InvalidArgumentError(`The kinds are ${KINDS.join(', ')}.`);
    return kind;
  });
}
