/** Over the real content: the firmer a word, the nearer to it lies what is offered beside it. */
import { describe, expect, it } from 'vitest';
import { wordDistractors } from '../../src/drills/distractors.ts';
import type { Past } from '../../src/drills/drill.ts';
import { situation } from '../../src/drills/situation.ts';
import { type Nearness, nearness, quadrant } from '../../src/lexicon/nearness.ts';
import { type Fits, wordsIn } from '../../src/lexicon/scene.ts';
import type { Word } from '../../src/lexicon/word.ts';
import { chance, realContent } from '../builders.ts';
import { firmPast, optionsOf, spreadOf } from './laws.ts';

/** How much nearer, at least, on the scale from 0 to 3. */
const MARGIN = 0.25;
const SEEDS = ['a', 'b'];

const content = realContent();
const WORDS = spreadOf(
  content.words.map(({ id }) => id).filter((id) => situation.hasPrompt(id, content, firmPast(0))),
  120,
);

/** A family lies where its words lie on average. */
function quadrantOfFamily(family: string): number {
  const words = content.wordsOf(family);
  const mean = (of: (word: Word) => number) => words.reduce((sum, word) => sum + of(word), 0) / words.length;
  return quadrant({ pleasant: mean((word) => word.pleasant), energy: mean((word) => word.energy) });
}

const nearnessOf = (word: Word, option: string): Nearness => {
  if (!option.startsWith('f:')) return nearness(word, content.word(option));
  return quadrantOfFamily(option.slice('f:'.length)) === quadrant(word) ? 1 : 0;
};

/** The mean over every option but the right one. */
function meanNearness(past: Past): number {
  const found = WORDS.flatMap((id) =>
    SEEDS.flatMap((seed) => {
      const word = content.word(id);
      return optionsOf(situation.ask(id, content, past, chance(`${id} ${seed}`)).shown)
        .map((option) => option.id)
        .filter((option) => option !== id && option !== `f:${word.family}`)
        .map((option) => nearnessOf(word, option));
    }),
  );
  return found.reduce<number>((sum, each) => sum + each, 0) / found.length;
}

/** As people confuse words: most often with a neighbour, sometimes with another of the family. */
function confusedWith(id: string): string[] {
  const { near, family } = content.word(id);
  const relatives = content.wordsOf(family).filter((word) => word.id !== id);
  return [...near.slice(0, 1).map(({ word }) => word), ...relatives.slice(0, 1).map((word) => word.id)];
}

describe('what is offered beside the right word', () => {
  const young = meanNearness(firmPast(0));
  const firmer = meanNearness(firmPast(5));
  const firm = meanNearness(firmPast(15, { confusedWith }));

  it(`lies nearer as words at 5 days than as families at first, by ${MARGIN} or more`, () => {
    expect(firmer - young).toBeGreaterThan(MARGIN);
  });

  it(`lies nearer at 15 days, with one's own confusions, than at 5, by ${MARGIN} or more`, () => {
    expect(firm - firmer).toBeGreaterThan(MARGIN);
  });

  it('lies mostly in other moods at first, and mostly in the family or nearer at last', () => {
    expect(young).toBeLessThan(0.5);
    expect(firm).toBeGreaterThan(2);
  });
});

describe('a word that the scene does not grade', () => {
  const { scenes } = content;
  const asked = scenes.flatMap(({ id, fits, other }) => [
    { id, fits },
    ...(other === undefined ? [] : [{ id: `${id}+other`, fits: other.fits }]),
  ]);
  const some = spreadOf(
    asked.map(({ id }) => id),
    150,
  );
  const fitsOf = new Map<string, Fits>(asked.map(({ id, fits }) => [id, fits]));

  it.each<[string, Past]>([
    ['4 days', firmPast(4)],
    ['15 days', firmPast(15)],
    [
      '15 days, with every neighbour confused',
      firmPast(15, { confusedWith: (id) => content.word(id).near.map(({ word }) => word) }),
    ],
  ])('is never offered as the neighbour of another word that fits: at %s', (_, past) => {
    const offered = some.flatMap((id) => {
      const fits = fitsOf.get(id)!;
      const graded = wordsIn(fits);
      return fits.best.flatMap((best) => {
        const fitting = [...fits.best, ...(fits.close ?? [])].filter((each) => each !== best);
        return wordDistractors(content.word(best), fits, content, past, chance(id))
          .filter((word) => !graded.includes(word.id))
          .filter((word) => fitting.some((each) => nearness(content.word(each), word) === 3))
          .map((word) => `${id} (${best}): ${word.id}`);
      });
    });
    expect(offered).toEqual([]);
  });

  it('is offered as the neighbour of the word that is asked for, which the reasons tell apart', () => {
    const near = some.filter((id) => {
      const fits = fitsOf.get(id)!;
      const [best] = fits.best;
      return wordDistractors(content.word(best!), fits, content, firmPast(15), chance(id)).some(
        (word) => !wordsIn(fits).includes(word.id) && nearness(content.word(best!), word) === 3,
      );
    });
    expect(near.length).toBeGreaterThan(some.length / 4);
  });
});
