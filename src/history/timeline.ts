/** The union of all files in one order, so that every device folds the same. */
import { addDays, type Day, parseLocalTime } from '../memory/day.ts';
import { bodyKey } from './body.ts';
import { type Event, parseLine } from './event.ts';

/** An event with the two times that order it. */
export interface Moment {
  readonly event: Event;
  readonly day: Day;
  /** UTC milliseconds. */
  readonly instant: number;
}

/** What was read besides moments: nothing of it is lost, none of it is folded. */
export interface Leftover {
  /** Lines that are no events, by file name and line number from 1. */
  readonly torn: readonly { readonly file: string; readonly line: number }[];
  /** Events of a kind or version this program does not know. */
  readonly newer: number;
  /** Events dated after tomorrow. */
  readonly ahead: number;
  /** The first day on which one of those may be folded. */
  readonly aheadUntil?: Day;
}

export const NOTHING_LEFT: Leftover = { torn: [], newer: 0, ahead: 0 };

export interface Timeline extends Leftover {
  readonly moments: readonly Moment[];
}

/** A history file, or a piece of one that holds whole lines: pieces of one name that follow each other are one file. */
export interface HistoryFile {
  readonly name: string;
  readonly text: string;
}

/** Reads every file into one timeline, ordered by day, instant and id, without duplicates of an id. */
export function timelineOf(files: Iterable<HistoryFile>, today: Day): Timeline {
  const moments = new Map<string, Moment>();
  const leftover = readEvents(files, today, (event, day, instant) => {
    const moment = { event, day, instant };
    const known = moments.get(event.id);
    if (known === undefined || before(moment, known) < 0) moments.set(event.id, moment);
  });
  return { moments: inOrder([...moments.values()]), ...leftover };
}

/** Reads every line; each event that counts by now is given to `take`, and what is left over is told. */
export function readEvents(
  files: Iterable<HistoryFile>,
  today: Day,
  take: (event: Event, day: Day, instant: number) => void,
): Leftover {
  const torn: { file: string; line: number }[] = [];
  const ahead = new Set<string>();
  let newer = 0;
  let aheadUntil: Day | undefined;
  for (const { file, line, number } of linesOf(files)) {
    const read = parseLine(line);
    if (read.is === 'newer') {
      newer += 1;
      continue;
    }
    const time = read.is === 'event' ? parseLocalTime(read.event.at) : undefined;
    if (read.is === 'torn' || time === undefined) {
      torn.push({ file, line: number });
    } else if (time.day > addDays(today, 1)) {
      ahead.add(read.event.id);
      aheadUntil = Math.min(aheadUntil ?? Number.POSITIVE_INFINITY, time.day - 1) as Day;
    } else {
      take(read.event, time.day, time.instant);
    }
  }
  return { torn, newer, ahead: ahead.size, ...(aheadUntil === undefined ? {} : { aheadUntil }) };
}

/** Lines that hold something, with their numbers from 1. */
export function* linesOf(
  files: Iterable<HistoryFile>,
): Generator<{ readonly file: string; readonly line: string; readonly number: number }> {
  let file: string | undefined;
  let number = 0;
  for (const { name, text } of files) {
    if (name !== file) number = 0;
    file = name;
    let start = 0;
    while (start < text.length) {
      const newline = text.indexOf('\n', start);
      const end = newline === -1 ? text.length : newline;
      number += 1;
      if (end > start) yield { file: name, line: text.slice(start, end), number };
      start = end + 1;
    }
  }
}

/** An event with its times; undefined where `at` is no time. */
export function momentOf(event: Event): Moment | undefined {
  const time = parseLocalTime(event.at);
  return time === undefined ? undefined : { event, day: time.day, instant: time.instant };
}

/** Two different events under one id, which no program of ours writes, still come in an order of their own. */
const before = (a: Moment, b: Moment): number =>
  a.day - b.day ||
  a.instant - b.instant ||
  inAlphabet(a.event.id, b.event.id) ||
  inAlphabet(bodyKey(a.event), bodyKey(b.event));

/** As sort() wants it: below 0 where the first comes first. */
export const inAlphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (moments: Moment[]): Moment[] =>
  moments.some((moment, place) => place > 0 && before(moments[place - 1] as Moment, moment) > 0)
    ? moments.sort(before)
    : moments;
