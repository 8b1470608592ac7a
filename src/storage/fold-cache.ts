/**
 * The folded history kept on disk, so that a start need not read ten years of answers. It may be deleted at any moment.
 * A head, then one line for each part of the state: a part is parsed when it is first asked for.
 */
import { readFileSync, rmSync } from 'node:fs';
import { AppError } from '../app-error.ts';
import type { Agenda, Dates } from '../history/agenda.ts';
import type { History } from '../history/fold-files.ts';
import type { Folded, Tally } from '../history/folded.ts';
import type { Leftover } from '../history/timeline.ts';
import type { Card } from '../memory/card.ts';
import type { Day } from '../memory/day.ts';
import { ColumnMap, type Columns, checkLengths } from './column-map.ts';
import { writeWhole } from './files.ts';

/** Raised whenever folding the same events could give something else. */
const CACHE_VERSION = 7;

/** What the state was folded from, as a JSON value: the stamps of the files, and the aliases. */
export type Basis = Readonly<Record<string, unknown>>;

/** The state from the cache; where it does not fit, folded afresh and kept for the next start. */
export async function cachedOr(
  foldAll: () => Promise<History>,
  path: string,
  basis: Basis,
  today: Day,
): Promise<History> {
  const stored = readCache(path, basis, today);
  if (stored === undefined) {
    const fresh = await foldAll();
    writeCache(path, fresh, basis, today);
    return fresh;
  }
  const { head, textOf } = stored;
  const read = <P extends Part>(name: P): Parts[P] => {
    try {
      return PARTS[name].read(JSON.parse(textOf(name)));
    } catch (cause) {
      rmSync(path, { force: true });
      throw new AppError('data', `the cache ${path} was damaged, and is deleted now; no answer is lost`, {
        hint: 'the same command again',
        cause,
      });
    }
  };
  return lazily(head, read);
}

/** The parts of the state that grow with the years. */
interface Parts extends Omit<Folded, 'used' | 'weights'>, Omit<Agenda, 'seen' | 'days'> {
  readonly recent: Agenda['days'];
}
type Part = keyof Parts;

function lazily({ used, weights, leftover }: Head, read: <P extends Part>(part: P) => Parts[P]): History {
  const folded = { used, ...(weights === undefined ? {} : { weights }) } as Folded;
  for (const part of FOLDED) define(folded, part, () => read(part));
  const agenda = {} as Agenda;
  define(agenda, 'notes', () => read('notes'));
  define(agenda, 'seen', () => folded.seen);
  define(agenda, 'days', () => read('recent'));
  return { folded, agenda, leftover };
}

/** Gives an object a field that is worked out when it is first asked for. */
function define<T extends object, F extends keyof T>(object: T, field: F, make: () => T[F]): void {
  let made: { readonly is: T[F] } | undefined;
  const get = () => {
    made ??= { is: make() };
    return made.is;
  };
  Object.defineProperty(object, field, { enumerable: true, get });
}

interface Head {
  readonly version: number;
  readonly basis: Basis;
  /** A clock that goes back makes later events come too early. */
  readonly foldedOn: Day;
  readonly leftover: Leftover;
  readonly used: number;
  readonly weights?: readonly number[];
}

/** A cache that fits: its head, and the text of each part when it is asked for. */
interface Found {
  readonly head: Head;
  textOf(part: Part): string;
}

/** What is stored if it was folded from exactly this and nothing that was ahead has become foldable. */
function readCache(path: string, basis: Basis, today: Day): Found | undefined {
  try {
    const bytes = readFileSync(path);
    const ends = lineEnds(bytes);
    const line = (place: number) => bytes.toString('utf8', place === 0 ? 0 : (ends[place - 1] ?? 0) + 1, ends[place]);
    const head = JSON.parse(line(0)) as Head;
    const fits = head.version === CACHE_VERSION && JSON.stringify(head.basis) === JSON.stringify(basis);
    const isWhole = ends.length === PART_NAMES.length + 1 && ends.at(-1) === bytes.length - 1;
    const inTime = head.foldedOn <= today && today < (head.leftover.aheadUntil ?? Number.POSITIVE_INFINITY);
    return fits && isWhole && inTime ? { head, textOf: (part) => line(PART_NAMES.indexOf(part) + 1) } : undefined;
  } catch {
    return undefined;
  }
}

/** Where the lines end. A text of all of them would be a third of what the program holds in memory. */
function lineEnds(bytes: Buffer): number[] {
  const ends: number[] = [];
  for (let at = bytes.indexOf('\n'); at !== -1; at = bytes.indexOf('\n', at + 1)) ends.push(at);
  return ends;
}

