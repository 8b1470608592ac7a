/** What is due on a day: known from the cards alone, without a scene. */
import { cardsOf, noteOf } from '../drills/card-id.ts';
import type { Agenda, Dates, State } from '../history/agenda.ts';
import type { Folded } from '../history/folded.ts';
import type { Outline } from '../lexicon/content.ts';
import type { Card } from '../memory/card.ts';
import { type Day, daysBetween } from '../memory/day.ts';
import type { Limits } from './limits.ts';

/** The due cards that may be asked, at most one per note and none of a note practised that day; the longest waiting of a note first. */
export function dueCards(
  { folded: { cards }, agenda }: State,
  outline: Outline,
  day: Day,
  mayBeAsked: (card: string) => boolean = () => true,
): string[] {
  const due: string[] = [];
  forEachNote(outline, (note) => {
    const dates = agenda.notes.get(note);
    if (dates === undefined || !isDue(dates, day)) return;
    let longest = Number.NEGATIVE_INFINITY;
    let chosen: string | undefined;
    for (const id of cardsOf(note)) {
      const card = cards.get(id);
      if (card === undefined || card.due > day || overdue(card, day) <= longest || !mayBeAsked(id)) continue;
      longest = overdue(card, day);
      chosen = id;
    }
    if (chosen !== undefined) due.push(chosen);
  });
  return due;
}

/** Whether a card of the note is due; none is on a day on which one was practised. */
const isDue = (dates: Dates, day: Day): boolean => dates.due <= day && dates.last < day;

/** Every note there is, by its name in card ids. */
export function notesIn(outline: Outline): Set<string> {
  const notes = new Set<string>();
  forEachNote(outline, (note) => notes.add(note));
  return notes;
}

export function forEachNote(
  { words, families, verdicts, statements, exchanges }: Outline,
  take: (note: string) => void,
): void {
  for (const { id } of words) take(noteOf('w', id));
  for (const { id } of families) take(noteOf('f', id));
  for (const { id } of verdicts) take(noteOf('v', id));
  for (const { id } of statements) take(noteOf('s', id));
  for (const { id } of exchanges) take(noteOf('x', id));
}

export interface Outlook {
  /** Notes with something due on the day; none that was practised that day. */
  readonly due: number;
  /** The first day after it on which something is due; undefined where no card waits. */
  readonly next: Day | undefined;
}

/** How much is due on a day, and when more is. */
export function outlook({ notes }: Agenda, outline: Outline, day: Day): Outlook {
  let due = 0;
  let next = Number.POSITIVE_INFINITY;
  forEachNote(outline, (note) => {
    const dates = notes.get(note);
    if (dates === undefined) return;
    if (isDue(dates, day)) due += 1;
    next = Math.min(next, Math.max(dates.due, day + 1));
  });
  return { due, next: Number.isFinite(next) ? (next as Day) : undefined };
}

/** Days since the last review as a share of the interval. */
const overdue = (card: Card, day: Day): number => daysBetween(card.last, day) / Math.max(1, card.due - card.last);

/** What was done on each of the last days; ten are enough for all that follows. */
type Practised = Pick<Folded, 'days'>;

/** The numbers that follow are for sessions of so many questions, or fewer; whoever chose longer ones has more room in proportion. */
const USUAL_SESSION = 12;

/** On a day with more than this to answer a single new word comes. */
const MANY_FOR_NEW_WORDS = 20;

/** With more than this, none. */
const TOO_MANY_FOR_NEW_WORDS = 24;

/** Nor after a week with more answers a day than this: whoever misses much would be given more and more. */
const TOO_BUSY_A_WEEK = 18;
const WEEK = 7;

/** But nobody who practises stops meeting words: after so many days without one, a single place is kept while this many at most are due. */
const LONGEST_WITHOUT = 10;
const MOST_FOR_A_SINGLE_ONE = 32;

/** Places left for new words today; what was answered today counts with what is due. */
export function freshPlaces(
  practised: Practised,
  today: Day,
  due: number,
  limits: Pick<Limits, 'count' | 'fresh'>,
): number {
  const room = Math.max(1, limits.count / USUAL_SESSION);
  const load = (due + answersOn(practised, today)) / room;
  const left = (places: number) => Math.max(0, Math.min(places, limits.fresh) - shownOn(practised, today));
  if (load <= TOO_MANY_FOR_NEW_WORDS && answersADay(practised, today) / room <= TOO_BUSY_A_WEEK)
    return left(load <= MANY_FOR_NEW_WORDS ? limits.fresh : 1);
  return load <= MOST_FOR_A_SINGLE_ONE && isLongWithout(practised, today) ? left(1) : 0;
}

const answersADay = (practised: Practised, today: Day): number =>
  daysBefore(today, WEEK).reduce((sum, day) => sum + answersOn(practised, day), 0) / WEEK;

/** Whether most of the last days were practised, and none brought a new word. */
function isLongWithout(practised: Practised, today: Day): boolean {
  const days = daysBefore(today, LONGEST_WITHOUT);
  const busy = days.filter((day) => answersOn(practised, day) > 0);
  return busy.length > days.length / 2 && [today, ...days].every((day) => shownOn(practised, day) === 0);
}

const daysBefore = (today: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => (today - index - 1) as Day);

export const answersOn = (practised: Practised, day: Day): number => practised.days.get(day)?.answers ?? 0;
const shownOn = (practised: Practised, today: Day): number => practised.days.get(today)?.shown ?? 0;
