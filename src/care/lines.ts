/** Lines of the history that are no events, that stand twice, or that name what is not there any more. */
import { cardName, noteOf } from '../drills/card-id.ts';
import { type Event, parseLine } from '../history/event.ts';
import type { Aliases } from '../history/fold.ts';
import { type HistoryFile, momentOf } from '../history/timeline.ts';

/** What a line is to whoever mends: an event, one for a newer version, nothing, or damage. */
export type Reading =
  | { readonly is: 'event'; readonly event: Event }
  | { readonly is: 'newer' }
  | { readonly is: 'empty' }
  | { readonly is: 'torn' };

/** Reads a line as the fold does: an event without a time is damage too. */
export function readingOf(line: string): Reading {
  if (line === '') return { is: 'empty' };
  const read = parseLine(line);
  return read.is === 'event' && momentOf(read.event) === undefined ? { is: 'torn' } : read;
}

/** The numbers, from 1, of the lines of one file that are damaged, and of those that say again what an earlier one says. */
export function troubledLines(text: string): {
  readonly torn: readonly number[];
  readonly repeated: readonly number[];
} {
  const torn: number[] = [];
  const repeated: number[] = [];
  const first = new Map<string, Event>();
  for (const [place, line] of text.split('\n').entries()) {
    const read = readingOf(line);
    if (read.is === 'torn') torn.push(place + 1);
    if (read.is !== 'event') continue;
    const before = first.get(read.event.id);
    if (before === undefined) first.set(read.event.id, read.event);
    else if (saysTheSame(before, read.event)) repeated.push(place + 1);
  }
  return { torn, repeated };
}

/** Ids under which two different events stand, with the files that hold them. */
export function clashesIn(files: readonly HistoryFile[]): { readonly id: string; readonly files: readonly string[] }[] {
  const first = new Map<string, { readonly event: Event; readonly file: string }>();
  const clashes = new Map<string, Set<string>>();
  for (const { name, text } of files) {
    for (const line of text.split('\n')) {
      const read = readingOf(line);
      if (read.is !== 'event') continue;
      const { id } = read.event;
      const before = first.get(id);
      if (before === undefined) first.set(id, { event: read.event, file: name });
      else if (!saysTheSame(before.event, read.event)) {
        clashes.set(id, new Set([...(clashes.get(id) ?? [before.file]), name]));
      }
    }
  }
  return [...clashes].map(([id, names]) => ({ id, files: [...names] }));
}

/** Notes that were practised and are not there any more, renamed ones looked up; retired words are known to be gone. */
export function orphansIn(
  files: readonly HistoryFile[],
  aliases: Aliases,
  notes: ReadonlySet<string>,
): { readonly note: string; readonly events: number }[] {
  const counts = new Map<string, number>();
  const ids = new Set<string>();
  for (const line of files.flatMap(({ text }) => text.split('\n'))) {
    const read = readingOf(line);
    if (read.is !== 'event' || ids.has(read.event.id)) continue;
    ids.add(read.event.id);
    const note = noteNamedBy(read.event, aliases);
    if (note !== undefined && !notes.has(note)) counts.set(note, (counts.get(note) ?? 0) + 1);
  }
  return [...counts].map(([note, events]) => ({ note, events }));
}

/** Undefined where an event names none, one of a kind that a newer version knows, or a retired word. */
function noteNamedBy(event: Event, aliases: Aliases): string | undefined {
  if (event.kind === 'shown' || event.kind === 'known') return wordNote(event.word, aliases);
  if (event.kind !== 'answer') return undefined;
  const name = cardName(event.card);
  return name?.practises === 'w' ? wordNote(name.id, aliases) : name?.note;
}

function wordNote(word: string, aliases: Aliases): string | undefined {
  const now = Object.hasOwn(aliases, word) ? aliases[word] : word;
  return now === null || now === undefined ? undefined : noteOf('w', now);
}

/** Whatever the order of their fields. */
const saysTheSame = (a: Event, b: Event): boolean => inOrder(a) === inOrder(b);

const inOrder = (event: Event): string => JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)));
