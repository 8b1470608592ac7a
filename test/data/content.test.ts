/** The real data/, as it would be built and released. */
import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/read-content.ts';
import { renderProblem } from '../../src/lexicon/rules/problem.ts';
import { faultsOf } from '../drills/sound.ts';

const { lexicon, scenes, helpLines, problems } = readContent('data');
const { families, words, sensations } = lexicon;
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

describe('there is enough to begin with', () => {
  const contexts = new Set(asked.map((scene) => scene.id.split('/')[0]));

  it.each([
    ['families', families.length, 11],
    ['words of levels 1 to 3', words.filter((word) => word.level <= 3).length, 100],
    ['sensations', sensations.length, 60],
    ['scenes that are not heavy', asked.length, 400],
    ['contexts', contexts.size, 8],
  ])('%s: %i of at least %i', (_, count, least) => {
    expect(count).toBeGreaterThanOrEqual(least);
  });

  it.each([1, 2, 3])('words of level %i, to meet in turn', (level) => {
    expect(words.some((word) => word.level === level)).toBe(true);
  });

  it('scenes for each word: it is best in at least four that are not heavy', () => {
    const bestIn = (word: string) => asked.filter((scene) => scene.fits.best.includes(word)).length;
    expect(words.filter((word) => bestIn(word.id) < 4).map((word) => word.id)).toEqual([]);
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
  ])('%s', (_, texts) => {
    expect(faultsIn(texts)).toEqual([]);
  });
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
