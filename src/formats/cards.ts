/** A card as it is now: when it comes back, and what memory holds of it. */

import { cardName } from '../drills/card-id.ts';
import { KINDS } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import { pastOf } from '../history/folded.ts';
import type { Card } from '../memory/card.ts';
import { formatDay } from '../memory/day.ts';
import { COUNT, DATE, type Field, NUMBER, oneOf, orNull, RUNG, TEXT } from './field.ts';
import { isInPart } from './filter.ts';
import { placeOf, type Review } from './review.ts';
import type { Source } from './source.ts';

export interface CardRecord extends Pick<Review, 'card' | 'kind' | 'rung' | 'word' | 'family'>, Card {
  readonly answers: number;
}

export const CARD_FIELDS: readonly Field<CardRecord>[] = [
  { name: 'card', says: 'What is asked and in which way', is: TEXT, of: ({ card }) => card, wordless: 'numbered' },
  {
    name: 'kind',
    says: 'The kind of question; empty where it is not known',
    is: oneOf([...KINDS, '']),
    of: ({ kind }) => kind,
  },
  { name: 'rung', says: 'Where it stands on the ladder now', is: orNull(RUNG), of: ({ rung }) => rung },
  { name: 'word', says: 'The word practised, by id', is: orNull(TEXT), of: ({ word }) => word, wordless: 'left-out' },
  {
    name: 'family',
    says: 'Its family, or the family practised',
    is: orNull(TEXT),
    of: ({ family }) => family,
    wordless: 'left-out',
  },
  { name: 'due', says: 'The day it comes back', is: DATE, of: ({ due }) => formatDay(due) },
  { name: 'last', says: 'The day of the last review', is: DATE, of: ({ last }) => formatDay(last) },
  { name: 'stability', says: 'Days until recall falls to 90 %', is: NUMBER, of: ({ stability }) => rounded(stability) },
  { name: 'difficulty', says: 'As FSRS has it, 1 to 10', is: NUMBER, of: ({ difficulty }) => rounded(difficulty) },
  { name: 'reviews', says: 'Answers that moved it: at most one a day', is: COUNT, of: ({ reviews }) => reviews },
  { name: 'lapses', says: 'Times it was missed after it was known', is: COUNT, of: ({ lapses }) => lapses },
  { name: 'answers', says: 'All answers to it', is: COUNT, of: ({ answers }) => answers },
];

const PLACES = 10_000;
const rounded = (value: number): number => Math.round(value * PLACES) / PLACES;

/** Every card that was reviewed, in the order of first reviews. */
export function* cardsIn({ folded, familyOf, filter }: Source): Generator<CardRecord> {
  const past = pastOf(folded);
  for (const [card, state] of folded.cards) {
    const name = cardName(card);
    const place = placeOf(card, familyOf);
    const rung = name === undefined ? null : DRILLS[name.kind].rung(past.firmness(name.note));
    const record = { ...place, rung, ...state, answers: folded.answers.get(card) ?? 0 };
    if (isInPart(filter, record)) yield record;
  }
}
