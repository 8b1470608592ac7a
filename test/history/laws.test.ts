/** What holds for every history: the fold of a union, undo, and one event at a time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, folding } from '../../src/history/fold.ts';
import { foldFiles as foldColumns } from '../../src/history/fold-files.ts';
import { type Folded, NOTHING_YET } from '../../src/history/folded.ts';
import { sieveFor } from '../../src/history/sift.ts';
import { type HistoryFile, timelineOf } from '../../src/history/timeline.ts';
import { aFile, anUndo, day, foldEvents, foldFiles } from '../builders.ts';
import { ALIASES, everyKind, historyOf, onward, roughFiles, threeFiles, time } from './histories.ts';
import { waitingLines } from './waiting.ts';

/** `npm run laws` takes many more. */
const RUNS = { seed: 20261122, numRuns: Number(process.env['LAW_RUNS'] ?? 300) };
const TIMEOUT = 30_000 + 20 * RUNS.numRuns;

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

function inPieces({ name, text }: HistoryFile, lines: number): HistoryFile[] {
  const all = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return Array.from({ length: Math.ceil(all.length / lines) }, (_, place) => ({
    name,
    text: all.slice(place * lines, (place + 1) * lines).join(''),
  }));
}

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

describe('a history with damage, newer lines, clocks ahead and two events under one id', () => {
  const TODAY = day('2026-10-15');
  const columns = (...files: HistoryFile[]) => {
    const { folded, leftover } = foldColumns(files, ALIASES, TODAY);
    return { folded: whole(folded), ahead: leftover.ahead, aheadUntil: leftover.aheadUntil };
  };

  it(
    'folds from columns as from events, in any order and any number of copies',
    () => {
      const law = fc.property(
        roughFiles,
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.nat(2),
        (files, order, copied) => {
          const { moments, ahead, aheadUntil } = timelineOf(files, TODAY);
          const expected = { folded: whole(fold(moments, ALIASES)), ahead, aheadUntil };
          const copy = { ...files[copied]!, name: 'copy.jsonl' };
          expect(columns(...files)).toEqual(expected);
          expect(columns(...order.map((place) => files[place]!), copy)).toEqual(expected);
        },
      );
      fc.assert(law, RUNS);
    },
    TIMEOUT,
  );

  it(
    'folds in pieces as whole',
    () => {
      const law = fc.property(roughFiles, fc.integer({ min: 1, max: 5 }), (files, lines) => {
        const pieces = files.flatMap((file) => inPieces(file, lines));
        expect(foldColumns(pieces, ALIASES, TODAY)).toEqual(foldColumns(files, ALIASES, TODAY));
      });
      fc.assert(law, RUNS);
    },
    TIMEOUT,
  );

  it(
    'is after an import what the union is, in whatever order files are imported; a second import finds nothing',
    () => {
      const law = fc.property(roughFiles, fc.integer({ min: 1, max: 5 }), ([here, a, b], lines) => {
        const importing = (present: readonly HistoryFile[], file: HistoryFile): HistoryFile[] => {
          const { know, sift } = sieveFor(TODAY);
          for (const each of present) know(each);
          const text = inPieces(file, lines).map(sift).join('');
          return [...present, { name: `import-${present.length}.jsonl`, text }];
        };
        const once = importing(importing([here], a), b);
        expect(columns(...once)).toEqual(columns(here, a, b));
        expect(columns(...importing(importing([here], b), a))).toEqual(columns(here, a, b));
        for (const file of [here, a, b, union(here, a, b)]) expect(importing(once, file).at(-1)?.text).toBe('');
      });
      fc.assert(law, RUNS);
    },
    TIMEOUT,
  );

  it(
    'is whole again from its export',
    () => {
      const law = fc.property(roughFiles, (files) => {
        const { moments } = timelineOf(files, TODAY);
        const lines = [...moments.map(({ event }) => JSON.stringify(event)), ...waitingLines(files, TODAY)];
        const text = lines.map((line) => `${line}\n`).join('');
        expect(columns({ name: 'export.jsonl', text })).toEqual(columns(...files));
      });
      fc.assert(law, RUNS);
    },
    TIMEOUT,
  );
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
