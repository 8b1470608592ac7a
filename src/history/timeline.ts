/** The union of all files in one order, so that every device folds the same. */
import { addDays, type Day, parseLocalTime } from '../memory/day.ts';
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

/** A history file: its name and its text. */
export interface HistoryFile {
  readonly name: string;
  readonly text: string;
}

/** Reads every file into one timeline, ordered by day, instant and id, without duplicates of an id. */
export function timelineOf(files: readonly HistoryFile[], today: Day): Timeline {
  const moments: Moment[] = [];
  const torn: { file: string; line: number }[] = [];
  let newer = 0;
  let ahead = 0;
  let aheadUntil: Day | undefined;
  for (const { name, text } of files) {
    let number = 0;
    for (const line of text.split('\n')) {
      number += 1;
      if (line === '') continue;
      const read = parseLine(line);
      if (read.is === 'newer') {
        newer += 1;
        continue;
      }
      const moment = read.is === 'event' ? momentOf(read.event) : undefined;
      if (moment === undefined) {
        torn.push({ file: name, line: number });
      } else if (moment.day > addDays(today, 1)) {
        ahead += 1;
        aheadUntil = Math.min(aheadUntil ?? Number.POSITIVE_INFINITY, moment.day - 1) as Day;
      } else {
        moments.push(moment);
      }
    }
  }
  const ordered = inOrder(moments);
  return { moments: ordered, torn, newer, ahead, ...(aheadUntil === undefined ? {} : { aheadUntil }) };
}

/** The lines that are whole but not folded: of a kind or version not known here, or dated after tomorrow. */
export function waitingLines(files: readonly HistoryFile[], today: Day): string[] {
  const lines = files.flatMap(({ text }) => text.split('\n'));
  return [...new Set(lines)].filter((line) => {
    const read = line === '' ? undefined : parseLine(line);
    if (read?.is !== 'event') return read?.is === 'newer';
    return (momentOf(read.event)?.day ?? today) > addDays(today, 1);
  });
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
  inAlphabet(JSON.stringify(a.event), JSON.stringify(b.event));

const inAlphabet = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(moments: Moment[]): Moment[] {
  if (moments.some((moment, place) => place > 0 && before(moments[place - 1] as Moment, moment) > 0))
    moments.sort(before);
  const ids = new Set<string>();
  return moments.filter(({ event }) => {
    if (ids.has(event.id)) return false;
    ids.add(event.id);
    return true;
  });
}
