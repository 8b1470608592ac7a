/** An answer as exports tell it: one flat record with names that need no look-up. */
import { cardName } from '../drills/card-id.ts';
import { KINDS } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import type { AnswerEvent } from '../history/event.ts';
import { GRADES } from '../lexicon/grade.ts';
import { RATINGS } from '../memory/rating.ts';
import { DATE, type Field, NUMBER, oneOf, orNull, RUNG, TEXT, TEXTS, TIME, YES_OR_NO } from './field.ts';

export interface Review {
  readonly id: string;
  readonly at: string;
  /** The local day that began at 04:00. */
  readonly day: string;
  readonly card: string;
  readonly kind: string;
  readonly rung: number | null;
  /** The word practised; null where the card practises a family. */
  readonly word: string | null;
  readonly family: string | null;
  readonly prompt: string;
  readonly given: readonly string[];
  readonly mark: string;
  readonly rating: string;
  readonly ms: number;
  /** Brought back in the same session. */
  readonly repeat: boolean;
  readonly session: string;
}

/** The columns, in order. */
export const REVIEW_FIELDS: readonly Field<Review>[] = [
  { name: 'id', says: 'The event, a UUIDv7', is: TEXT, of: ({ id }) => id },
  { name: 'at', says: 'Local time with its offset', is: TIME, of: ({ at }) => at },
  { name: 'day', says: 'The local day, which began at 04:00', is: DATE, of: ({ day }) => day },
  { name: 'card', says: 'What was asked and in which way', is: TEXT, of: ({ card }) => card, wordless: 'numbered' },
  {
    name: 'kind',
    says: 'The kind of question; empty where it is not known',
    is: oneOf([...KINDS, '']),
    of: ({ kind }) => kind,
  },
  { name: 'rung', says: 'Where the kind stands on the ladder', is: orNull(RUNG), of: ({ rung }) => rung },
  { name: 'word', says: 'The word practised, by id', is: orNull(TEXT), of: ({ word }) => word, wordless: 'left-out' },
  {
    name: 'family',
    says: 'Its family, or the family practised',
    is: orNull(TEXT),
    of: ({ family }) => family,
    wordless: 'left-out',
  },
  { name: 'prompt', says: 'The scene or set shown, by id', is: TEXT, of: ({ prompt }) => prompt, wordless: 'left-out' },
  { name: 'given', says: 'Options chosen, by id', is: TEXTS, of: ({ given }) => given, wordless: 'left-out' },
  { name: 'mark', says: 'How well the answer fits the scene', is: oneOf(GRADES), of: ({ mark }) => mark },
  { name: 'rating', says: 'What it was for memory', is: oneOf(RATINGS), of: ({ rating }) => rating },
  { name: 'ms', says: 'Milliseconds until the answer', is: NUMBER, of: ({ ms }) => ms },
  { name: 'repeat', says: 'Brought back in the same session', is: YES_OR_NO, of: ({ repeat }) => repeat },
  { name: 'session', says: 'The session it belongs to', is: TEXT, of: ({ session }) => session },
];

/** The family of a word by its id; undefined where the lexicon does not know the word. */
export type FamilyOf = (word: string) => string | undefined;

/** `day` is its date; a word the lexicon no longer knows keeps its id and has no family. */
export function reviewOf(answer: AnswerEvent, day: string, familyOf: FamilyOf): Review {
  return {
    id: answer.id,
    at: answer.at,
    day,
    ...placeOf(answer.card, familyOf),
    prompt: answer.prompt,
    given: answer.given,
    mark: answer.mark,
    rating: answer.rating,
    ms: answer.ms,
    repeat: answer.repeat === true,
    session: answer.session,
  };
}

/** What a card practises. */
export function placeOf(card: string, familyOf: FamilyOf): Pick<Review, 'card' | 'kind' | 'rung' | 'word' | 'family'> {
  const name = cardName(card);
  const word = name?.practises === 'w' ? name.id : null;
  return {
    card,
    kind: name?.kind ?? '',
    rung: name === undefined ? null : DRILLS[name.kind].rung(0),
    word,
    family: word !== null ? (familyOf(word) ?? null) : name?.practises === 'f' ? name.id : null,
  };
}
