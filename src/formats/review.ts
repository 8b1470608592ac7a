/** An answer as exports tell it: one flat record with names that need no look-up. */
import { cardName } from '../drills/card-id.ts';
import { DRILLS } from '../drills/index.ts';
import type { AnswerEvent } from '../history/event.ts';
import type { Lexicon } from '../lexicon/content.ts';
import { formatDay, parseLocalTime } from '../memory/day.ts';

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
export const REVIEW_FIELDS = [
  'id',
  'at',
  'day',
  'card',
  'kind',
  'rung',
  'word',
  'family',
  'prompt',
  'given',
  'mark',
  'rating',
  'ms',
  'repeat',
  'session',
] as const satisfies readonly (keyof Review)[];

/** `lexicon` names the families; a word it no longer knows keeps its id and has no family. */
export function reviewsOf(answers: readonly AnswerEvent[], lexicon: Lexicon): Review[] {
  const familyOf = new Map(lexicon.words.map((word) => [word.id, word.family]));
  return answers.map((answer) => {
    const name = cardName(answer.card);
    const isWord = name?.practises === 'w';
    const time = parseLocalTime(answer.at);
    return {
      id: answer.id,
      at: answer.at,
      day: time === undefined ? '' : formatDay(time.day),
      card: answer.card,
      kind: name?.kind ?? '',
      rung: name === undefined ? null : DRILLS[name.kind].rung(0),
      word: isWord ? name.id : null,
      family: isWord ? (familyOf.get(name.id) ?? null) : name?.practises === 'f' ? name.id : null,
      prompt: answer.prompt,
      given: answer.given,
      mark: answer.mark,
      rating: answer.rating,
      ms: answer.ms,
      repeat: answer.repeat === true,
      session: answer.session,
    };
  });
}
