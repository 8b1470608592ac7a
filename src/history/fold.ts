/** From events to cards: the same events give the same cards, whatever order they arrived in. */
import { cardName, cardOf } from '../drills/card-id.ts';
import { type Card, type Learnt, learnt, learntBefore, scheduled } from '../memory/card.ts';
import type { Day } from '../memory/day.ts';
import { type Scheduler, schedulerOf } from '../memory/fsrs.ts';
import { type Aliases, type Names, namesBy } from './aliases.ts';
import type { Body } from './body.ts';
import type { Event } from './event.ts';
import { type Folded, NOTHING_YET, type Tally } from './folded.ts';
import type { Walk } from './ledger.ts';
import { type Moment, momentOf } from './timeline.ts';

type Answered = Extract<Body, { kind: 'answer' }>;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : T[K] };

/** A state being added to. A card gets its next day only when all is added, for every event before would be for nothing. */
type Draft = Mutable<Omit<Folded, 'confusions' | 'cards'>> & {
  readonly confusions: Map<string, Map<string, number>>;
  readonly cards: Map<string, Card | Learnt>;
};

/** Folds moments that are in order. The stored mark counts: nothing is marked again. */
export const fold = (moments: readonly Moment[], aliases: Aliases): Folded =>
  foldWalking((step) => {
    for (const { event, day } of moments) step(event.id, day, event);
  }, aliases);

/** Folds a history that is walked through twice: what takes back, eases or weighs may come after what it names. */
export function foldWalking(walk: Walk, aliases: Aliases): Folded {
  const { voided, eased, weights } = foreseenIn(walk);
  const draft = draftOf(weights === undefined ? NOTHING_YET : { ...NOTHING_YET, weights });
  const scheduler = schedulerOf(draft.weights);
  const names = namesBy(aliases);
  walk((id, day, body) => {
    if (!voided.has(id)) apply(draft, body, day, scheduler, names, eased.has(id));
  });
  return finished(draft, scheduler);
}

interface Foreseen {
  readonly voided: ReadonlySet<string>;
  readonly eased: ReadonlySet<string>;
  readonly weights: readonly number[] | undefined;
}

function foreseenIn(walk: Walk): Foreseen {
  const undos: { id: string; of: string }[] = [];
  const easies: { id: string; of: string }[] = [];
  const fitted: { id: string; w: readonly number[] }[] = [];
  walk((id, _, body) => {
    if (body.kind === 'undo') undos.push({ id, of: body.of });
    else if (body.kind === 'easy') easies.push({ id, of: body.of });
    else if (body.kind === 'weights') fitted.push({ id, w: body.w });
  });
  const voided = voidedByUndos(undos);
  const eased = easies.filter(({ id }) => !voided.has(id)).map(({ of }) => of);
  return { voided, eased: new Set(eased), weights: fitted.findLast(({ id }) => !voided.has(id))?.w };
}

/** The state after one more event, which is later than all before and an answer, a word shown or a word known. */
export function folding(folded: Folded, event: Event): Folded {
  const day = momentOf(event)?.day;
  if (day === undefined) throw new Error(`an event with the time ${event.at}`);
  const draft = draftOf(folded);
  const scheduler = schedulerOf(folded.weights);
  apply(draft, event, day, scheduler, namesBy({}), false);
  return finished(draft, scheduler);
}

function finished(draft: Draft, scheduler: Scheduler): Folded {
  const cards = new Map<string, Card>();
  for (const [id, card] of draft.cards) cards.set(id, 'due' in card ? card : scheduled(id, card, scheduler));
  return { ...draft, cards };
}

/** The ids that undo events take back. An undo cannot be undone; an easy one can. */
export const voidedBy = (moments: readonly Moment[]): ReadonlySet<string> =>
  voidedByUndos(moments.flatMap(({ event }) => (event.kind === 'undo' ? [event] : [])));

function voidedByUndos(undos: readonly { readonly id: string; readonly of: string }[]): ReadonlySet<string> {
  const voided = new Set(undos.map((event) => event.of));
  for (const { id } of undos) voided.delete(id);
  return voided;
}

const draftOf = (folded: Folded): Draft => ({
  ...folded,
  cards: new Map(folded.cards),
  seen: new Map(folded.seen),
  uses: new Map(folded.uses),
  confusions: new Map([...folded.confusions].map(([word, others]) => [word, new Map(others)])),
  answers: new Map(folded.answers),
  days: new Map(folded.days),
});

function apply(draft: Draft, event: Body, day: Day, scheduler: Scheduler, names: Names, eased: boolean): void {
  switch (event.kind) {
    case 'answer':
      applyAnswer(draft, event, day, scheduler, names, eased);
      return;
    case 'shown':
      see(draft, names.word(event.word), day);
      tally(draft, day, 'shown');
      if (event.prompt !== undefined) use(draft, names.prompt(event.prompt));
      return;
    case 'known': {
      const word = names.word(event.word);
      const id = cardOf('w', word, 'situation');
      see(draft, word, day);
      draft.cards.set(id, learntBefore(draft.cards.get(id), day, scheduler));
      return;
    }
  }
}

function applyAnswer(
  draft: Draft,
  event: Answered,
  day: Day,
  scheduler: Scheduler,
  names: Names,
  eased: boolean,
): void {
  const id = names.card(event.card);
  const card = draft.cards.get(id);
  tally(draft, day, 'answers');
  use(draft, names.prompt(event.prompt, event.card));
  draft.answers.set(id, (draft.answers.get(id) ?? 0) + 1);
  confuse(draft, id, event, names);
  const isReview = event.repeat !== true && (card === undefined || card.last < day);
  if (!isReview) return;
  const rating = eased && event.mark === 'best' ? 'easy' : event.rating;
  draft.cards.set(id, learnt(card, rating, day, scheduler));
}

function see(draft: Draft, word: string, day: Day): void {
  if (!draft.seen.has(word)) draft.seen.set(word, day);
}

function use(draft: Draft, prompt: string): void {
  draft.used += 1;
  draft.uses.set(prompt, draft.used);
}

const NOTHING: Tally = { answers: 0, shown: 0 };

function tally(draft: Draft, day: Day, what: keyof Tally): void {
  const { answers, shown } = draft.days.get(day) ?? NOTHING;
  draft.days.set(day, what === 'answers' ? { answers: answers + 1, shown } : { answers, shown: shown + 1 });
}

/** A word given in place of the card's own is a confusion, however defensible; of two feelings at once, neither is in the place of the other. */
function confuse(draft: Draft, card: string, event: Answered, names: Names): void {
  const name = event.mark === 'best' ? undefined : cardName(card);
  if (name?.practises !== 'w' || name.kind === 'blend') return;
  for (const given of event.given) {
    if (given.includes(':')) continue;
    const word = names.word(given);
    // Two words that have become one are no longer confused with each other.
    if (word === name.id && given !== cardName(event.card)?.id) continue;
    const others = draft.confusions.get(name.id) ?? new Map<string, number>();
    draft.confusions.set(name.id, others.set(word, (others.get(word) ?? 0) + 1));
  }
}
