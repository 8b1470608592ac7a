/** What today holds, decided without touching anything. */
import { cardName, cardOf, noteOfCard } from '../drills/card-id.ts';
import { type Random, shuffled } from '../drills/chance.ts';
import { type Folded, pastOf } from '../history/folded.ts';
import type { Content } from '../lexicon/content.ts';
import { type Day, daysBetween } from '../memory/day.ts';
import { type Scheduler, schedulerOf } from '../memory/fsrs.ts';
import { wordsToMeet } from '../memory/levels.ts';
import { hasPrompt, openCards } from '../memory/unlocking.ts';
import { apart } from './apart.ts';
import { answersOn, dueCards, freshPlaces, notesPractisedOn } from './due.ts';
import type { Limits } from './limits.ts';

/** Something to show or to ask. */
export type Step = { readonly show: string } | { readonly ask: string };

export interface Plan {
  readonly steps: readonly Step[];
  /** Cards due today, whether or not this session has room for them. */
  readonly due: number;
  /** Words shown for the first time in this plan. */
  readonly fresh: number;
}

export function planToday(folded: Folded, content: Content, today: Day, limits: Limits, random: Random): Plan {
  const scheduler = schedulerOf(folded.weights);
  const pool = poolOf(folded, content, today, limits);
  const due = byRetrievability(pool.due, folded, today, limits.count, scheduler);
  const places = freshPlaces(folded, today, due.length, limits);
  const meeting = places === 0 ? [] : pool.words();
  const words = meeting.slice(0, Math.min(places, limits.count));
  const asked = due.slice(0, limits.count - words.length);
  const room = Math.max(0, limits.count - answersOn(folded, today) - words.length - asked.length);
  const extra = meeting.slice(words.length, words.length + limits.fresh);
  const fill = room > 0 ? filling(pool.unasked(), extra, room, random) : NOTHING;
  const fresh = [...words, ...fill.words];
  const cards = [...asked, ...fill.cards];
  return { steps: inTurn(cards, fresh, content, random), due: pool.due.length, fresh: fresh.length };
}

interface Pool {
  /** One card per note that was not practised today. */
  readonly due: readonly string[];
  /** Words not shown yet, in the order of meeting them. */
  words(): readonly string[];
  /** Worked out only where there is room for them: every note is tried in every way. */
  unasked(): Unasked;
}

/** Open cards that were never asked. */
interface Unasked {
  /** Of notes that were asked in another way. */
  readonly siblings: readonly string[];
  /** Of families, statements, verdicts and exchanges never asked about. */
  readonly others: readonly string[];
  /** Whether one of them has something to ask. */
  canBeAsked(card: string): boolean;
}

function poolOf(folded: Folded, content: Content, today: Day, limits: Limits): Pool {
  const past = pastOf(folded);
  const noteOf = (card: string) => noteOfCard(card) ?? '';
  const wanted = (card: string) => isWanted(card, content, limits);
  const due = dueCards(folded, content, today, (card) => wanted(card) && hasPrompt(card, content, past));
  return {
    due,
    words: () =>
      wordsToMeet(playable(content), past.isSeen)
        .map((word) => word.id)
        .filter((id) => wanted(cardOf('w', id, 'situation'))),
    unasked() {
      const taken = notesPractisedOn(folded, today);
      for (const card of due) taken.add(noteOf(card));
      const open = openCards(
        content,
        past,
        (note) => !taken.has(note),
        (card) => !folded.cards.has(card) && wanted(card),
      );
      const isFirstOfNote = (card: string) => !card.startsWith('w:') && past.firmness(noteOf(card)) === 0;
      return {
        siblings: open.filter((card) => !isFirstOfNote(card)),
        others: open.filter(isFirstOfNote),
        canBeAsked: (card) => hasPrompt(card, content, past),
      };
    },
  };
}

const playable = (content: Content) => content.words.filter((word) => content.headsFor(word.id).length > 0);

function isWanted(card: string, content: Content, limits: Limits): boolean {
  if (limits.only === undefined && limits.family === undefined) return true;
  const name = cardName(card);
  if (name === undefined) return false;
  if (limits.only !== undefined && !limits.only.includes(name.kind)) return false;
  return limits.family === undefined || limits.family === familyOf(card, content);
}

