/** A year of practice by a simulated learner: the real plan and the real memory, answers drawn from a seed. */
import { cardName } from '../../src/drills/card-id.ts';
import { type Random, seeded } from '../../src/drills/chance.ts';
import { stateOf } from '../../src/history/agenda.ts';
import type { AnswerEvent, Event } from '../../src/history/event.ts';
import { folding } from '../../src/history/fold.ts';
import { type Folded, NOTHING_YET, wasReviewed } from '../../src/history/folded.ts';
import type { Content } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { addDays, type Day, daysBetween, formatDay } from '../../src/memory/day.ts';
import { schedulerOf } from '../../src/memory/fsrs.ts';
import { ratingOf } from '../../src/memory/rating.ts';
import { dueCards } from '../../src/session/due.ts';
import { DEFAULT_LIMITS } from '../../src/session/limits.ts';
import { planToday } from '../../src/session/plan.ts';

/** How a learner answers: `recall` is the chance, 0 to 1, that FSRS gives; undefined for a card never asked. */
export type Learner = (recall: number | undefined, random: Random) => Grade;

/** Answers from fixed shares, whatever the schedule says. */
export const fixed =
  (best: number, close: number): Learner =>
  (_, random) => {
    const draw = random();
    return draw < best ? 'best' : draw < best + close ? 'close' : 'unlikely';
  };

/** Remembers exactly as FSRS predicts; a card never asked is answered well nine times in ten. */
export const asPredicted: Learner = (recall, random) => (random() < (recall ?? 0.9) ? 'best' : 'unlikely');

export interface Year {
  /** Everything that happened, in order. */
  readonly told: readonly Event[];
  /** Words shown by the end of each day, the first day at 0. */
  readonly seen: readonly number[];
  readonly asked: readonly number[];
  /** Cards due at the start of each day. */
  readonly due: readonly number[];
  /** Of reviews of known cards: how many were recalled, and how many FSRS expected. */
  readonly reviews: number;
  readonly recalled: number;
  readonly expected: number;
  /** The longest any card waited, as a share of its interval, with what it was. */
  readonly longestWait: {
    readonly share: number;
    readonly card: string;
    readonly elapsed: number;
    readonly interval: number;
  };
}

/** `one`: a single session a day; `all`: sessions until nothing is due. */
export type Sessions = 'one' | 'all';

export interface Course {
  readonly content: Content;
  readonly days: number;
  readonly start: Day;
  readonly seed: string;
  readonly sessions: Sessions;
}

export function practise(learner: Learner, course: Course): Year {
  const { content, sessions } = course;
  const random = seeded(course.seed);
  const scheduler = schedulerOf();
  const seen: number[] = [];
  const asked: number[] = [];
  const due: number[] = [];
  const sums = { reviews: 0, recalled: 0, expected: 0 };
  const told: Event[] = [];
  let folded = NOTHING_YET;
  let events = 0;
  const add = (event: Event) => {
    told.push(event);
    folded = folding(folded, event);
  };
  let longestWait = { share: 0, card: '', elapsed: 0, interval: 1 };

  const head = (today: Day) => {
    events += 1;
    return { v: 1, id: String(events).padStart(8, '0'), at: `${formatDay(today)}T07:30:00.000+00:00`, session: 'year' };
  };
  const wait = (card: string, today: Day) => {
    const before = folded.cards.get(card);
    if (before === undefined) return;
    const elapsed = daysBetween(before.last, today);
    const interval = before.due - before.last;
    if (elapsed / interval > longestWait.share) longestWait = { share: elapsed / interval, card, elapsed, interval };
  };
  const answer = (card: string, today: Day) => {
    const before = folded.cards.get(card);
    const elapsed = before === undefined ? 0 : daysBetween(before.last, today);
    const recall = before === undefined ? undefined : scheduler.retrievability(before.stability, elapsed);
    const mark = learner(recall, random);
    if (recall !== undefined) {
      sums.reviews += 1;
      sums.expected += recall;
      sums.recalled += mark === 'unlikely' ? 0 : 1;
    }
    add(answerEvent(head(today), card, mark, folded, content));
  };
  /** Runs one session; gives the number of its questions. */
  const sitOnce = (today: Day): number => {
    const { steps } = planToday(stateOf(folded, today), content, today, DEFAULT_LIMITS, random);
    for (const step of steps) {
      if ('show' in step) add({ ...head(today), kind: 'shown', word: step.show });
      else {
        wait(step.ask, today);
        answer(step.ask, today);
      }
    }
    return steps.filter((step) => 'ask' in step).length;
  };

  for (let number = 0; number < course.days; number += 1) {
    const today = addDays(course.start, number);
    due.push(dueCards(stateOf(folded, today), content, today).length);
    let questions = sitOnce(today);
    let more = questions;
    while (sessions === 'all' && more > 0 && dueCards(stateOf(folded, today), content, today).length > 0) {
      more = sitOnce(today);
      questions += more;
    }
    asked.push(questions);
    seen.push(folded.seen.size);
  }
  for (const card of folded.cards.keys()) wait(card, addDays(course.start, course.days));
  return { told, seen, asked, due, ...sums, longestWait };
}

function answerEvent(
  head: Pick<AnswerEvent, 'v' | 'id' | 'at' | 'session'>,
  card: string,
  mark: Grade,
  folded: Folded,
  content: Content,
): AnswerEvent {
  const name = cardName(card);
  const isFirst = name?.practises === 'w' && !wasReviewed(folded, name.id);
  const rating = ratingOf(mark, isFirst ? content.word(name.id).level : undefined);
  return { ...head, kind: 'answer', card, prompt: `${card}?`, given: [], mark, rating, ms: 0 };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