/** A cache that cannot be written is no loss: the history will be folded again. */
function writeCache(path: string, { folded, agenda, leftover }: History, basis: Basis, today: Day): void {
  const { used, weights } = folded;
  const head: Head = {
    version: CACHE_VERSION,
    basis,
    foldedOn: today,
    leftover,
    used,
    ...(weights === undefined ? {} : { weights }),
  };
  const parts: Parts = { ...folded, notes: agenda.notes, recent: agenda.days };
  const lines = [head, ...PART_NAMES.map((name) => PARTS[name].write(parts))].map((line) => JSON.stringify(line));
  try {
    writeWhole(path, `${lines.join('\n')}\n`, 'the cache');
  } catch {
    // Nothing is lost.
  }
}

/** The long parts as one list of numbers each, which is read much faster than a thousand lists. */
interface Stored {
  readonly notes: Columns;
  readonly recent: readonly number[];
  readonly cards: Columns;
  readonly seen: [string, Day][];
  readonly days: readonly number[];
  readonly uses: Columns;
  readonly answers: Columns;
  readonly confusions: [string, [string, number][]][];
}

const numbersOf = (card: Card): number[] => [
  card.stability,
  card.difficulty,
  card.due,
  card.last,
  card.reviews,
  card.lapses,
];

const cardFrom = (numbers: readonly number[], at: number): Card => ({
  stability: numbers[at] ?? 0,
  difficulty: numbers[at + 1] ?? 0,
  due: (numbers[at + 2] ?? 0) as Day,
  last: (numbers[at + 3] ?? 0) as Day,
  reviews: numbers[at + 4] ?? 0,
  lapses: numbers[at + 5] ?? 0,
});

const numberFrom = (numbers: readonly number[], at: number): number => numbers[at] ?? 0;

const columnsOf = (counts: ReadonlyMap<string, number>): Columns => ({
  keys: [...counts.keys()],
  numbers: [...counts.values()],
});

/** Numbers that make a card, a note's dates, and a day. */
const CARD = 6;
const DATES = 2;
const DAY = 3;

const writeDays = (days: Folded['days']): number[] =>
  [...days].flatMap(([day, { answers, shown }]) => [day, answers, shown]);

function readDays(numbers: readonly number[]): Folded['days'] {
  const days = new Map<Day, Tally>();
  for (let at = 0; at < numbers.length; at += DAY) {
    days.set((numbers[at] ?? 0) as Day, { answers: numbers[at + 1] ?? 0, shown: numbers[at + 2] ?? 0 });
  }
  return days;
}

/** All of them are looked at whenever what is due is counted. */
function notesFrom({ keys, numbers }: Columns): Agenda['notes'] {
  checkLengths({ keys, numbers }, DATES);
  const notes = new Map<string, Dates>();
  let at = 0;
  for (const note of keys) {
    notes.set(note, { due: numbers[at] as Day, last: numbers[at + 1] as Day });
    at += DATES;
  }
  return notes;
}

/** How each part stands on its line; the lines stand in this order. */
const PARTS: { readonly [P in Part]: { write(parts: Parts): Stored[P]; read(stored: Stored[P]): Parts[P] } } = {
  notes: {
    write: ({ notes }) => ({
      keys: [...notes.keys()],
      numbers: [...notes.values()].flatMap(({ due, last }) => [due, last]),
    }),
    read: notesFrom,
  },
  recent: { write: ({ recent }) => writeDays(recent), read: readDays },
  cards: {
    write: ({ cards }) => ({ keys: [...cards.keys()], numbers: [...cards.values()].flatMap(numbersOf) }),
    read: (stored) => new ColumnMap(stored, CARD, cardFrom),
  },
  seen: { write: ({ seen }) => [...seen], read: (rows) => new Map(rows) },
  days: { write: ({ days }) => writeDays(days), read: readDays },
  uses: { write: ({ uses }) => columnsOf(uses), read: (stored) => new ColumnMap(stored, 1, numberFrom) },
  answers: { write: ({ answers }) => columnsOf(answers), read: (stored) => new ColumnMap(stored, 1, numberFrom) },
  confusions: {
    write: ({ confusions }) => [...confusions].map(([word, others]) => [word, [...others]]),
    read: (rows) => new Map(rows.map(([word, others]) => [word, new Map(others)])),
  },
};
const PART_NAMES = Object.keys(PARTS) as Part[];
const FOLDED = ['cards', 'seen', 'days', 'uses', 'answers', 'confusions'] as const satisfies readonly Part[];
