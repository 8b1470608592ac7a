/** What of a file from elsewhere is new here. */
import { addDays, type Day, parseLocalTime } from '../memory/day.ts';
import { bodyKey } from './body.ts';
import { parseLine } from './event.ts';
import { type HistoryFile, linesOf } from './timeline.ts';

/** What the lines of a file turned out to be. */
export interface Sifted {
  /** New events, those ahead included. */
  readonly events: number;
  /** New lines of a kind or version this program does not know: kept for the one that does. */
  readonly newer: number;
  /** New events dated after tomorrow. */
  readonly ahead: number;
  /** Lines that are here already, or stand twice. */
  readonly known: number;
  /** Lines that are no events. */
  readonly damaged: number;
  /** The numbers of the first of them. */
  readonly damagedAt: readonly number[];
}

/** The one reads what is here already, the other takes from a piece of a file the lines that are new; both may be called often. */
export interface Sieve {
  know(piece: HistoryFile): void;
  sift(piece: HistoryFile): string;
  sifted(): Sifted;
}

const MOST_NUMBERS = 100;

export function sieveFor(today: Day): Sieve {
  const read = reading();
  const known = new Set<string>();
  const counts = { events: 0, newer: 0, ahead: 0, known: 0, damaged: 0 };
  const damagedAt: number[] = [];
  let lines = 0;
  const isNew = (key: string) => known.size < known.add(key).size;
  return {
    know(piece) {
      for (const { line } of linesOf([piece])) known.add(read(line)?.key ?? '');
    },
    sift(piece) {
      let kept = '';
      for (const { line, number } of linesOf([piece])) {
        const found = read(line);
        if (found === undefined) {
          counts.damaged += 1;
          if (damagedAt.length < MOST_NUMBERS) damagedAt.push(lines + number);
        } else if (!isNew(found.key)) {
          counts.known += 1;
        } else {
          if (found.day === undefined) counts.newer += 1;
          else counts.events += 1;
          if (found.day !== undefined && found.day > addDays(today, 1)) counts.ahead += 1;
          kept += `${withoutReturn(line)}\n`;
        }
      }
      lines += linesIn(piece.text);
      return kept;
    },
    sifted: () => ({ ...counts, damagedAt }),
  };
}

/** What a line is known by, with its day where it is an event; undefined where it is damaged. */
type Read = { readonly key: string; readonly day?: Day } | undefined;

/** Reads lines: an event is known by its id, its time and what it says, any other line by all of it. */
function reading(): (line: string) => Read {
  const numbers = new Map<string, number>();
  /** The same few things are asked again and again, and a number is short. */
  const numberOf = (body: string): number => {
    const number = numbers.get(body) ?? numbers.size;
    numbers.set(body, number);
    return number;
  };
  return (line) => {
    const read = parseLine(line);
    if (read.is === 'newer') return { key: withoutReturn(line) };
    const time = read.is === 'event' ? parseLocalTime(read.event.at) : undefined;
    if (read.is === 'torn' || time === undefined) return undefined;
    const { day, instant } = time;
    return { key: `${read.event.id} ${day} ${instant} ${numberOf(bodyKey(read.event))}`, day };
  };
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
