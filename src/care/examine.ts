/** What is wrong, from what was found on the disk: values in, findings out. */
import type { Aliases } from '../history/aliases.ts';
import type { HistoryFile } from '../history/timeline.ts';
import type { Finding, Nature, SettingsTrouble } from './finding.ts';
import { troubleIn } from './lines.ts';

/** A path of ours, and what stands there. */
export interface Entry {
  readonly path: string;
  readonly wanted: 'file' | 'folder';
  readonly nature: Nature;
  /** Permission bits; undefined where the system knows none. */
  readonly mode?: number;
  /** Why it could not be read. */
  readonly unreadable?: string;
}

/** Everything that was looked at. */
export interface Facts {
  readonly history: readonly HistoryFile[];
  readonly entries: readonly Entry[];
  /** History files that a rewriting which was cut off left beside those it was rewriting. */
  readonly unfinished: readonly string[];
  /** Drafts and locks whose process is gone. */
  readonly leftBehind: readonly string[];
  readonly settings: { readonly path: string; readonly trouble?: SettingsTrouble };
  readonly own: { readonly path: string; readonly problems: number };
  readonly cache: { readonly path: string; readonly state: 'absent' | 'fits' | 'stale' | 'damaged' };
  readonly aliases: Aliases;
  /** Every note there is to practise ("w:bitter"), own words with it. */
  readonly notes: ReadonlySet<string>;
}

/** Permission bits of what is private. */
const PRIVATE = { file: 0o600, folder: 0o700 } as const;

/** Everything that is wrong, the most pressing first. */
export function examine(facts: Facts): Finding[] {
  const { settings, own, cache } = facts;
  return [
    ...facts.entries.flatMap(inEntry),
    ...facts.unfinished.map((file): Finding => ({ is: 'unfinished', file })),
    ...inLines(facts),
    ...(settings.trouble === undefined
      ? []
      : [{ is: 'settings' as const, path: settings.path, trouble: settings.trouble }]),
    ...(own.problems === 0 ? [] : [{ is: 'own' as const, ...own }]),
    ...facts.leftBehind.map((path): Finding => ({ is: 'left-behind', path })),
    ...(cache.state === 'absent' || cache.state === 'fits'
      ? []
      : [{ is: 'cache' as const, path: cache.path, state: cache.state }]),
  ];
}

function inEntry({ path, wanted, nature, mode, unreadable }: Entry): Finding[] {
  const found: Finding[] = [];
  if (nature !== wanted) found.push({ is: 'nature', path, nature });
  else if (mode !== undefined && mode !== PRIVATE[wanted])
    found.push({ is: 'mode', path, mode, wanted: PRIVATE[wanted] });
  if (unreadable !== undefined) found.push({ is: 'unreadable', path, reason: unreadable });
  return found;
}

function inLines({ history, aliases, notes }: Facts): Finding[] {
  const { torn, repeated, clashes, orphans } = troubleIn(history, aliases, notes);
  return [
    ...[...torn].map(([file, lines]): Finding => ({ is: 'torn', file, lines })),
    ...[...repeated].map(([file, lines]): Finding => ({ is: 'repeated', file, lines })),
    ...[...clashes].map(([id, files]): Finding => ({ is: 'clash', id, files: [...files] })),
    ...[...orphans].map(([note, events]): Finding => ({ is: 'orphan', note, events })),
  ];
}
