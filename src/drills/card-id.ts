/** Names of notes and cards: `w:resentful` is a note, `w:resentful/situation` one card of it. */
import { KINDS, type Kind, PRACTISES, SUBJECTS, type Subject } from './drill.ts';

export interface CardName {
  readonly note: string;
  readonly practises: Subject;
  /** The id of the word, family, verdict, statement or exchange. */
  readonly id: string;
  readonly kind: Kind;
}

export const noteOf = (practises: string, id: string): string => `${practises}:${id}`;
export const cardOf = (practises: string, id: string, kind: Kind): string => `${practises}:${id}/${kind}`;

/** Takes a card id apart; undefined where this version knows no such kind of such a note. Without a pattern: a start takes thousands apart. */
export function cardName(card: string): CardName | undefined {
  const slash = card.indexOf('/');
  const [practises, id, kind] = [card.charAt(0), card.slice(2, slash), card.slice(slash + 1)];
  if (card.charAt(1) !== ':' || slash < 3 || !isKindOf(practises, kind)) return undefined;
  return { note: card.slice(0, slash), practises: PRACTISES[kind], id, kind };
}

/** Every card a note could have; none where this version knows no such note. */
export const cardsOf = (note: string): string[] =>
  (KINDS_OF.get(note.charAt(0)) ?? []).map((kind) => `${note}/${kind}`);

/** The note of a card, without taking all of it apart; undefined where this version knows no such card. */
export function noteOfCard(card: string): string | undefined {
  const slash = card.indexOf('/');
  return slash >= 3 && isKindOf(card.charAt(0), card.slice(slash + 1)) ? card.slice(0, slash) : undefined;
}

const isKindOf = (practises: string, kind: string): kind is Kind => SUBJECT_OF.get(kind) === practises;

const SUBJECT_OF: ReadonlyMap<string, Subject> = new Map(Object.entries(PRACTISES));
const KINDS_OF: ReadonlyMap<string, readonly Kind[]> = new Map(
  SUBJECTS.map((subject) => [subject, KINDS.filter((kind) => PRACTISES[kind] === subject)]),
);
