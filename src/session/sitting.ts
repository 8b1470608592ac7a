/** One sitting as a reducer: a state, what the person does, the next state and what history must keep. */
import { cardName, cardOf } from '../drills/card-id.ts';
import type { Random } from '../drills/chance.ts';
import type { Answer } from '../drills/drill.ts';
import { DRILLS, drillOf } from '../drills/index.ts';
import { type AnswerEvent, EVENT_VERSION, type Event } from '../history/event.ts';
import { folding } from '../history/fold.ts';
import { type Folded, pastOf, wasReviewed } from '../history/folded.ts';
import type { Content } from '../lexicon/content.ts';
import type { Grade } from '../lexicon/grade.ts';
import { type Day, MS_PER_MINUTE, parseLocalTime } from '../memory/day.ts';
import { ratingOf } from '../memory/rating.ts';
import type { Plan, Step } from './plan.ts';
import { type Command, type Say, type View, wordInView, wordView } from './view.ts';
import { whyAsked } from './why.ts';

export interface Sitting {
  readonly today: Day;
  readonly content: Content;
  readonly folded: Folded;
  readonly view: View;
  readonly steps: readonly Step[];
  /** Questions that have had their turn. */
  readonly place: number;
  readonly of: number;
  /** Cards to bring back at the end. */
  readonly missed: readonly string[];
  readonly repeating: boolean;
  /** UTC milliseconds after which no further question comes; undefined without a limit. */
  readonly until?: number;
  /** Everything that can be taken back, newest last. */
  readonly trail: readonly Taken[];
}

interface Taken {
  readonly event: Event;
  /** The sitting before it happened. */
  readonly before: Sitting;
}

/** What the outside world lends to one step. */
export interface Stamp {
  /** Local time with offset. */
  readonly at: string;
  readonly newId: () => string;
  /** The id of the sitting. */
  readonly session: () => string;
  readonly random: Random;
}

export interface Moved {
  readonly sitting: Sitting;
  /** To be on disk before the next view is shown. */
  readonly events: readonly Event[];
  readonly say?: Say;
}

const MOST_REPEATS = 3;

export interface Start {
  readonly plan: Plan;
  readonly folded: Folded;
  readonly content: Content;
  readonly today: Day;
  readonly minutes?: number;
}

/** Opens a sitting at its first view. */
export function begin(start: Start, stamp: Stamp): Sitting {
  const { minutes, plan, ...given } = start;
  const blank: Sitting = {
    ...given,
    view: { is: 'end' },
    steps: plan.steps,
    place: 0,
    of: plan.steps.filter((step) => 'ask' in step).length,
    missed: [],
    repeating: false,
    trail: [],
    ...(minutes === undefined ? {} : { until: instantOf(stamp) + minutes * MS_PER_MINUTE }),
  };
  return advance(blank, stamp);
}

/** What a command does; a command that makes no sense here changes nothing and says so. */
export function step(sitting: Sitting, command: Command, stamp: Stamp): Moved {
  switch (command.do) {
    case 'quit':
      return still({ ...sitting, steps: [], missed: [], view: { is: 'end' } });
    case 'help':
      return still(sitting, { is: 'help' });
    case 'why':
      return still(sitting, { is: 'why', why: whyAsked(sitting) });
    case 'undo':
      return undo(sitting, stamp);
    case 'answer':
      return answer(sitting, command.given, command.ms, stamp);
    case 'next':
      return next(sitting, stamp);
    case 'skip':
      return skip(sitting, stamp);
    case 'easy':
      return easy(sitting, stamp);
    case 'known':
      return known(sitting, stamp);
  }
}

/** UTC milliseconds. */
const instantOf = ({ at }: Stamp): number => parseLocalTime(at)?.instant ?? 0;

const still = (sitting: Sitting, say?: Say): Moved => ({ sitting, events: [], ...(say === undefined ? {} : { say }) });
const notNow = (sitting: Sitting): Moved => still(sitting, { is: 'not-now' });

function answer(sitting: Sitting, given: Answer, ms: number, stamp: Stamp): Moved {
  const { view } = sitting;
  if (view.is !== 'question') return notNow(sitting);
  const { question } = view;
  const mark = drillOf(question).mark(question, given);
  if (mark === undefined) return still(sitting, { is: 'no-such-word', typed: given[0] ?? '' });
  const event: AnswerEvent = {
    ...head(stamp),
    kind: 'answer',
    card: question.key.card,
    prompt: question.key.prompt,
    given: mark.given,
    mark: mark.grade,
    rating: ratingOf(mark.grade, firstSight(sitting, question.key.card)),
    ms,
    ...(view.repeat ? { repeat: true } : {}),
  };
  const missed = !view.repeat && isMissed(mark.grade) ? [...sitting.missed, question.key.card] : sitting.missed;
  const after = taking(sitting, event);
  return {
    sitting: { ...after, missed, view: { ...view, is: 'reasons', mark, mayEase: mayEase(event) } },
    events: [event],
  };
}

const mayEase = (event: Event): event is AnswerEvent =>
  event.kind === 'answer' && event.mark === 'best' && event.rating !== 'easy';

const isMissed = (grade: Grade): boolean => grade === 'unlikely' || grade === 'unsure';

