/** Reads what an export is made from: only what it needs, and the history without holding it. */

import type { Events, Part, Source } from '../../formats/source.ts';
import { namesBy } from '../../history/aliases.ts';
import type { Lexicon } from '../../lexicon/content.ts';
import type { App } from '../app.ts';
import type { Choice } from './export-choice.ts';
import { sayLeftover } from './leftover.ts';

/** Reads the parts that are needed, the events apart. */
export async function sourceOf(
  app: App,
  choice: Choice,
  needs: readonly Part[],
  events: Events | undefined,
): Promise<Source> {
  const { store } = app;
  const today = app.today();
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
