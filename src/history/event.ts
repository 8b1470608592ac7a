/** One line of what happened. Lines are only ever added. */
import { GRADES, type Grade } from '../lexicon/grade.ts';
import { RATINGS, type Rating } from '../memory/rating.ts';

/** The format this program writes; see docs/formats.md. */
export const EVENT_VERSION = 1;

interface EventBase {
  readonly v: number;
  /** UUIDv7. */
  readonly id: string;
  /** Local time with offset; the day is derived from it. */
  readonly at: string;
  /** The id of the sitting. */
  readonly session: string;
}

export interface AnswerEvent extends EventBase {
  readonly kind: 'answer';
  readonly card: string;
  readonly prompt: string;
  readonly given: readonly string[];
  readonly mark: Grade;
  readonly rating: Rating;
  /** Logged, never scheduled on. */
  readonly ms: number;
  /** Brought back in the same sitting: practice, never a review. */
  readonly repeat?: true;
}

/** A new word was shown before being asked. */
export interface ShownEvent extends EventBase {
  readonly kind: 'shown';
  readonly word: string;
  readonly prompt?: string;
}

/** The person knew the word already. */
export interface KnownEvent extends EventBase {
  readonly kind: 'known';
  readonly word: string;
}

/** The answer it names was easy, or is taken back. */
export interface NamingEvent extends EventBase {
  readonly kind: 'easy' | 'undo';
  readonly of: string;
}

/** FSRS weights fitted to this person; the newest apply to the whole history. */
export interface WeightsEvent extends EventBase {
  readonly kind: 'weights';
  readonly w: readonly number[];
}

export type Event = AnswerEvent | ShownEvent | KnownEvent | NamingEvent | WeightsEvent;

/** What a line turned out to be. A newer or unknown event is kept where it is and skipped; a torn line is reported. */
export type Line = { readonly is: 'event'; readonly event: Event } | { readonly is: 'newer' } | { readonly is: 'torn' };

const TORN: Line = { is: 'torn' };
const NEWER: Line = { is: 'newer' };

/** Reads one line; never throws. */
export function parseLine(line: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return TORN;
  }
  if (!isRecord(value) || typeof value['v'] !== 'number' || value['v'] < 1) return TORN;
  if (value['v'] > EVENT_VERSION) return NEWER;
  if (!isText(value['id']) || !isText(value['at']) || !isText(value['kind'])) return TORN;
  const holds = FIELDS[value['kind']];
  if (holds === undefined) return NEWER;
  if (!isText(value['session']) || !holds(value) || isDeep(line)) return TORN;
  return MAY_ACT.test(line) && namesIn(value).some((name) => ACTS.test(name))
    ? TORN
    : { is: 'event', event: value as unknown as Event };
}

/** What a terminal would take for a command. An escape in JSON begins with a backslash. */
const ACTS = /\p{Cc}/u;
const MAY_ACT = /[\\\u007f-\u009f]/;
const NAMES = ['id', 'session', 'card', 'prompt', 'word', 'of', 'given'];

const namesIn = (value: Record<string, unknown>): string[] => NAMES.flatMap((name) => value[name] ?? []).map(String);

const LONG_LINE = 2000;
const MOST_BRACKETS = 1000;

/** Whether it may be nested more deeply than JSON.stringify can follow, which ends at some thousands. */
const isDeep = (line: string): boolean => line.length > LONG_LINE && (line.match(/[[{]/g)?.length ?? 0) > MOST_BRACKETS;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isOneOf = (values: readonly string[], value: unknown): boolean => values.includes(value as string);

/** What each kind must hold beside the fields they share. */
const FIELDS: Record<string, (value: Record<string, unknown>) => boolean> = Object.assign(Object.create(null), {
  answer: (value) =>
    isText(value['card']) &&
    isText(value['prompt']) &&
    Array.isArray(value['given']) &&
    value['given'].every((each) => typeof each === 'string') &&
    isOneOf(GRADES, value['mark']) &&
    isOneOf(RATINGS, value['rating']) &&
    Number.isFinite(value['ms']) &&
    (value['repeat'] === undefined || value['repeat'] === true),
  shown: (value) => isText(value['word']) && (value['prompt'] === undefined || isText(value['prompt'])),
  known: (value) => isText(value['word']),
  easy: (value) => isText(value['of']),
  undo: (value) => isText(value['of']),
  weights: (value) => Array.isArray(value['w']) && value['w'].length === 21 && value['w'].every(Number.isFinite),
} satisfies Record<Event['kind'], (value: Record<string, unknown>) => boolean>);

/** One event as one line, without the newline. */
export const renderEvent = (event: Event): string => JSON.stringify(event);
