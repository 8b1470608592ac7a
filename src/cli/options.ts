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

/** A time of day, "08:00"; "8:00" is the same. */
export function clockTime(text: string): string {
  if (/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(text)) return text.padStart(5, '0');
  throw new InvalidArgumentError('It takes a time from 00:00 to 23:59, such as 08:00.');
}
