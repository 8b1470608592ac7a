/** The first look at a history of any length: where each event stands and when it was, and what no event will be told from. */
import { addDays, type Day } from '../memory/day.ts';
import { markOf, type Place, Spots } from './columns.ts';
import { parseLine } from './event.ts';
import { type Leftover, type Moment, momentOf } from './timeline.ts';

/** A line of a history file, and where it stands. */
export interface HistoryLine extends Place {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** The history files, which can be read line by line, and again by place. */
export interface HistoryReader {
  readonly names: readonly string[];
  /** Of all files together. */
  readonly bytes: number;
  lines(): Iterable<HistoryLine>;
  text(place: Place): string;
  close(): void;
}

export interface Survey {
  readonly leftover: Leftover;
  /** Events that may be folded. */
  readonly events: Spots;
  /** Lines of a newer version, or dated after tomorrow. */
  readonly waiting: Spots;
  /** Rows of `events` by day and instant; undefined where they stand in that order already. */
  readonly order: Uint32Array | undefined;
  /** What undo events name, but for undos. */
  readonly voided: ReadonlySet<string>;
  /** What easy events name, those taken back left out. */
  readonly eased: ReadonlySet<string>;
  /** What any event names. */
  readonly named: ReadonlySet<string>;
}

/** Takes in one line after another, then gives what was found. */
export interface Surveyor {
  add(line: HistoryLine): void;
  done(): Survey;
}

/** Takes in the lines of files with these names; events dated after the day after `today` wait. */
export function surveyor(names: readonly string[], today: Day): Surveyor {
  const finding = nothingFound();
  return {
    add: (line) => look(finding, line, names[line.file] ?? '', addDays(today, 1)),
    done: () => surveyFrom(finding),
  };
}

/** One event that names another. */
interface Naming {
  readonly id: string;
  readonly of: string;
}

interface Finding {
  readonly events: Spots;
  readonly waiting: Spots;
  readonly torn: { file: string; line: number }[];
  readonly undos: Naming[];
  readonly easies: Naming[];
  newer: number;
  /** Ids. */
  readonly ahead: Set<string>;
  /** The first day on which an event that is ahead may be folded. */
  aheadUntil: number;
  isInOrder: boolean;
  last: { readonly day: number; readonly instant: number };
}

const nothingFound = (): Finding => ({
  events: new Spots(),
  waiting: new Spots(),
  torn: [],
  undos: [],
  easies: [],
  newer: 0,
  ahead: new Set(),
  aheadUntil: Number.POSITIVE_INFINITY,
  isInOrder: true,
  last: { day: Number.NEGATIVE_INFINITY, instant: Number.NEGATIVE_INFINITY },
});

function look(finding: Finding, line: HistoryLine, file: string, latest: Day): void {
  if (line.text === '') return;
  const read = parseLine(line.text);
  const moment = read.is === 'event' ? momentOf(read.event) : undefined;
  if (read.is === 'newer') {
    finding.newer += 1;
    wait(finding, line);
  } else if (moment === undefined) {
    finding.torn.push({ file, line: line.number });
  } else if (moment.day > latest) {
    finding.ahead.add(moment.event.id);
    finding.aheadUntil = Math.min(finding.aheadUntil, moment.day - 1);
    wait(finding, line);
  } else {
    keep(finding, line, moment);
  }
}

const wait = ({ waiting }: Finding, { file, at, bytes, text }: HistoryLine): void =>
  waiting.add({ file, at, bytes, day: 0, instant: 0, mark: markOf(text) });

function keep(finding: Finding, { file, at, bytes }: HistoryLine, { event, day, instant }: Moment): void {
  const { events, last, undos, easies } = finding;
  events.add({ file, at, bytes, day, instant, mark: markOf(event.id) });
  finding.isInOrder &&= last.day < day || (last.day === day && last.instant <= instant);
  finding.last = { day, instant };
  if (event.kind === 'undo') undos.push(event);
  if (event.kind === 'easy') easies.push(event);
}

const surveyFrom = ({
  events,
  waiting,
  torn,
  undos,
  easies,
  newer,
  ahead,
  aheadUntil,
  isInOrder,
}: Finding): Survey => ({
  leftover: { torn, newer, ahead: ahead.size, ...(ahead.size === 0 ? {} : { aheadUntil: aheadUntil as Day }) },
  events,
  waiting,
  order: isInOrder ? undefined : orderOf(events),
  ...namesOf(undos, easies),
});

function namesOf(undos: readonly Naming[], easies: readonly Naming[]) {
  const voided = new Set(undos.map(({ of }) => of));
  for (const { id } of undos) voided.delete(id);
  return {
    voided,
    eased: new Set(easies.filter(({ id }) => !voided.has(id)).map(({ of }) => of)),
    named: new Set([...undos, ...easies].map(({ of }) => of)),
  };
}

function orderOf(events: Spots): Uint32Array {
  const by = (name: 'day' | 'instant', a: number, b: number) => events.get(name, a) - events.get(name, b);
  return Uint32Array.from({ length: events.size }, (_, row) => row).sort(
    (a, b) => by('day', a, b) || by('instant', a, b),
  );
}
