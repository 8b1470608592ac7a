/**
 * A history of any length in its one order, without holding it: each line is read once to learn where it belongs, and once more
 * when its turn has come. The order, the days and what is left out are those of timeline.ts; a test holds the two together.
 */
import { addDays, type Day } from '../memory/day.ts';
import { bodyKey } from './body.ts';
import { markOf, type Place, Spots } from './columns.ts';
import { type Event, parseLine } from './event.ts';
import { inAlphabet, type Leftover, type Moment, momentOf } from './timeline.ts';

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

type Torn = Leftover['torn'][number];

export function surveyor(names: readonly string[], today: Day): Surveyor {
  const events = new Spots();
  const waiting = new Spots();
  const torn: Torn[] = [];
  const undos: { readonly id: string; readonly of: string }[] = [];
  const easies: { readonly id: string; readonly of: string }[] = [];
  const ahead = new Set<string>();
  let [newer, isInOrder] = [0, true];
  let aheadUntil = Number.POSITIVE_INFINITY;
  let last = { day: Number.NEGATIVE_INFINITY, instant: Number.NEGATIVE_INFINITY };
  const wait = (line: HistoryLine) => waiting.add({ ...line, day: 0, instant: 0, mark: markOf(line.text) });
  return {
    add(line) {
      if (line.text === '') return;
      const read = parseLine(line.text);
      const moment = read.is === 'event' ? momentOf(read.event) : undefined;
      if (read.is === 'newer') {
        newer += 1;
        wait(line);
      } else if (moment === undefined) {
        torn.push({ file: names[line.file] ?? '', line: line.number });
      } else if (moment.day > addDays(today, 1)) {
        ahead.add(moment.event.id);
        aheadUntil = Math.min(aheadUntil, moment.day - 1);
        wait(line);
      } else {
        const { event, day, instant } = moment;
        events.add({ file: line.file, at: line.at, bytes: line.bytes, day, instant, mark: markOf(event.id) });
        isInOrder &&= last.day < day || (last.day === day && last.instant <= instant);
        last = { day, instant };
        if (event.kind === 'undo') undos.push(event);
        if (event.kind === 'easy') easies.push(event);
      }
    },
    done: () => ({
      leftover: { torn, newer, ahead: ahead.size, ...(ahead.size === 0 ? {} : { aheadUntil: aheadUntil as Day }) },
      events,
      waiting,
      order: isInOrder ? undefined : orderOf(events),
      ...namesOf(undos, easies),
    }),
  };
}

function namesOf(undos: readonly { id: string; of: string }[], easies: readonly { id: string; of: string }[]) {
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

/** A line in its turn; the event in it is parsed when it is asked for. */
export interface Turn {
  readonly text: string;
  readonly day: Day;
  readonly instant: number;
}

export const eventIn = ({ text }: Turn): Event => JSON.parse(text) as Event;
export const momentIn = (turn: Turn): Moment => ({ event: eventIn(turn), day: turn.day, instant: turn.instant });

/** Every event once, by day, instant and id; those of days that are not wanted are not read. */
export function* inTurn(
  { events, order }: Survey,
  reader: HistoryReader,
  isWanted: (day: Day) => boolean = () => true,
): Generator<Turn> {
  const shared = events.sharedMarks();
  const seen = new Set<string>();
  const rowAt = (place: number) => order?.[place] ?? place;
  const isSame = (a: number, b: number) =>
    events.get('instant', a) === events.get('instant', b) && events.get('day', a) === events.get('day', b);
  for (let place = 0, next = 0; place < events.size; place = next) {
    const first = rowAt(place);
    for (next = place + 1; next < events.size && isSame(first, rowAt(next)); ) next += 1;
    const day = events.get('day', first) as Day;
    const isShared = (row: number) => shared.has(events.get('mark', row));
    const rows = Array.from({ length: next - place }, (_, offset) => rowAt(place + offset));
    if (!isWanted(day) && !rows.some(isShared)) continue;
    const turns = rows.map((row) => ({
      text: reader.text(events.place(row)),
      isShared: isShared(row),
      day,
      instant: events.get('instant', row),
    }));
    for (const { isShared, ...turn } of turns.length === 1 ? turns : byId(turns)) {
      if (isShared) {
        const { id } = eventIn(turn);
        if (seen.has(id)) continue;
        seen.add(id);
      }
      if (isWanted(day)) yield turn;
    }
  }
}

function byId<T extends Turn>(turns: readonly T[]): T[] {
  const keyed = turns.map((turn) => ({ turn, id: eventIn(turn).id, body: bodyKey(eventIn(turn)) }));
  return keyed.sort((a, b) => inAlphabet(a.id, b.id) || inAlphabet(a.body, b.body)).map(({ turn }) => turn);
}

/** The lines that wait, as they are, each once. */
export function* waitingIn({ waiting }: Survey, reader: HistoryReader): Generator<string> {
  const shared = waiting.sharedMarks();
  const seen = new Set<string>();
  for (let row = 0; row < waiting.size; row += 1) {
    const text = reader.text(waiting.place(row));
    if (shared.has(waiting.get('mark', row))) {
      if (seen.has(text)) continue;
      seen.add(text);
    }
    yield text;
  }
}
