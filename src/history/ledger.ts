/** The timeline as the fold needs it, in columns: of a lifetime of answers, a quarter of the memory that events take. */
import type { Day } from '../memory/day.ts';
import { type Body, bodyKey, bodyOf } from './body.ts';
import type { Event } from './event.ts';
import { type HistoryFile, inAlphabet, type Leftover, readEvents } from './timeline.ts';

/** Calls for each event in the order of the timeline, without duplicates of an id. */
export type Walk = (step: (id: string, day: Day, body: Body) => void) => void;

export interface Ledger {
  readonly walk: Walk;
  readonly leftover: Leftover;
}

export function ledgerOf(files: Iterable<HistoryFile>, today: Day): Ledger {
  const rows = emptyRows();
  const bodies = sharedBodies();
  const leftover = readEvents(files, today, (event, day, instant) => rows.add(event.id, day, instant, bodies(event)));
  return { walk: rows.walk, leftover };
}

/** A body for each event, one and the same for those that are alike: people are asked the same things again and again. */
function sharedBodies(): (event: Event) => Body {
  const shared = new Map<string, Body>();
  /** Answers by card and prompt, of which one text would have to be made for every line. */
  const answers = new Map<string, Map<string, Answered[]>>();
  return (event) => {
    if (event.kind === 'answer') return answerIn(bodiesFor(answers, event), event);
    const key = bodyKey(event);
    const known = shared.get(key);
    if (known !== undefined) return known;
    const body = bodyOf(event);
    shared.set(key, body);
    return body;
  };
}

type Answered = Extract<Body, { kind: 'answer' }>;

function bodiesFor(answers: Map<string, Map<string, Answered[]>>, { card, prompt }: Answered): Answered[] {
  const byPrompt = answers.get(card) ?? new Map<string, Answered[]>();
  if (byPrompt.size === 0) answers.set(card, byPrompt);
  const bodies = byPrompt.get(prompt) ?? [];
  if (bodies.length === 0) byPrompt.set(prompt, bodies);
  return bodies;
}

/** One of few: a mark, a rating and what was given. */
function answerIn(bodies: Answered[], event: Answered): Body {
  for (const body of bodies) if (isAlike(body, event)) return body;
  const body = bodyOf(event) as Answered;
  bodies.push(body);
  return body;
}

const isAlike = (body: Answered, event: Answered): boolean =>
  body.mark === event.mark &&
  body.rating === event.rating &&
  body.repeat === event.repeat &&
  (body.mark === 'best' ||
    (body.given.length === event.given.length && body.given.every((given, place) => given === event.given[place])));

function emptyRows() {
  const ids: string[] = [];
  const days: Day[] = [];
  const instants: number[] = [];
  const bodies: Body[] = [];
  const rowOf = new Map<string, number>();
  let isInOrder = true;
  const compare = (a: number, b: number): number =>
    (days[a] as Day) - (days[b] as Day) ||
    (instants[a] as number) - (instants[b] as number) ||
    inAlphabet(ids[a] as string, ids[b] as string);
  const put = (row: number, day: Day, instant: number, body: Body) => {
    days[row] = day;
    instants[row] = instant;
    bodies[row] = body;
  };
  return {
    add(id: string, day: Day, instant: number, body: Body): void {
      const known = rowOf.get(id);
      if (known === undefined) {
        const row = ids.push(id) - 1;
        rowOf.set(id, row);
        put(row, day, instant, body);
        if (row > 0 && compare(row - 1, row) > 0) isInOrder = false;
        return;
      }
      // The same event again, in the copy of a file; or another one under its id, of which the first in order stays.
      const other = bodies[known] as Body;
      const isBefore = day - (days[known] as Day) || instant - (instants[known] as number);
      if (isBefore > 0 || (isBefore === 0 && (body === other || bodyKey(body) >= bodyKey(other)))) return;
      put(known, day, instant, body);
      isInOrder = false;
    },
    walk(step: (id: string, day: Day, body: Body) => void): void {
      const order = isInOrder ? undefined : Int32Array.from(ids, (_, row) => row).sort(compare);
      for (let place = 0; place < ids.length; place += 1) {
        const row = order?.[place] ?? place;
        step(ids[row] as string, days[row] as Day, bodies[row] as Body);
      }
    },
  };
}
