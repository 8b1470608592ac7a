/** Histories drawn by chance: every kind of event, in any order of time, from a few time zones and devices. */
import fc from 'fast-check';
import type { Event } from '../../src/history/event.ts';
import type { HistoryFile } from '../../src/history/timeline.ts';
import { GRADES } from '../../src/lexicon/grade.ts';
import { DEFAULT_WEIGHTS } from '../../src/memory/fsrs.ts';
import { RATINGS } from '../../src/memory/rating.ts';
import { aFile, aKnown, anAnswer, anEasy, anUndo, aShown, aWeights } from '../builders.ts';

/** For words that histories hold. */
export const ALIASES = { 'w:sour': 'w:bitter', 'w:glum': null };

const MOST_EVENTS = 30;

const twoDigits = (number: number) => String(number).padStart(2, '0');
/** A time in the same four weeks; few enough hours that some fall together. */
export const time = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 0, max: 23 }),
    fc.constantFrom('Z', '+01:00', '-05:00', '+12:45'),
  )
  .map(([date, hour, offset]) => `2026-10-${twoDigits(date)}T${twoDigits(hour)}:30:00${offset}`);

const word = fc.constantFrom('bitter', 'sour', 'glum', 'hurt');
const card = fc.oneof(
  fc.tuple(word, fc.constantFrom('situation', 'near', 'recall')).map(([id, kind]) => `w:${id}/${kind}`),
  fc.constantFrom('f:anger/body', 'w:hurt/later-kind'),
);
const answer = fc
  .record({
    card,
    prompt: fc.constantFrom('work/late', 'work/lie', 'family/attic'),
    given: fc.array(word, { maxLength: 2 }),
    mark: fc.constantFrom(...GRADES),
    rating: fc.constantFrom(...RATINGS),
  })
  .map((fields) => anAnswer('', '', fields));
/** The event that another one names: anybody's, its own or nobody's. */
const named = fc.nat(MOST_EVENTS).map((place) => `id${place}`);

/** Kinds that fold one by one as they do all together. */
export const onward: fc.Arbitrary<Event> = fc.oneof(
  { arbitrary: answer, weight: 4 },
  answer.map((event) => ({ ...event, repeat: true as const })),
  word.map((id) => aShown('', '', id)),
  word.map((id) => aKnown('', '', id)),
);
const backward: fc.Arbitrary<Event> = fc.oneof(
  named.map((of) => anUndo('', '', of)),
  named.map((of) => anEasy('', '', of)),
  fc.double({ min: 1, max: 9, noNaN: true }).map((first) => aWeights('', '', DEFAULT_WEIGHTS.with(2, first))),
);
export const everyKind = fc.oneof({ arbitrary: onward, weight: 2 }, backward);

/** Events with ids of their own, in any order. */
export const historyOf = (kinds: fc.Arbitrary<Event>): fc.Arbitrary<Event[]> =>
  fc
    .array(fc.tuple(kinds, time), { maxLength: MOST_EVENTS })
    .map((drawn) => drawn.map(([event, at], place) => ({ ...event, id: `id${place}`, at })));

/** A history spread over the files of three devices. */
export const threeFiles: fc.Arbitrary<[HistoryFile, HistoryFile, HistoryFile]> = fc
  .tuple(historyOf(everyKind), fc.array(fc.nat(2), { minLength: MOST_EVENTS, maxLength: MOST_EVENTS }))
  .map(([events, owners]) => {
    const fileOf = (device: number) =>
      aFile(
        `${device}.jsonl`,
        events.filter((_, place) => owners[place] === device),
      );
    return [fileOf(0), fileOf(1), fileOf(2)];
  });

/** What stands in a file beside whole events. */
const rough = fc.constantFrom(
  '{"v":1,"id":"torn',
  'hello',
  '',
  '{"v":2,"id":"id1","feels":"odd"}',
  '{"v":1,"id":"c1","at":"2026-10-02T08:00:00Z","kind":"check-in"}',
  '<<<<<<< HEAD',
);

/**
 * The same with damaged and newer lines, blank ones and carriage returns, an event that says something else under an id that is
 * there already, and a last line that may lack its newline. Times run past the day they are folded on.
 */
export const roughFiles: fc.Arbitrary<[HistoryFile, HistoryFile, HistoryFile]> = fc
  .tuple(
    threeFiles,
    fc.array(fc.tuple(fc.nat(2), fc.nat(), rough), { maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(2), everyKind, time, fc.nat(MOST_EVENTS)), { maxLength: 4 }),
    fc.constantFrom('\n', '\r\n'),
    fc.boolean(),
  )
  .map(([files, more, others, newline, isClosed]) => {
    const lines = files.map(({ text }) => text.split('\n').slice(0, -1));
    for (const [file, at, line] of more) lines[file]?.splice(at % (lines[file].length + 1), 0, line);
    for (const [file, event, at, place] of others)
      lines[file]?.push(JSON.stringify({ ...event, id: `id${place}`, at }));
    const fileOf = (place: number): HistoryFile => ({
      name: `${place}.jsonl`,
      text: (lines[place] ?? []).join(newline) + (isClosed ? newline : ''),
    });
    return [fileOf(0), fileOf(1), fileOf(2)];
  });
