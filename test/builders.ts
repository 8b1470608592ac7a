/** Small values for tests: each builder takes what matters to the test and fills in the rest. */
import { inject } from 'vitest';
import { seeded } from '../src/drills/chance.ts';
import type { Past } from '../src/drills/drill.ts';
import type { Aliases } from '../src/history/aliases.ts';
import type { AnswerEvent, Event, KnownEvent, NamingEvent, ShownEvent, WeightsEvent } from '../src/history/event.ts';
import { fold } from '../src/history/fold.ts';
import { type Folded, NOTHING_YET } from '../src/history/folded.ts';
import { type HistoryFile, timelineOf } from '../src/history/timeline.ts';
import { type Content, contentOf, type Lexicon } from '../src/lexicon/content.ts';
import type { Placed } from '../src/lexicon/rules/problem.ts';
import type { Scene } from '../src/lexicon/scene.ts';
import type { Sensation } from '../src/lexicon/sensation.ts';
import type { Family, Word } from '../src/lexicon/word.ts';
import type { Card } from '../src/memory/card.ts';
import { type Day, parseDay } from '../src/memory/day.ts';
import { readLexicon, readScenes } from '../src/storage/content-files.ts';

/** A date as a day; throws where it is none, so that a test cannot pass on a typo. */
export function day(date: string): Day {
  const parsed = parseDay(date);
  if (parsed === undefined) throw new Error(`${date} is no date`);
  return parsed;
}

export const aWord = (id: string, fields: Partial<Word> = {}): Word => ({
  id,
  word: id.replaceAll('-', ' '),
  forms: [],
  family: 'anger',
  level: 1,
  intensity: 0.5,
  pleasant: -0.5,
  energy: 0.5,
  sense: `The sense of entry ${id.length}.`,
  urge: 'do something',
  need: 'something',
  body: [],
  near: [],
  ...fields,
});

export const aFamily = (id: string, fields: Partial<Family> = {}): Family => ({
  id,
  name: id,
  tone: 'unpleasant',
  meet: 1,
  says: 'Something happens.',
  ...fields,
});

export const aScene = (id: string, best: readonly string[], fields: Partial<Scene> = {}): Scene => ({
  id,
  who: 'Tomas',
  text: `Tomas stands in the kitchen of scene ${id} and turns the cup in his hands.`,
  fits: { best },
  because: 'Something is so and not otherwise.',
  ...fields,
});

export const aSensation = (id: string, families: readonly string[], fields: Partial<Sensation> = {}): Sensation => ({
  id,
  region: 'chest',
  quality: 'tight',
  noun: `a ${id.replaceAll('-', ' ')}`,
  links: families.map((family) => ({ family, support: 'everyday' })),
  ...fields,
});

/** A lexicon that holds only what is given. */
export const aLexicon = (fields: Partial<Lexicon>): Lexicon => ({
  families: [],
  words: [],
  sensations: [],
  verdicts: [],
  statements: [],
  exchanges: [],
  ...fields,
});

/** Items as they were read from one file. */
export const placedIn = <T>(file: string, items: readonly T[]): Placed<T>[] => items.map((item) => ({ file, item }));

export const aCard = (fields: Partial<Card> = {}): Card => ({
  stability: 5,
  difficulty: 5,
  due: day('2026-11-27'),
  last: day('2026-11-22'),
  reviews: 1,
  lapses: 0,
  ...fields,
});

/** A past in which nothing happened, but for what is given. */
export const aPast = (fields: Partial<Past> = {}): Past => ({
  firmness: () => 0,
  isSeen: () => false,
  lastUse: () => 0,
  confusedWith: () => [],
  isLeech: () => false,
  practisedFor: () => 0,
  ...fields,
});

const head = (id: string, at: string) => ({ v: 1, id, at, session: 's1' });

export const anAnswer = (id: string, at: string, fields: Partial<AnswerEvent> = {}): AnswerEvent => ({
  ...head(id, at),
  kind: 'answer',
  card: 'w:resentful/situation',
  prompt: 'work/credit-taken',
  given: ['resentful'],
  mark: 'best',
  rating: 'good',
  ms: 4000,
  ...fields,
});

export const aShown = (id: string, at: string, word: string): ShownEvent => ({ ...head(id, at), kind: 'shown', word });
export const aKnown = (id: string, at: string, word: string): KnownEvent => ({ ...head(id, at), kind: 'known', word });
export const anUndo = (id: string, at: string, of: string): NamingEvent => ({ ...head(id, at), kind: 'undo', of });
export const anEasy = (id: string, at: string, of: string): NamingEvent => ({ ...head(id, at), kind: 'easy', of });
export const aWeights = (id: string, at: string, w: readonly number[]): WeightsEvent => ({
  ...head(id, at),
  kind: 'weights',
  w,
});

/** A history file with one event a line. */
export const aFile = (name: string, events: readonly Event[]): HistoryFile => ({
  name,
  text: events.map((event) => `${JSON.stringify(event)}\n`).join(''),
});

/** What the files add up to, with nothing of them in the future. */
export const foldFiles = (files: readonly HistoryFile[], aliases: Aliases = {}): Folded =>
  fold(timelineOf(files, day('2099-12-31')).moments, aliases);

/** What the events of one file add up to. */
export const foldEvents = (events: readonly Event[], aliases: Aliases = {}): Folded =>
  foldFiles([aFile('one.jsonl', events)], aliases);

/** A history in which nothing happened, but for what is given. */
export const aFolded = (fields: Partial<Folded> = {}): Folded => ({ ...NOTHING_YET, ...fields });

export const chance = (seed: string) => seeded(seed);

let real: Content | undefined;

/** The content of data/ as the program gets it: heavy scenes left out. */
export function realContent(): Content {
  if (real === undefined) {
    const folder = inject('compiled');
    real = contentOf(
      readLexicon(folder),
      readScenes(folder).filter((scene) => scene.heavy !== true),
    );
  }
  return real;
}
