/** What an export is made from, in tests: a history of events, and the smallest lexicon that fits. */
import { eventsOf } from '../../src/cli/commands/export-source.ts';
import type { Source } from '../../src/formats/source.ts';
import type { Event } from '../../src/history/event.ts';
import { type HistoryReader, surveyor } from '../../src/history/long.ts';
import { contentOf, outlineOf } from '../../src/lexicon/content.ts';
import { DEFAULT_SETTINGS } from '../../src/session/settings.ts';
import { aFamily, aFile, aLexicon, aWord, day, foldEvents } from '../builders.ts';

/** A reader of texts that are held. */
export function aReader(texts: readonly string[]): HistoryReader {
  return {
    names: texts.map((_, place) => `${place}.jsonl`),
    bytes: texts.join('').length,
    *lines() {
      for (const [file, text] of texts.entries()) {
        let at = 0;
        for (const [place, line] of text.split('\n').entries()) {
          yield { file, at, bytes: line.length, text: line, number: place + 1 };
          at += line.length + 1;
        }
      }
    },
    text: ({ file, at, bytes }) => (texts[file] ?? '').slice(at, at + bytes),
    close: () => undefined,
  };
}

export const TODAY = day('2026-11-22');

/** The events of a history that was kept in one file. */
export function theEvents(events: readonly Event[], more = '') {
  const reader = aReader([`${aFile('', events).text}${more}`]);
  const { add, done } = surveyor(reader.names, TODAY);
  for (const line of reader.lines()) add(line);
  return eventsOf(done(), reader, () => undefined);
}

/** A source with a history and all that it adds up to. */
export function aSource(events: readonly Event[], fields: Partial<Source> = {}): Source {
  const lexicon =
    fields.lexicon ??
    aLexicon({
      families: [aFamily('anger'), aFamily('joy', { name: 'joy', tone: 'pleasant' })],
      words: [aWord('resentful'), aWord('bitter'), aWord('annoyed'), aWord('glad', { family: 'joy' })],
    });
  const families = new Map(lexicon.words.map(({ id, family }) => [id, family]));
  return {
    events: theEvents(events),
    folded: foldEvents(events),
    lexicon,
    outline: outlineOf(lexicon),
    content: contentOf(lexicon, []),
    settings: DEFAULT_SETTINGS,
    familyOf: (word) => families.get(word),
    cardNow: (card) => card,
    filter: {},
    columns: { wordless: false },
    today: TODAY,
    now: '2026-11-22T09:00:00.000+01:00',
    timeZone: 'Europe/Berlin',
    version: '1.2.3',
    ...fields,
  };
}

export const textOf = (pieces: Iterable<string>): string => [...pieces].join('');