/** What keeps two questions apart: the family, or what kind of note it is where it has none. */
function familyOf(card: string, content: Content): string {
  const name = cardName(card);
  switch (name?.practises) {
    case 'w':
      return content.word(name.id).family;
    case 'f':
      return name.id;
    default:
      return name?.kind ?? '';
  }
}

/** Least well remembered first; whoever comes back to more than a session starts with what they still know. */
function byRetrievability(
  cards: readonly string[],
  folded: Folded,
  today: Day,
  session: number,
  scheduler: Scheduler,
): string[] {
  const recall = new Map<string, number>();
  for (const id of cards) {
    const card = folded.cards.get(id);
    if (card !== undefined) recall.set(id, scheduler.retrievability(card.stability, daysBetween(card.last, today)));
  }
  const recallOf = (id: string) => recall.get(id) ?? 0;
  const sign = cards.length > session && hasBeenAway(folded, today) ? -1 : 1;
  return cards.toSorted((a, b) => sign * (recallOf(a) - recallOf(b)));
}

const AWAY_WITHIN = 14;

/** Whether practice began over two weeks ago and fell on fewer than half of the last fourteen days. */
function hasBeenAway(folded: Folded, today: Day): boolean {
  const days = [...folded.days.keys()];
  const recent = days.filter((day) => day >= today - AWAY_WITHIN && day < today);
  return days.length > 0 && Math.min(...days) < today - AWAY_WITHIN && recent.length < AWAY_WITHIN / 2;
}

interface Filling {
  readonly cards: readonly string[];
  readonly words: readonly string[];
}

const NOTHING: Filling = { cards: [], words: [] };

/** A day with too little due: newly opened siblings, then notes of other kinds in turn, and extra words. */
function filling(unasked: Unasked, words: readonly string[], room: number, random: Random): Filling {
  const siblings = firstOfNote(shuffled(unasked.siblings, random), room, unasked.canBeAsked);
  const left = room - siblings.length;
  const others = firstOfNote(inTurns(shuffled(unasked.others, random)), left, unasked.canBeAsked);
  const share = Math.min(words.length, Math.max(Math.ceil(left / 3), left - others.length), left);
  return { cards: [...siblings, ...others.slice(0, left - share)], words: words.slice(0, share) };
}

/** One card of each kind of note in turn, so that the many statements do not crowd out the families. */
function inTurns(cards: readonly string[]): string[] {
  const before = new Map<string, number>();
  const turns = cards.map((card) => {
    const turn = before.get(card.charAt(0)) ?? 0;
    before.set(card.charAt(0), turn + 1);
    return { card, turn };
  });
  return turns.toSorted((a, b) => a.turn - b.turn).map(({ card }) => card);
}

/** The first card of each note that can be asked, until there are so many. */
function firstOfNote(cards: readonly string[], most: number, canBeAsked: (card: string) => boolean): string[] {
  const chosen = new Map<string, string>();
  for (const card of cards) {
    if (chosen.size === most) break;
    const note = noteOfCard(card);
    if (note !== undefined && !chosen.has(note) && canBeAsked(card)) chosen.set(note, card);
  }
  return [...chosen.values()];
}

/** Neighbours come from different families; a new word is shown one question before it is asked. */
function inTurn(cards: readonly string[], fresh: readonly string[], content: Content, random: Random): Step[] {
  const wordOf = new Map(fresh.map((word) => [cardOf('w', word, 'situation'), word]));
  const queue = apart(spread([...wordOf.keys()], cards), (card) => familyOf(card, content), random);
  const steps: Step[] = queue.map((ask) => ({ ask }));
  for (const [card, show] of wordOf) {
    const place = steps.findIndex((step) => 'ask' in step && step.ask === card);
    const before = steps[place - 2];
    const isCrowded = before !== undefined && 'show' in before;
    steps.splice(isCrowded ? place : Math.max(0, place - 1), 0, { show });
  }
  return steps;
}

/** The first list spread evenly through the second. */
function spread(few: readonly string[], many: readonly string[]): string[] {
  const total = few.length + many.length;
  const merged: string[] = [];
  let used = 0;
  for (let place = 0; place < total; place += 1) {
    const dueFew = Math.round(((place + 1) * few.length) / total);
    const next = used < dueFew ? few[used] : many[place - used];
    if (used < dueFew) used += 1;
    if (next !== undefined) merged.push(next);
  }
  return merged;
}
