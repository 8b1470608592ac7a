/** A history of many years, made from a seed: forty answers a day, to what is due and then to anything, of one of the learners of docs/schedule.md. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardOf } from '../src/drills/card-id.ts';
import { pickOne, type Random, seeded, shuffled } from '../src/drills/chance.ts';
import type { AnswerEvent, Event, ShownEvent } from '../src/history/event.ts';
import type { Content } from '../src/lexicon/content.ts';
import { wordsIn } from '../src/lexicon/scene.ts';
import type { Word } from '../src/lexicon/word.ts';
import { type Card, learnt, scheduled } from '../src/memory/card.ts';
import { addDays, type Day, daysBetween, formatDay } from '../src/memory/day.ts';
import { schedulerOf } from '../src/memory/fsrs.ts';
import { localDay } from '../src/storage/clock.ts';

const A_DAY = 40;
const NEW_A_DAY = 3;
const KINDS = ['situation', 'near', 'recall'] as const;
const SHARES = { best: 0.75, close: 0.17, unlikely: 0.08 } as const;
const RATING = { best: 'good', close: 'hard', unlikely: 'again' } as const;

/** What is shown or answered, before it has a day of the calendar. */
type Bare = Omit<ShownEvent, 'at'> | Omit<AnswerEvent, 'at'>;

/** Every word shown when its turn comes, and so many answers, the last of them yesterday. */
export function manyEvents(answers: number, content: Content, today: Day): Event[] {
  const random = seeded(`history of ${answers}`);
  const scheduler = schedulerOf(undefined);
  const unseen = shuffled(content.words, random);
  const cards = new Map<string, { readonly word: Word; readonly kind: (typeof KINDS)[number]; state?: Card }>();
  const days: Bare[][] = [];
  let count = 0;
  let given = 0;
  const head = () => {
    count += 1;
    return { v: 1, id: `0198c0de-0000-7000-8000-${count.toString(16).padStart(12, '0')}`, session: 'benchmark' };
  };
  for (let day = 0 as Day; given < answers; day = addDays(day, 1)) {
    const fresh = unseen.splice(0, NEW_A_DAY);
    for (const word of fresh) for (const kind of KINDS) cards.set(cardOf('w', word.id, kind), { word, kind });
    const events: Bare[] = fresh.map(({ id }) => ({ ...head(), kind: 'shown', word: id }));
    const due = dueOn(day, cards).slice(0, A_DAY);
    const more = Array.from({ length: A_DAY - due.length }, () => pickOne([...cards.keys()], random));
    for (const [place, id] of [...due, ...more].slice(0, answers - given).entries()) {
      const card = cards.get(id);
      if (card === undefined) continue;
      const answer = answered(id, card.word, head(), content, random);
      given += 1;
      if (place >= due.length) {
        events.push({ ...answer, repeat: true });
        continue;
      }
      card.state = scheduled(id, learnt(card.state, answer.rating, day, scheduler), scheduler);
      events.push(answer);
    }
    days.push(events);
  }
  return days.flatMap((events, place) => {
    const date = formatDay(addDays(today, place - days.length));
    return events.map((event, minute) => ({
      ...event,
      at: `${date}T07:${String(minute).padStart(2, '0')}:05.120+01:00`,
    }));
  }) as Event[];
}

/** One card a word, the longest waiting first; those never asked last. */
function dueOn(day: Day, cards: ReadonlyMap<string, { readonly word: Word; readonly state?: Card }>): string[] {
  const waits = ({ state }: { readonly state?: Card }) => (state === undefined ? -1 : daysBetween(state.due, day));
  const due = [...cards].filter(([, card]) => card.state === undefined || card.state.due <= day);
  const asked = new Set<string>();
  return due
    .toSorted(([, a], [, b]) => waits(b) - waits(a))
    .filter(([, { word }]) => !asked.has(word.id) && asked.add(word.id))
    .map(([id]) => id);
}

function answered(
  card: string,
  word: Word,
  head: Pick<AnswerEvent, 'v' | 'id' | 'session'>,
  content: Content,
  random: Random,
): Omit<AnswerEvent, 'at'> {
  const chance = random();
  const mark = chance < SHARES.best ? 'best' : chance < SHARES.best + SHARES.close ? 'close' : 'unlikely';
  const scene = pickOne(content.scenesFor(word.id), random);
  // What is offered beside a word: its neighbours, and other words that the scene grades.
  const others = [...word.near.map((near) => near.word), ...wordsIn(scene.fits).filter((id) => id !== word.id)];
  return {
    ...head,
    kind: 'answer',
    card,
    prompt: scene.id,
    given: [mark === 'best' ? word.id : pickOne(others, random)],
    mark,
    rating: RATING[mark],
    ms: 3000 + Math.floor(random() * 9000),
  };
}

/** Writes it as the history of a LEXITHYMIA_HOME; gives the text. */
export function writeManyEvents(home: string, answers: number, content: Content): string {
  const text = manyEvents(answers, content, localDay(new Date()))
    .map((event) => `${JSON.stringify(event)}\n`)
    .join('');
  mkdirSync(join(home, 'history'), { recursive: true });
  writeFileSync(join(home, 'history', 'benchmrk.jsonl'), text);
  return text;
}
