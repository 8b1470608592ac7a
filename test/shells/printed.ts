/** What `lexi remind` prints. */
import { outputOf, type Place } from './shell.ts';

export const printed = (place: Place, system: string): string =>
  outputOf(place, 'lexi', ['remind', '--at', '08:05', '--print', system]);

/** The files that are printed one after the other, each under its path. */
export function unitsIn(text: string): Map<string, string> {
  const parts = text.split(/^# (\/.+)$/m).slice(1);
  return new Map(parts.flatMap((path, place) => (place % 2 === 0 ? [[path, parts[place + 1] ?? '']] : [])));
}
