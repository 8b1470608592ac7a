/** What restoring a backup would change. History is only ever added to; settings and own words are taken from the backup. */
import type { HistoryFile } from '../history/timeline.ts';
import { readingOf } from './lines.ts';

/** One file out of a backup. */
export interface Part {
  /** "history/<file>", "settings.json" or "own-words.yaml". */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether every byte of it is as it was when the backup was made. */
  readonly isWhole: boolean;
}

export type Change =
  /** A file that is not there. */
  | { readonly is: 'new'; readonly name: string; readonly bytes: Uint8Array; readonly lines: number }
  /** Lines that no file of the history holds: they come into a file of their own beside the one they belong to. */
  | { readonly is: 'added'; readonly name: string; readonly lines: readonly string[] }
  /** Settings or own words that differ. */
  | { readonly is: 'replaced'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly is: 'same'; readonly name: string }
  /** Damaged in the backup, and not a history whose whole lines could be taken. */
  | { readonly is: 'left-out'; readonly name: string };

export interface Restoring {
  /** When the backup was made. */
  readonly at: string;
  readonly changes: readonly Change[];
  /** Parts of which not every byte is as it was. */
  readonly damaged: readonly string[];
}

/** What is there now. */
export interface Present {
  readonly history: readonly HistoryFile[];
  /** The texts of the settings and of the own words by their names in a backup; none where there is no file. */
  readonly others: Readonly<Record<string, string>>;
}

const HISTORY = 'history/';

/** The changes that restoring the parts would make to what is there. */
export function changesOf(parts: readonly Part[], present: Present): Change[] {
  const held = new Set(present.history.flatMap(({ text }) => text.split('\n')));
  const names = new Set(present.history.map(({ name }) => HISTORY + name));
  return parts.map((part) => {
    if (part.name.startsWith(HISTORY)) return historyChange(part, names.has(part.name), held);
    const now = present.others[part.name];
    if (now === textOf(part)) return { is: 'same', name: part.name };
    if (!part.isWhole) return { is: 'left-out', name: part.name };
    if (now === undefined) return { is: 'new', name: part.name, bytes: part.bytes, lines: linesOf(part).length };
    return { is: 'replaced', name: part.name, bytes: part.bytes };
  });
}

/** Damaged lines are brought back only with the file they stood in, for in a present file they may have been mended. */
function historyChange(part: Part, isThere: boolean, held: ReadonlySet<string>): Change {
  const missing = linesOf(part).filter((line) => !held.has(line));
  if (missing.length === 0) return { is: 'same', name: part.name };
  if (!isThere && part.isWhole) return { is: 'new', name: part.name, bytes: part.bytes, lines: linesOf(part).length };
  const lines = missing.filter((line) => ['event', 'newer'].includes(readingOf(line).is));
  return lines.length === 0 ? { is: 'same', name: part.name } : { is: 'added', name: part.name, lines };
}

const textOf = ({ bytes }: Part): string => new TextDecoder().decode(bytes);
const linesOf = (part: Part): string[] =>
  textOf(part)
    .split('\n')
    .filter((line) => line !== '');

/** Whether restoring would change nothing at all. */
export const changesNothing = ({ changes }: Restoring): boolean =>
  changes.every(({ is }) => is === 'same' || is === 'left-out');
