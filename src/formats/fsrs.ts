/** The review log that optimisers of FSRS read, and what they must be told beside it. */
import { DAY_STARTS_AT, formatDay } from '../memory/day.ts';
import { DEFAULT_WEIGHTS, DESIRED_RETENTION } from '../memory/fsrs.ts';
import type { Rating } from '../memory/rating.ts';
import { DATE, NUMBER, numbering, type Schema, TEXT } from './field.ts';
import { isChosen } from './filter.ts';
import { VERSION } from './json.ts';
import type { Source } from './source.ts';
import { reviewing } from './tally.ts';

const GRADE = { again: 1, hard: 2, good: 3, easy: 4 } as const satisfies Record<Rating, number>;

/** The states of a card as Anki has them. There are no learning steps here, so a card is new once and then under review. */
const STATE = { new: 0, review: 2 } as const;

/**
 * Only answers that moved memory: the first to a card on a day, none that was brought back. Cards are numbered in the order of the
 * whole history, so that a number stays a card's own however the log is narrowed down.
 */
export function* renderFsrs({ events, filter, familyOf, cardNow }: Source): Generator<string> {
  yield 'card_id,review_time,review_rating,review_state,review_duration\n';
  const isReview = reviewing(cardNow);
  const number = numbering();
  const met = new Set<number>();
  for (const moment of events.live()) {
    const { event, instant } = moment;
    if (!isReview(moment) || event.kind !== 'answer') continue;
    const card = number(cardNow(event.card));
    const state = met.has(card) ? STATE.review : STATE.new;
    met.add(card);
    if (!isChosen(moment, filter, familyOf)) continue;
    const rating = events.eased.has(event.id) && event.mark === 'best' ? 'easy' : event.rating;
    yield `${card},${instant},${GRADE[rating]},${state},${Math.max(0, Math.round(event.ms))}\n`;
  }
}

/** The time zone and the start of day, which the log itself cannot say; and how the cards are scheduled. */
export function* renderFsrsSettings({ timeZone, folded, today }: Source): Generator<string> {
  const about = {
    schema: 'lexithymia/fsrs-settings',
    version: VERSION,
    day: formatDay(today),
    timeZone,
    nextDayStartsAt: DAY_STARTS_AT,
    enableShortTerm: false,
    desiredRetention: DESIRED_RETENTION,
    weights: folded.weights ?? DEFAULT_WEIGHTS,
  };
  yield `${JSON.stringify(about, null, 2)}\n`;
}

/** The properties of that document beside its schema and version. */
export const FSRS_SETTINGS: Readonly<Record<string, Schema>> = {
  day: DATE,
  timeZone: TEXT,
  nextDayStartsAt: { type: 'integer', minimum: 0, maximum: 23 },
  enableShortTerm: { type: 'boolean' },
  desiredRetention: NUMBER,
  weights: { type: 'array', items: NUMBER, minItems: DEFAULT_WEIGHTS.length, maxItems: DEFAULT_WEIGHTS.length },
};
