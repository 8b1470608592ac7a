import { describe, expect, it } from 'vitest';
import { checkBalance, countBy, leastScenes } from '../../../src/lexicon/rules/balance.ts';
import type { Fits, Scene } from '../../../src/lexicon/scene.ts';
import type { Word } from '../../../src/lexicon/word.ts';
import { aLexicon, aScene, aWord } from '../../builders.ts';

/** One word a family; the first two are neighbours. */
const FAMILIES = ['anger', 'fear', 'joy', 'calm', 'shame', 'love', 'pride', 'hurt'];
/** The contexts of scenes in balance. */
const CONTEXTS = 14;
const near = (word: string) => [{ word, how: 'anger-word stays and fear-word passes.' }];
/** Fear is of the level given, all others of level 1. */
const lexiconWith = (level: Word['level']) =>
  aLexicon({
    families: [],
    words: FAMILIES.map((family) =>
      aWord(`${family}-word`, {
        family,
        level: family === 'fear' ? level : 1,
        near: family === 'anger' ? near('fear-word') : family === 'fear' ? near('anger-word') : [],
      }),
    ),
  });
const lexicon = lexiconWith(1);

interface Shape {
  /** Scenes by family of their best word. */
  readonly of?: Partial<Record<string, number>>;
  readonly contexts?: number;
  readonly fits?: (best: string) => Fits;
}

/** Seven scenes for each of the eight words, dealt out over fourteen contexts, four to each. */
function scenes({ of = {}, contexts = CONTEXTS, fits = (best) => ({ best: [best] }) }: Shape = {}): Scene[] {
  const best = FAMILIES.flatMap((family) => Array<string>(of[family] ?? 7).fill(`${family}-word`));
  return best.map((word, place) => aScene(`c${place % contexts}/s${place}`, [word], { fits: fits(word) }));
}

const heavyOnly = (word: string) => (scene: Scene, place: number) =>
  scene.fits.best.includes(word) && place % 7 > 2 ? { ...scene, heavy: true } : scene;

/** Eighty scenes, so many of them calm, as even as they can be. */
const ofEighty = (calm: number) => ({
  of: { anger: 12, fear: 12, joy: 12, shame: 11, love: 11, pride: 9, hurt: 13 - calm, calm },
});

describe('scenes in balance', () => {
  it.each<[string, Scene[]]>([
    ['seven a word over fourteen contexts', scenes()],
    ['four for one word', scenes({ of: { joy: 4 } })],
    ['a family in exactly 15 % of 80', scenes(ofEighty(6))],
    ['calm in exactly 5 % of 80', scenes(ofEighty(4))],
    [
      'calm as a second best word',
      scenes({ of: { calm: 0 }, fits: (best) => ({ best: best === 'joy-word' ? [best, 'calm-word'] : [best] }) }),
    ],
    [
      'a neighbour that is plausible',
      scenes({
        fits: (best) => (best === 'fear-word' ? { best: [best], plausible: ['anger-word'] } : { best: [best] }),
      }),
    ],
  ])('%s', (_, given) => {
    expect(checkBalance(lexicon, given)).toEqual([]);
  });
});

describe('scenes out of balance', () => {
  const whole = (rule: string, fix: string) => ({ file: 'data/situations', id: 'all scenes', rule, fix });
  const fear = (rule: string, fix: string) => ({ file: 'data/lexicon/fear.yaml', id: 'fear-word', rule, fix });

  it.each<[string, Scene[], ReturnType<typeof whole>]>([
    [
      'three for one word',
      scenes({ of: { fear: 3 } }),
      fear('it is best in 3 scenes', 'write 1 more that are not heavy'),
    ],
    [
      'three for one word and four heavy ones',
      scenes().map(heavyOnly('fear-word')),
      fear('it is best in 3 scenes', 'write 1 more that are not heavy'),
    ],
    [
      'none in which a neighbour is farther',
      scenes({ fits: (best) => (best === 'fear-word' ? { best: [best], close: ['anger-word'] } : { best: [best] }) }),
      fear(
        'no scene tells it from anger-word',
        'write one in which fear-word is best and anger-word plausible or worse',
      ),
    ],
    ['thirteen contexts', scenes({ contexts: 13 }), whole('they have 13 contexts', 'write at least 14')],
    [
      'calm in 4 of 81',
      scenes({ of: { ...ofEighty(4).of, pride: 10 } }),
      whole('4 of 81 are calm or neutral', 'write more quiet ones'),
    ],
    [
      'a context in more than 15 %',
      scenes().map((scene, place) => (place > 0 && place < 6 ? { ...scene, id: `c0/${place}` } : scene)),
      whole('c0 holds 9 of 56', 'write about something else'),
    ],
    [
      'a family in more than 15 %',
      scenes({ of: { joy: 9 } }),
      whole('joy holds 9 of 58', 'write about something else'),
    ],
  ])('%s: the id, the rule and the fix are named', (_, given, problem) => {
    expect(checkBalance(lexicon, given)).toEqual([problem]);
  });
});

describe('scenes for a word', () => {
  const few = (level: Word['level'], count: number) =>
    checkBalance(lexiconWith(level), scenes({ of: { fear: count } })).filter(({ id }) => id === 'fear-word');

  it.each([
    [1, 4],
    [2, 4],
    [3, 4],
    [4, 4],
    [5, 3],
  ] as const)('of level %i are at least %i', (level, least) => {
    expect(leastScenes({ level })).toBe(least);
    expect(few(level, least)).toEqual([]);
    expect(few(level, least - 1)).toEqual([
      {
        file: 'data/lexicon/fear.yaml',
        id: 'fear-word',
        rule: `it is best in ${least - 1} scenes`,
        fix: 'write 1 more that are not heavy',
      },
    ]);
  });
});

describe('counting by key', () => {
  it('counts an item once under each of its keys', () => {
    expect(countBy(['ab', 'b', ''], (text) => [...text])).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
  });
});
