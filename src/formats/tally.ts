/** Events counted, for a day or for a session. */

import { cardOf } from '../drills/card-id.ts';
import type { AnswerEvent } from '../history/event.ts';
import type { Moment } from '../history/timeline.ts';
import type { Day } from '../memory/day.ts';
import { COUNT, type Field, NUMBER } from './field.ts';

export interface Tally {
  answers: number;
  reviews: number;
  repeats: number;
  shown: number;
  known: number;
  ms: number;
}

export const noTally = (): Tally => ({ answers: 0, reviews: 0, repeats: 0, shown: 0, known: 0, ms: 0 });

export const TALLY_FIELDS: readonly Field<Tally>[] = [
  { name: 'answers', says: 'All answers', is: COUNT, of: ({ answers }) => answers },
  {
    name: 'reviews',
    says: 'Answers that moved memory: the first to a card on a day',
    is: COUNT,
    of: ({ reviews }) => reviews,
  },
  {
    name: 'repeats',
    says: 'Answers to what was brought back in the same session',
    is: COUNT,
    of: ({ repeats }) => repeats,
  },
  { name: 'shown', says: 'New words shown', is: COUNT, of: ({ shown }) => shown },
  { name: 'known', says: 'Words said to be known already', is: COUNT, of: ({ known }) => known },
  { name: 'ms', says: 'Milliseconds until the answers, together', is: NUMBER, of: ({ ms }) => ms },
];

/** An event, and whether it is an answer that moves memory. */
export interface Counted extends Moment {
  readonly isReview: boolean;
}

/** Adds an event. */
export function count(tally: Tally, { event, isReview }: Counted): void {
  if (event.kind === 'shown' || event.kind === 'known') tally[event.kind] += 1;
  if (event.kind !== 'answer') return;
  tally.answers += 1;
  tally.ms += event.ms;
  if (event.repeat === true) tally.repeats += 1;
  if (isReview) tally.reviews += 1;
}

/** Whether answers that come in order move memory, as the fold has it: the first to a card on a day, no repeat, and none after its word was known. */
export function reviewing(cardNow: (card: string) => string): (moment: Moment) => boolean {
  let today: Day | undefined;
  const moved = new Set<string>();
  const isFirst = (answer: AnswerEvent) => {
    const card = cardNow(answer.card);
    return answer.repeat !== true && !moved.has(card) && moved.add(card).size > 0;
  };
  return ({ event, day }) => {
    if (day !== today) moved.clear();
    today = day;
    if (event.kind === 'known') moved.add(cardNow(cardOf('w', event.word, 'situation')));
    return event.kind === 'answer' && isFirst(event);
  };
}
