/** How much content there must be, in the whole and of each sort: one row a goal. */
import { twinsOf } from '../src/drills/same-body.ts';
import type { Content } from '../src/lexicon/content.ts';
import type { Problem } from '../src/lexicon/rules/problem.ts';
import { contextOf } from '../src/lexicon/scene.ts';
import { REGIONS } from '../src/lexicon/sensation.ts';
import { NOT_A_FEELING } from '../src/lexicon/word.ts';

export interface Goal {
  readonly what: string;
  readonly least: number;
  readonly count: (content: Content) => number;
}

const LEVELS = [1, 2, 3, 4, 5] as const;

export const GOALS: readonly Goal[] = [
  { what: 'words', least: 420, count: ({ words }) => words.length },
  ...LEVELS.map((level) => ({
    what: `words of level ${level}`,
    least: 50,
    count: ({ words }: Content) => words.filter((word) => word.level === level).length,
  })),
  {
    what: 'pleasant words in 100 words and verdict words',
    least: 40,
    count: ({ words, verdicts }) =>
      Math.floor((100 * words.filter((word) => word.pleasant > 0).length) / (words.length + verdicts.length)),
  },
  {
    what: 'words of vulnerability and attachment',
    least: 30,
    count: ({ words }) => words.filter((word) => word.vulnerable === true).length,
  },
  {
    what: 'words that are no feelings',
    least: 14,
    count: ({ words }) => words.filter((word) => word.family === NOT_A_FEELING).length,
  },
  { what: 'verdict words', least: 30, count: ({ verdicts }) => verdicts.length },
  { what: 'sensations', least: 90, count: ({ sensations }) => sensations.length },
  {
    what: 'regions of the body with a sensation',
    least: REGIONS.length,
    count: ({ sensations }) => new Set(sensations.map(({ region }) => region)).size,
  },
  { what: 'statements', least: 80, count: ({ statements }) => statements.length },
  { what: 'exchanges', least: 70, count: ({ exchanges }) => exchanges.length },
  { what: 'scenes', least: 1200, count: ({ scenes }) => scenes.length },
  { what: 'contexts', least: 14, count: ({ scenes }) => new Set(scenes.map((scene) => contextOf(scene.id))).size },
  { what: 'scenes with someone else', least: 300, count: ({ scenes }) => scenes.filter((scene) => scene.other).length },
  {
    what: 'scenes of mixed feelings',
    least: 150,
    count: ({ scenes }) => scenes.filter((scene) => scene.mixed === true).length,
  },
  {
    what: 'calm or neutral scenes',
    least: 60,
    count: (content) =>
      content.scenes.filter(({ fits }) => fits.best.some((word) => content.word(word).family === 'calm')).length,
  },
  { what: 'scenes for the same body', least: 120, count: (content) => scenesWithTwins(content).size },
];

/** Scenes that can stand in a question about the same body. */
function scenesWithTwins(content: Content): ReadonlySet<string> {
  const families = content.families.map(({ id }) => id).filter((id) => id !== NOT_A_FEELING);
  const pairs = families.flatMap((family, place) => [...twinsOf(family, families.slice(place + 1), content)]);
  return new Set(pairs.flatMap(({ scenes }) => scenes.map(({ id }) => id)));
}

/** What is missing, in the words of an author's report. */
export const missing = (content: Content): Problem[] =>
  GOALS.flatMap(({ what, least, count }) => {
    const found = count(content);
    return found >= least
      ? []
      : [{ file: 'data', id: 'all', rule: `${found} ${what}`, fix: `write at least ${least - found} more` }];
  });
