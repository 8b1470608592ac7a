/** Reads what an export is made from: only what it needs, and the history without holding it. */

import type { Events, Part, Source } from '../../formats/source.ts';
import { namesBy } from '../../history/aliases.ts';
import {
  eventIn,
  type HistoryReader,
  inTurn,
  momentIn,
  type Survey,
  type Turn,
  waitingIn,
} from '../../history/long.ts';
import type { Lexicon } from '../../lexicon/content.ts';
import type { Day } from '../../memory/day.ts';
import type { App } from '../app.ts';
import type { Choice } from './export-choice.ts';
import { sayLeftover } from './leftover.ts';
import { todayOf } from './today.ts';

/** The events of a history that was surveyed; `onRead` is told of each line that is read. */
export function eventsOf(survey: Survey, reader: HistoryReader, onRead: () => void): Events {
  const { voided, eased, named } = survey;
  function* turns(isWanted?: (day: Day) => boolean): Generator<Turn> {
    for (const turn of inTurn(survey, reader, isWanted)) {
      onRead();
      yield turn;
    }
  }
  return {
    eased,
    named,
    *live(isWanted) {
      for (const turn of turns(isWanted)) if (voided.size === 0 || !voided.has(eventIn(turn).id)) yield momentIn(turn);
    },
    *kept() {
      for (const turn of turns()) yield { text: turn.text, moment: () => momentIn(turn) };
    },
    waiting: () => waitingIn(survey, reader),
  };
}

/** Reads the parts that are needed, the events apart. */
export async function sourceOf(
  app: App,
  choice: Choice,
  needs: readonly Part[],
  events: Events | undefined,
): Promise<Source> {
  const { store } = app;
  const today = todayOf(app);
  const has = (part: Part) => needs.includes(part);
  const history = has('folded') ? await store.history(today) : undefined;
  if (history !== undefined && events === undefined) sayLeftover(app.io, history.leftover, store.places.history);
  const lexicon = has('lexicon') ? await store.lexicon() : undefined;
  const parts = {
    events,
    folded: history?.folded,
    lexicon,
    outline: has('outline') ? await store.outline() : undefined,
    content: has('content') ? await store.content() : undefined,
    settings: has('settings') ? store.settings() : undefined,
  };
  const missing = needs.find((part) => parts[part] === undefined);
  if (missing !== undefined) throw new Error(`an export without its ${missing}`);
  const now = namesBy(lexicon === undefined ? {} : store.aliases());
  return {
    // What is not needed is not there, and not asked for.
    ...(parts as Pick<Source, Part>),
    familyOf: familiesOf(lexicon, now.word),
    cardNow: now.card,
    filter: choice.filter,
    columns: choice.columns,
    today,
    now: app.now(),
    timeZone: app.timeZone(),
    version: app.version,
  };
}

function familiesOf(lexicon: Lexicon | undefined, wordNow: (word: string) => string): Source['familyOf'] {
  const families = new Map(lexicon?.words.map(({ id, family }) => [id, family]));
  return (word) => families.get(wordNow(word));
}
