/** Lines of the history that are no events, that stand twice, or that name what is not there any more. */
import { cardName, noteOf } from '../drills/card-id.ts';
import { type Aliases, type Names, namesBy } from '../history/aliases.ts';
import { type Event, parseLine } from '../history/event.ts';
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

/** What is wrong with the lines of a history. Lines are numbered from 1. */
export interface Trouble {
  /** By file: damaged lines. */
  readonly torn: ReadonlyMap<string, readonly number[]>;
  /** By file: lines that say again what an earlier line of the same file says. */
  readonly repeated: ReadonlyMap<string, readonly number[]>;
  /** Ids under which different events stand: the files that hold them. */
  readonly clashes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Notes that are named and not there: how many events name them. */
  readonly orphans: ReadonlyMap<string, number>;
}

/** Reads every line once: renamed words are looked up, and retired ones are known to be gone. */
export function troubleIn(
  files: readonly HistoryFile[],
  aliases: Aliases,
  notes: ReadonlySet<string> | 'any',
): Trouble {
  const names = namesBy(aliases);
  const torn = new Map<string, number[]>();
  const repeated = new Map<string, number[]>();
  const clashes = new Map<string, Set<string>>();
  const orphans = new Map<string, number>();
  const first = new Map<string, { readonly line: string; file: string }>();
  for (const { name, text } of files) {
    for (const [place, line] of text.split('\n').entries()) {
      const read = readingOf(line);
      if (read.is === 'torn') add(torn, name, place + 1);
      if (read.is !== 'event') continue;
      const { id } = read.event;
      const before = first.get(id);
      if (before === undefined) {
        first.set(id, { line, file: name });
        const note = noteNamedBy(read.event, names, aliases);
        if (note !== undefined && notes !== 'any' && !notes.has(note)) orphans.set(note, (orphans.get(note) ?? 0) + 1);
      } else if (!saysTheSame(before.line, line)) {
        clashes.set(id, new Set([...(clashes.get(id) ?? [before.file]), name]));
      } else if (before.file === name) {
        add(repeated, name, place + 1);
      } else {
        before.file = name;
      }
    }
  }
  return { torn, repeated, clashes, orphans };
}

function add(lines: Map<string, number[]>, file: string, number: number): void {
  const known = lines.get(file);
  if (known === undefined) lines.set(file, [number]);
  else known.push(number);
}

/** The numbers of the lines of one text that are damaged or stand there twice. */
export function linesToTakeOut(text: string): ReadonlySet<number> {
  const { torn, repeated } = troubleIn([{ name: '', text }], {}, 'any');
  return new Set([...(torn.get('') ?? []), ...(repeated.get('') ?? [])]);
}

/** Undefined where an event names none, one of a kind that a newer version knows, or one that was retired. */
function noteNamedBy(event: Event, names: Names, aliases: Aliases): string | undefined {
  const note =
    event.kind === 'shown' || event.kind === 'known'
      ? noteOf('w', names.word(event.word))
      : event.kind === 'answer'
        ? cardName(names.card(event.card))?.note
        : undefined;
  return note !== undefined && Object.hasOwn(aliases, note) ? undefined : note;
}

/** Whatever the order of their fields. */
const saysTheSame = (a: string, b: string): boolean => a === b || inOrder(a) === inOrder(b);

const inOrder = (line: string): string =>
  JSON.stringify(Object.entries(JSON.parse(line)).sort(([a], [b]) => (a < b ? -1 : 1)));
