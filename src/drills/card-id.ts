/** Names of notes and cards: `w:resentful` is a note, `w:resentful/situation` one card of it. */
import { KINDS, type Kind, SUBJECTS, type Subject } from './drill.ts';

export interface CardName {
  readonly note: string;
  readonly practises: Subject;
  /** The id of the word, family, verdict, statement or exchange. */
  readonly id: string;
  readonly kind: Kind;
}

export const noteOf = (practises: string, id: string): string => `${practises}:${id}`;
export const cardOf = (practises: string, id: string, kind: Kind): string => `${practises}:${id}/${kind}`;

/** Takes a card id apart; undefined where this version knows no such kind. */
export function cardName(card: string): CardName | undefined {
  const [, practises, id, kind] = /^([a-z]):([^/]+)\/(.+)$/.exec(card) ?? [];
  if (!isSubject(practises) || id === undefined || !isKind(kind)) return undefined;
  return { note: noteOf(practises, id), practises, id, kind };
}

const isSubject = (subject: string | undefined): subject is Subject => SUBJECTS.some((known) => known === subject);
const isKind = (kind: string | undefined): kind is Kind => KINDS.some((known) => known === kind);
