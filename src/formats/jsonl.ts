/** One JSON object a line: the history itself, or the rows of a table. */
import { isChosen, isNarrow } from './filter.ts';
import { VERSION } from './json.ts';
import type { Kept, Source } from './source.ts';
import type { Row } from './tables.ts';

/** Every line names its schema, for it may be read far from the others. */
export function* renderLines(name: string, rows: Iterable<Row>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify({ schema: `lexithymia/${name}`, version: VERSION, ...row })}\n`;
}

/**
 * The history as it was kept, in the order of time, then the lines that wait for a newer program or a later day: nothing is lost.
 * Narrowed down, it holds the wanted events with what names them, and none of the lines that nobody here can judge.
 */
export function* renderHistory(source: Source): Generator<string> {
  const { events, filter } = source;
  for (const { text } of isNarrow(filter) ? narrowed(source) : events.kept()) yield `${text}\n`;
  if (!isNarrow(filter)) for (const line of events.waiting()) yield `${line}\n`;
}

/** An event that names another comes with it, even where a clock that went back has put it first. */
function* narrowed({ events, filter, familyOf }: Source): Generator<Kept> {
  const told = new Set<string>();
  const early = new Map<string, Kept[]>();
  function* tell(kept: Kept, id: string): Generator<Kept> {
    yield kept;
    if (!events.named.has(id)) return;
    told.add(id);
    const waited = early.get(id) ?? [];
    early.delete(id);
    for (const each of waited) yield* tell(each, each.moment().event.id);
  }
  for (const kept of events.kept()) {
    const moment = kept.moment();
    const { event } = moment;
    if ('of' in event) {
      if (told.has(event.of)) yield* tell(kept, event.id);
      else early.set(event.of, [...(early.get(event.of) ?? []), kept]);
    } else if (isChosen(moment, filter, familyOf)) yield* tell(kept, event.id);
  }
}
