/**
 * The folded history kept on disk, so that a start need not read ten years of answers. It may be deleted at any moment.
 * A head, then one line for each part of the state: a part is parsed when it is first asked for.
 */
import { readFileSync } from 'node:fs';
import type { Folded, Tally } from '../history/folded.ts';
import type { Leftover } from '../history/timeline.ts';
import type { Card } from '../memory/card.ts';
import type { Day } from '../memory/day.ts';
import { writeWhole } from './files.ts';

/** Raised whenever folding the same events could give something else. */
const CACHE_VERSION = 3;

export interface Cached {
  readonly folded: Folded;
  readonly leftover: Leftover;
}

/** What the state was folded from, as a JSON value: the stamps of the files, and the aliases. */
export type Basis = Readonly<Record<string, unknown>>;

/** The state from the cache, or folded afresh and kept for the next start, where the cache does not fit or turns out to be damaged. */
export function cachedOr(foldAll: () => Cached, path: string, basis: Basis, today: Day): Cached {
  const afresh = once(() => {
    const fresh = foldAll();
    writeCache(path, fresh, basis, today);
    return fresh;
  });
  const stored = readCache(path, basis, today);
  if (stored === undefined) return afresh();
  const { head, lines } = stored;
  const read = <P extends Part>(name: P): Folded[P] => {
    try {
      return PARTS[name].read(JSON.parse(lines[PART_NAMES.indexOf(name)] ?? ''));
    } catch {
      return afresh().folded[name];
    }
  };
  return { folded: lazily(head, read), leftover: head.leftover };
}

/** The parts of the state that grow with the years. */
type Part = 'cards' | 'seen' | 'days' | 'uses' | 'answers' | 'confusions';

function lazily({ used, weights }: Head, read: (part: Part) => unknown): Folded {
  const folded = { used, ...(weights === undefined ? {} : { weights }) };
  for (const part of PART_NAMES) {
    Object.defineProperty(folded, part, { enumerable: true, get: once(() => read(part)) });
  }
  return folded as Folded;
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly is: T } | undefined;
  return () => {
    made ??= { is: make() };
    return made.is;
  };
};

interface Head {
  readonly version: number;
  readonly basis: Basis;
  /** A clock that goes back makes later events come too early. */
  readonly foldedOn: Day;
  readonly leftover: Leftover;
  readonly used: number;
  readonly weights?: readonly number[];
}

/** What is stored if it was folded from exactly this and nothing that was ahead has become foldable. */
function readCache(path: string, basis: Basis, today: Day): { head: Head; lines: readonly string[] } | undefined {
  try {
    const [first = '', ...lines] = readFileSync(path, 'utf8').split('\n');
    const head = JSON.parse(first) as Head;
    const fits = head.version === CACHE_VERSION && JSON.stringify(head.basis) === JSON.stringify(basis);
    const isWhole = lines.length === PART_NAMES.length + 1 && lines.at(-1) === '';
    const inTime = head.foldedOn <= today && today < (head.leftover.aheadUntil ?? Number.POSITIVE_INFINITY);
    return fits && isWhole && inTime ? { head, lines } : undefined;
  } catch {
    return undefined;
  }
}

/** A cache that cannot be written is no loss: the history will be folded again. */
function writeCache(path: string, { folded, leftover }: Cached, basis: Basis, today: Day): void {
  const { used, weights } = folded;
  const head: Head = {
    version: CACHE_VERSION,
    basis,
    foldedOn: today,
    leftover,
    used,
    ...(weights === undefined ? {} : { weights }),
  };
  const lines = [head, ...PART_NAMES.map((name) => PARTS[name].write(folded))].map((line) => JSON.stringify(line));
  try {
    writeWhole(path, `${lines.join('\n')}\n`, 'the cache');
  } catch {
    // Nothing is lost.
  }
}

/** Cards and days are rows without names, which are read twice as fast. */
type CardRow = [string, number, number, Day, Day, number, number];
type DayRow = [Day, number, number];

const cardRow = ([id, card]: [string, Card]): CardRow => [
  id,
  card.stability,
  card.difficulty,
  card.due,
  card.last,
  card.reviews,
  card.lapses,
];
const dayRow = ([day, { answers, shown }]: [Day, Tally]): DayRow => [day, answers, shown];

interface Stored {
  readonly cards: CardRow[];
  readonly seen: [string, Day][];
  readonly days: DayRow[];
  readonly uses: [string, number][];
  readonly answers: [string, number][];
  readonly confusions: [string, [string, number][]][];
}

/** How each part stands on its line; the lines stand in this order. */
const PARTS: { readonly [P in Part]: { write(folded: Folded): Stored[P]; read(stored: Stored[P]): Folded[P] } } = {
  cards: {
    write: ({ cards }) => [...cards].map(cardRow),
    read: (rows) =>
      new Map(
        rows.map(([id, stability, difficulty, due, last, reviews, lapses]) => [
          id,
          { stability, difficulty, due, last, reviews, lapses },
        ]),
      ),
  },
  seen: { write: ({ seen }) => [...seen], read: (rows) => new Map(rows) },
  days: {
    write: ({ days }) => [...days].map(dayRow),
    read: (rows) => new Map(rows.map(([day, answers, shown]) => [day, { answers, shown }])),
  },
  uses: { write: ({ uses }) => [...uses], read: (rows) => new Map(rows) },
  answers: { write: ({ answers }) => [...answers], read: (rows) => new Map(rows) },
  confusions: {
    write: ({ confusions }) => [...confusions].map(([word, others]) => [word, [...others]]),
    read: (rows) => new Map(rows.map(([word, others]) => [word, new Map(others)])),
  },
};
const PART_NAMES = Object.keys(PARTS) as Part[];
