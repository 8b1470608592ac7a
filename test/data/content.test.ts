/** The real data/, as it would be built and released. */
import { describe, expect, it } from 'vitest';
import { missing } from '../../scripts/goals.ts';
import { readContent } from '../../scripts/read-content.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import { leastScenes } from '../../src/lexicon/rules/balance.ts';
import { renderProblem } from '../../src/lexicon/rules/problem.ts';
import { wordsToMeet } from '../../src/memory/levels.ts';
import { faultsOf } from '../drills/sound.ts';

const { lexicon, scenes, helpLines, problems } = readContent('data');
const { families, words, verdicts, statements, exchanges } = lexicon;
/** Scenes that are asked about unless the heavy ones are switched on. */
const asked = scenes.filter((scene) => scene.heavy !== true);

/** Whole months from one month to another, each as "2026-11". */
function monthsBetween(from: string, to: string): number {
  const [fromYear, fromMonth, toYear, toMonth] = `${from}-${to}`.split('-').map(Number);
  return (toYear! - fromYear!) * 12 + toMonth! - fromMonth!;
}

it('breaks no rule', () => {
  expect(problems.map(renderProblem)).toEqual([]);
});

describe('there is enough', () => {
  it('of each sort: every goal of scripts/goals.ts is met', () => {
    expect(missing(contentOf(lexicon, scenes)).map(renderProblem)).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5])('scenes for each word of level %i: it is best in enough that are not heavy', (level) => {
    const bestIn = (word: string) => asked.filter((scene) => scene.fits.best.includes(word)).length;
    const own = words.filter((word) => word.level === level);
    expect(own.filter((word) => bestIn(word.id) < leastScenes(word)).map((word) => word.id)).toEqual([]);
  });
});

describe('what a person reads is made of sound sentences', () => {
  const faultsIn = (texts: readonly { readonly id: string; readonly text: string }[]) =>
    texts.flatMap(({ id, text }) => faultsOf(text).map((fault) => `${id}: ${fault}`));

  it.each([
    ['senses', words.map(({ id, sense }) => ({ id, text: sense }))],
    ['differences', words.flatMap(({ id, near }) => near.map(({ how }) => ({ id, text: how })))],
    ['descriptions of families', families.map(({ id, says }) => ({ id, text: says }))],
    ['texts of scenes', scenes.map(({ id, text }) => ({ id, text }))],
    ['reasons of scenes', scenes.map(({ id, because }) => ({ id, text: because }))],
    ['reasons for someone else', scenes.flatMap(({ id, other }) => (other ? [{ id, text: other.because }] : []))],
    ['what verdict words say', verdicts.map(({ id, judges }) => ({ id, text: judges }))],
    [
      'what lies underneath them',
      verdicts.flatMap(({ id, underneath }) => underneath.map(({ when }) => ({ id, text: when }))),
    ],
    ['reasons of statements', statements.map(({ id, because }) => ({ id, text: because }))],
    ['effects of replies', exchanges.flatMap(({ id, replies }) => replies.map(({ effect }) => ({ id, text: effect })))],
  ])('%s', (_, texts) => {
    expect(faultsIn(texts)).toEqual([]);
  });
});

it('the first words are plain ones that a guarded person can own to', () => {
  const first = wordsToMeet(lexicon, () => false).slice(0, 5);
  expect(first.map(({ id }) => id)).toEqual(['annoyed', 'stressed', 'fine', 'down', 'glad']);
});

describe('the help lines', () => {
  it.each([
    ['2026-11', '2026-11', 0],
    ['2025-11', '2026-11', 12],
    ['2025-10', '2026-11', 13],
    ['2026-12', '2027-01', 1],
    ['2027-01', '2026-12', -1],
  ])('from %s to %s count %i months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });

  it('were looked up at most 12 months ago, and not in the future', () => {
    // The one clock in the tests: the numbers grow old whether or not anything else changes.
    const age = monthsBetween(helpLines!.reviewed, new Date().toISOString().slice(0, 7));
    expect(age).toBeLessThanOrEqual(12);
    expect(age).toBeGreaterThanOrEqual(0);
  });

  it('give every country a number that can be dialled', () => {
    expect(helpLines!.lines.filter(({ number }) => !/^\d[\d ]*\d\b/.test(number))).toEqual([]);
    expect(new Set(helpLines!.lines.map(({ country }) => country)).size).toBe(helpLines!.lines.length);
  });
});
