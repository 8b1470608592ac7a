/**
 * A history of any length in its one order, without holding it: each line is read once to learn where it belongs (survey.ts), and
 * once more when its turn has come. The order, the days and what is left out are those of timeline.ts; a test holds the two together.
 */
import type { Day } from '../memory/day.ts';
import { bodyKey } from './body.ts';
import type { Event } from './event.ts';
import type { HistoryReader, Survey } from './survey.ts';
import { inAlphabet, type Moment } from './timeline.ts';

/** A line in its turn; the event in it is parsed when it is asked for. */
export interface Turn {
  readonly text: string;
  readonly day: Day;
  readonly instant: number;
}

/** The event in a line, which a survey has found to be one. */
export const eventIn = ({ text }: Turn): Event => JSON.parse(text) as Event;
/** The same with its times. */
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
