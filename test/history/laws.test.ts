/** What holds for every history: the fold of a union, undo, and one event at a time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folding } from '../../src/history/fold.ts';
import { type Folded, NOTHING_YET } from '../../src/history/folded.ts';
import { type HistoryFile, timelineOf } from '../../src/history/timeline.ts';
import { aFile, anUndo, day, foldEvents, foldFiles } from '../builders.ts';
import { ALIASES, everyKind, historyOf, onward, threeFiles, time } from './histories.ts';

const RUNS = { seed: 20261122, numRuns: 200 };

/** Everything a state holds, the order of its maps included: a plan walks through them. */
const whole = (folded: Folded) =>
  Object.entries(folded).map(([name, value]) => [name, value instanceof Map ? pairs(value) : value]);
const pairs = (map: ReadonlyMap<unknown, unknown>): unknown[] =>
  [...map].map(([key, value]) => [key, value instanceof Map ? pairs(value) : value]);

const stateOf = (...files: HistoryFile[]) => whole(foldFiles(files, ALIASES));
const union = (...files: HistoryFile[]): HistoryFile => ({
  name: 'union.jsonl',
  text: files.map(({ text }) => text).join(''),
});

describe('folding the union of files', () => {
  it('is commutative: files and lines may come in any order', () => {
    const inAnyOrder = threeFiles.chain((files) => {
      const lines = union(...files).text.split('\n');
      return fc.record({
        files: fc.constant(files),
        others: fc.shuffledSubarray(files, { minLength: files.length }),
        lines: fc.shuffledSubarray(lines, { minLength: lines.length }),
      });
    });
    const law = fc.property(inAnyOrder, ({ files, others, lines }) => {
      expect(stateOf(...others)).toEqual(stateOf(...files));
      expect(stateOf({ name: 'lines.jsonl', text: lines.join('\n') })).toEqual(stateOf(...files));
    });
    fc.assert(law, RUNS);
  });

  it('is associative: files may be joined in any grouping', () => {
    const law = fc.property(threeFiles, ([a, b, c]) => {
      expect(stateOf(union(a, b), c)).toEqual(stateOf(a, union(b, c)));
      expect(stateOf(union(a, b, c))).toEqual(stateOf(a, b, c));
    });
    fc.assert(law, RUNS);
  });

  it('is idempotent: a file that is there twice counts once', () => {
    const law = fc.property(threeFiles, ([a, b, c]) => {
      const copy = { ...b, name: '1 (conflict).jsonl' };
      expect(stateOf(a, b, c, copy)).toEqual(stateOf(a, b, c));
      expect(stateOf(copy, union(a, b, c, a, b, c))).toEqual(stateOf(a, b, c));
    });
    fc.assert(law, RUNS);
  });
});

it('every card is due after its last review', () => {
  const law = fc.property(historyOf(everyKind), (events) => {
    for (const { due, last } of foldEvents(events).cards.values()) expect(due).toBeGreaterThan(last);
  });
  fc.assert(law, RUNS);
});

it('an undo leaves what would be without the event it names, wherever it stands', () => {
  const law = fc.property(historyOf(everyKind), fc.nat(), time, (events, choice, at) => {
    const taken = events[choice % Math.max(1, events.length)];
    fc.pre(taken !== undefined && taken.kind !== 'undo');
    const without = events.filter((event) => event !== taken);
    const undone = [...events, anUndo('undo', at, taken.id)];
    expect(whole(foldEvents(undone, ALIASES))).toEqual(whole(foldEvents(without, ALIASES)));
  });
  fc.assert(law, RUNS);
});

it('an undo of an undo changes nothing', () => {
  const law = fc.property(historyOf(everyKind), time, (events, at) => {
    const undos = events.filter((event) => event.kind === 'undo');
    const more = undos.map(({ id }, place) => anUndo(`more${place}`, at, id));
    expect(whole(foldEvents([...events, ...more]))).toEqual(whole(foldEvents(events)));
  });
  fc.assert(law, RUNS);
});

it('folding one by one equals folding all', () => {
  const law = fc.property(historyOf(onward), (events) => {
    const { moments } = timelineOf([aFile('a.jsonl', events)], day('2026-11-22'));
    const state = moments.reduce((folded, { event }) => folding(folded, event), NOTHING_YET);
    expect(whole(state)).toEqual(whole(foldEvents(events)));
  });
  fc.assert(law, RUNS);
});