/** The level of the card's word where the word was never reviewed before. */
function firstSight({ folded, content }: Sitting, card: string) {
  const name = cardName(card);
  if (name?.practises !== 'w' || wasReviewed(folded, name.id)) return undefined;
  return content.word(name.id).level;
}

function next(sitting: Sitting, stamp: Stamp): Moved {
  const { view } = sitting;
  if (view.is === 'reasons') return still(advance(sitting, stamp));
  if (view.is !== 'word') return notNow(sitting);
  const prompt = view.scene === undefined ? {} : { prompt: view.scene.id };
  const event: Event = { ...head(stamp), kind: 'shown', word: view.word.id, ...prompt };
  return { sitting: advance(taking(sitting, event), stamp), events: [event] };
}

/** A skipped word stays new; it and its question come another day. */
function skip(sitting: Sitting, stamp: Stamp): Moved {
  const { view } = sitting;
  if (view.is === 'question') return still(advance(sitting, stamp));
  if (view.is !== 'word') return notNow(sitting);
  return still(advance(without(sitting, cardOf('w', view.word.id, 'situation')), stamp));
}

/** The last answer was easy; it may be said until the next one is given. */
function easy(sitting: Sitting, stamp: Stamp): Moved {
  const last = sitting.trail.at(-1);
  if (last === undefined || !mayEase(last.event)) return notNow(sitting);
  const event: Event = { ...head(stamp), kind: 'easy', of: last.event.id };
  const eased = { event: { ...last.event, rating: 'easy' as const }, before: last.before };
  return {
    sitting: {
      ...sitting,
      folded: folding(last.before.folded, eased.event),
      view: sitting.view.is === 'reasons' ? { ...sitting.view, mayEase: false } : sitting.view,
      trail: [...sitting.trail.slice(0, -1), eased],
    },
    events: [event],
    say: { is: 'easy' },
  };
}

function known(sitting: Sitting, stamp: Stamp): Moved {
  const word = wordInView(sitting.view);
  if (word === undefined) return notNow(sitting);
  const event: Event = { ...head(stamp), kind: 'known', word };
  const after = without(taking(sitting, event), cardOf('w', word, 'situation'));
  const say = { is: 'known', word: sitting.content.word(word).word } as const;
  return { sitting: advance(after, stamp), events: [event], say };
}

/** Takes back the last answer, or the last word marked as known, and all that came after it in this sitting. */
function undo(sitting: Sitting, stamp: Stamp): Moved {
  const place = sitting.trail.findLastIndex(({ event }) => event.kind !== 'shown');
  const taken = sitting.trail[place];
  if (taken === undefined) return still(sitting, { is: 'nothing-to-undo' });
  const events = sitting.trail
    .slice(place)
    .toReversed()
    .map(({ event }): Event => ({ ...head(stamp), kind: 'undo', of: event.id }));
  return { sitting: taken.before, events, say: { is: 'undone' } };
}

function head({ at, newId, session }: Stamp) {
  const sitting = session();
  return { v: EVENT_VERSION, id: newId(), at, session: sitting };
}

const taking = (sitting: Sitting, event: Event): Sitting => ({
  ...sitting,
  folded: folding(sitting.folded, event),
  trail: [...sitting.trail, { event, before: sitting }],
});

/** The sitting without a card that was to be asked. */
function without(sitting: Sitting, card: string): Sitting {
  const steps = sitting.steps.filter((each) => !('ask' in each) || each.ask !== card);
  return { ...sitting, steps, of: sitting.of - (sitting.steps.length - steps.length) };
}

/** Moves to the next view: a word, a question, a missed card, or the end. */
function advance(sitting: Sitting, stamp: Stamp): Sitting {
  const late = sitting.until !== undefined && instantOf(stamp) >= sitting.until;
  if (late) return { ...sitting, view: { is: 'end' } };
  const [first, ...steps] = sitting.steps;
  if (first === undefined) return bringBack(sitting, stamp);
  if ('ask' in first) return asking({ ...sitting, steps }, first.ask, stamp);
  return { ...sitting, steps, view: wordView(first.show, sitting.content, sitting.folded, stamp.random) };
}

function bringBack(sitting: Sitting, stamp: Stamp): Sitting {
  if (sitting.repeating || sitting.missed.length === 0) return { ...sitting, view: { is: 'end' } };
  const again = sitting.missed.slice(0, MOST_REPEATS);
  const steps = again.map((ask) => ({ ask }));
  return advance({ ...sitting, steps, missed: [], repeating: true, place: 0, of: again.length }, stamp);
}

function asking(sitting: Sitting, card: string, stamp: Stamp): Sitting {
  const name = cardName(card);
  if (name === undefined) throw new Error(`no drill asks the card ${card}`);
  const past = pastOf(sitting.folded);
  const drill = DRILLS[name.kind];
  if (!drill.hasPrompt(name.id, sitting.content, past)) return advance({ ...sitting, of: sitting.of - 1 }, stamp);
  const question = drill.ask(name.id, sitting.content, past, stamp.random);
  const place = sitting.place + 1;
  return { ...sitting, place, view: { is: 'question', question, place, of: sitting.of, repeat: sitting.repeating } };
}
