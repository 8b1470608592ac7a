/** What today holds, decided without touching anything. */
import { cardName, cardOf, cardsOf, noteOfCard } from '../drills/card-id.ts';
import { drawn, type Random, shuffled } from '../drills/chance.ts';
import type { Agenda, State } from '../history/agenda.ts';
import { type Folded, pastOf } from '../history/folded.ts';
import type { Content } from '../lexicon/content.ts';
import { groupBy } from '../lexicon/shelf.ts';
import { type Day, daysBetween } from '../memory/day.ts';
import { schedulerOf } from '../memory/fsrs.ts';
import { wordsToMeet } from '../memory/levels.ts';
import { hasPrompt, isOpen } from '../memory/unlocking.ts';
import { apart } from './apart.ts';
import { answersOn, dueCards, forEachNote, freshPlaces } from './due.ts';
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

export function planToday(state: State, content: Content, today: Day, limits: Limits, random: Random): Plan {
  const { agenda } = state;
  const pool = poolOf(state, content, today, limits);
  const due = byRetrievability(pool.due, state, today, limits.count);
  const places = freshPlaces(agenda, today, due.length, limits);
  const meeting = places === 0 ? [] : pool.words();
  const words = meeting.slice(0, Math.min(places, limits.count));
  const asked = due.slice(0, limits.count - words.length);
  const room = Math.max(0, limits.count - answersOn(agenda, today) - words.length - asked.length);
  const extra = meeting.slice(words.length, words.length + places);
  const fill = room > 0 ? filling(pool, extra, room, random) : NOTHING;
  const fresh = [...words, ...fill.words];
  const cards = [...asked, ...fill.cards];
  return { steps: inTurn(cards, fresh, content, random), due: pool.due.length, fresh: fresh.length };
}

interface Pool {
  /** One card per note that was not practised today. */
  readonly due: readonly string[];
  /** Words not shown yet, in the order of meeting them. */
  words(): readonly string[];
  /** Notes with no part in the day yet. */
  free(): Notes;
  /** A card of the note that can be asked and never was; one by chance where there are several. */
  unasked(note: string, random: Random): string | undefined;
}

interface Notes {
  /** Words that were shown, and whatever else was asked about. */
  readonly met: readonly string[];
  /** Families, statements, verdicts and exchanges never asked about, each in a list of their own. */
  readonly others: readonly (readonly string[])[];
}

function poolOf({ folded, agenda }: State, content: Content, today: Day, limits: Limits): Pool {
  const past = pastOf(folded);
  const wanted = (card: string) => isWanted(card, content, limits);
  const canBeAsked = (card: string) => wanted(card) && hasPrompt(card, content, past);
  const due = dueCards({ folded, agenda }, content, today, canBeAsked);
  return {
    due,
    words: () =>
      wordsToMeet({ words: playable(content), families: content.families }, past.isSeen)
        .map((word) => word.id)
        .filter((id) => wanted(cardOf('w', id, 'situation'))),
    free() {
      const taken = new Set(due.map(noteOfCard));
      const free: string[] = [];
      forEachNote(content, (note) => {
        const last = agenda.notes.get(note)?.last ?? Number.NEGATIVE_INFINITY;
        if (last < today && !taken.has(note)) free.push(note);
      });
      const isMet = (note: string) => (note.startsWith('w:') ? past.isSeen(note.slice(2)) : agenda.notes.has(note));
      const unmet = free.filter((note) => !note.startsWith('w:') && !isMet(note));
      return { met: free.filter(isMet), others: [...groupBy(unmet, (note) => [note.charAt(0)]).values()] };
    },
    unasked(note, random) {
      const never = cardsOf(note).filter((card) => !folded.cards.has(card) && isOpen(card, content, past));
      return shuffled(never, random).find(canBeAsked);
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
function byRetrievability(cards: readonly string[], { folded, agenda }: State, today: Day, session: number): string[] {
  const scheduler = schedulerOf(folded.weights);
  const recall = new Map<string, number>();
  for (const id of cards) {
    const card = folded.cards.get(id);
    if (card !== undefined) recall.set(id, scheduler.retrievability(card.stability, daysBetween(card.last, today)));
  }
  const recallOf = (id: string) => recall.get(id) ?? 0;
  const sign = cards.length > session && hasBeenAway(folded, agenda, today) ? -1 : 1;
  return cards.toSorted((a, b) => sign * (recallOf(a) - recallOf(b)));
}

const AWAY_WITHIN = 14;

/** Whether practice began over two weeks ago and fell on fewer than half of the last fourteen days. */
function hasBeenAway(folded: Folded, agenda: Agenda, today: Day): boolean {
  const recent = [...agenda.days.keys()].filter((day) => day >= today - AWAY_WITHIN && day < today);
  return recent.length < AWAY_WITHIN / 2 && Math.min(...folded.days.keys()) < today - AWAY_WITHIN;
}

interface Filling {
  readonly cards: readonly string[];
  readonly words: readonly string[];
}

const NOTHING: Filling = { cards: [], words: [] };

/** A day with too little due: newly opened siblings, then notes of other kinds in turn, and extra words. */
function filling(pool: Pool, words: readonly string[], room: number, random: Random): Filling {
  const { met, others: kinds } = pool.free();
  // Notes are tried until there is no more room: of all that were met in ten years, a handful.
  function* tried(notes: readonly string[]): Generator<string> {
    for (const note of drawn(notes, random)) {
      const card = pool.unasked(note, random);
      if (card !== undefined) yield card;
    }
  }
  const siblings = inTurns([tried(met)], room);
  const left = room - siblings.length;
  const others = inTurns(shuffled(kinds, random).map(tried), left);
  const share = Math.min(words.length, Math.max(Math.ceil(left / 3), left - others.length), left);
  return { cards: [...siblings, ...others.slice(0, left - share)], words: words.slice(0, share) };
}

/** One of each row in turn, until there are so many; so the many statements do not crowd out the families. */
function inTurns<T>(rows: readonly Generator<T>[], most: number): T[] {
  const taken: T[] = [];
  const waiting = [...rows];
  for (let row = waiting.shift(); row !== undefined && taken.length < most; row = waiting.shift()) {
    const next = row.next();
    if (next.done) continue;
    taken.push(next.value);
    waiting.push(row);
  }
  return taken;
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
