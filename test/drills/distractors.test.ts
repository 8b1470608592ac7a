import { describe, expect, it } from 'vitest';
import { familyDistractors, wordDistractors } from '../../src/drills/distractors.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Fits } from '../../src/lexicon/scene.ts';
import { aFamily, aLexicon, aPast, aScene, aWord, chance } from '../builders.ts';

/** Where each family lies: pleasant or not, activated or not. */
const MOODS: Record<string, { pleasant: number; energy: number }> = {
  anger: { pleasant: -0.5, energy: 0.5 },
  fear: { pleasant: -0.6, energy: 0.6 },
  disgust: { pleasant: -0.4, energy: 0.2 },
  sadness: { pleasant: -0.5, energy: -0.5 },
  flat: { pleasant: -0.3, energy: -0.8 },
  joy: { pleasant: 0.7, energy: 0.5 },
  calm: { pleasant: 0.6, energy: -0.4 },
  needs: { pleasant: -0.3, energy: -0.4 },
};
const inFamily = (family: string, ...ids: string[]) => ids.map((id) => aWord(id, { family, ...MOODS[family] }));
const neighbours = ['bitter', 'furious', 'hurt', 'hungry'].map((word) => ({ word, how: 'One stays and one passes.' }));
const angry = aWord('angry', { family: 'anger', ...MOODS['anger'], near: neighbours });
const content = contentOf(
  aLexicon({
    families: Object.keys(MOODS).map((id) => aFamily(id)),
    sensations: [],
    words: [
      angry,
      ...inFamily('anger', 'bitter', 'furious', 'cross'),
      ...inFamily('fear', 'afraid', 'tense'),
      ...inFamily('disgust', 'grossed-out'),
      ...inFamily('sadness', 'sad', 'hurt'),
      ...inFamily('flat', 'blank'),
      ...inFamily('joy', 'glad'),
      ...inFamily('calm', 'settled'),
      ...inFamily('needs', 'hungry', 'tired', 'cold', 'ill'),
    ],
  }),
  [],
);

/** Every set of options that some seed gives. */
function sets(draw: (seed: string) => readonly string[]): string[] {
  return [...new Set([...Array(80).keys()].map((seed) => [...draw(`${seed}`)].sort().join(' ')))].sort();
}

describe('families beside the one that fits', () => {
  const beside = (word: string, fits: Fits) =>
    sets((seed) => familyDistractors(content.word(word), aScene('work/plan', [], { fits }), content, chance(seed)));

  it.each<[string, string, Fits, string[]]>([
    [
      'come from the other quadrants, at most two pleasant and two unpleasant ones',
      'angry',
      { best: ['angry'] },
      [
        'calm flat joy',
        'calm flat needs',
        'calm flat sadness',
        'calm joy needs',
        'calm joy sadness',
        'calm needs sadness',
        'flat joy needs',
        'flat joy sadness',
        'joy needs sadness',
      ],
    ],
    [
      'are never close to the scene',
      'angry',
      { best: ['angry'], close: ['sad'], plausible: ['blank'] },
      ['calm joy needs'],
    ],
    [
      'are unlikely sooner than plausible',
      'angry',
      { best: ['angry'], plausible: ['sad'] },
      ['calm flat joy', 'calm flat needs', 'calm joy needs', 'flat joy needs'],
    ],
    [
      'are of the same quadrant only where nothing else is left',
      'angry',
      { best: ['angry'], close: ['sad', 'blank', 'tired'] },
      ['calm disgust joy', 'calm fear joy'],
    ],
    [
      'are never another best one',
      'angry',
      { best: ['angry', 'sad'] },
      ['calm flat joy', 'calm flat needs', 'calm joy needs', 'flat joy needs'],
    ],
    [
      'of a body need are feelings of other quadrants',
      'hungry',
      { best: ['hungry'], close: ['afraid', 'grossed-out'] },
      ['anger calm joy'],
    ],
  ])('%s (%s, %o)', (_, word, fits, expected) => {
    expect(beside(word, fits)).toEqual(expected);
  });
});

describe('words beside the one that fits', () => {
  const beside = (firmness: number, fits: Fits, confused: readonly string[] = [], word = 'angry') => {
    const past = aPast({ firmness: (note) => (note === `w:${word}` ? firmness : 0), confusedWith: () => confused });
    return sets((seed) => wordDistractors(content.word(word), fits, content, past, chance(seed)).map(({ id }) => id));
  };

  it.each<[string, number, Fits, string[], string[]]>([
    ['of other families in the quadrant come at 4 days', 4, { best: ['angry'] }, [], ['afraid grossed-out tense']],
    [
      'of other families still come just under 10 days',
      9.9,
      { best: ['angry'] },
      ['bitter'],
      ['afraid grossed-out tense'],
    ],
    ['named as neighbours come at 10 days', 10, { best: ['angry'] }, [], ['bitter furious hurt']],
    [
      'of the family come once the neighbours are used up',
      10,
      { best: ['angry', 'furious'], plausible: ['hungry'] },
      [],
      ['bitter hungry hurt'],
    ],
    [
      'the person confuses with it come first at 10 days',
      10,
      { best: ['angry'] },
      ['glad', 'blank', 'settled'],
      ['blank glad settled'],
    ],
    [
      'the person confuses with it come even where they are best elsewhere, but not here',
      10,
      { best: ['angry', 'glad'] },
      ['glad'],
      ['bitter furious hurt'],
    ],
    [
      'are at most one fair reading under 10 days',
      5,
      { best: ['angry', 'sad', 'blank', 'glad'], close: ['afraid'], plausible: ['tense'] },
      [],
      ['afraid grossed-out settled', 'grossed-out settled tense'],
    ],
    [
      'are at most two fair readings at 10 days',
      10,
      { best: ['angry'], close: ['bitter', 'furious'], plausible: ['hurt'] },
      [],
      ['bitter cross furious', 'bitter cross hurt', 'cross furious hurt'],
    ],
    [
      'a body need stands among them where the scene speaks of it',
      10,
      { best: ['angry', 'bitter', 'hurt'], plausible: ['hungry'] },
      [],
      ['cross furious hungry'],
    ],
  ])('%s (%d days, %o, confused with %j)', (_, firmness, fits, confused, expected) => {
    expect(beside(firmness, fits, confused)).toEqual(expected);
  });

  it('may be body needs where a body need is asked for', () => {
    expect(beside(10, { best: ['hungry'] }, [], 'hungry')).toEqual(['cold ill tired']);
  });
});
