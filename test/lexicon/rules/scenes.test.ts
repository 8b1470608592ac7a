import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/lexicon/rules/problem.ts';
import { checkScenes, tellsApart } from '../../../src/lexicon/rules/scenes.ts';
import type { Fits, Scene } from '../../../src/lexicon/scene.ts';
import { aScene, aWord, placedIn } from '../../builders.ts';

const FILE = 'data/situations/work.yaml';
const WORDS = [
  aWord('resentful', { forms: ['resentment'] }),
  aWord('angry', { forms: ['mad'] }),
  aWord('let-down', { everyday: true }),
  aWord('low', { word: 'down', everyday: true }),
];

/** A text of so many words, the first of them the name. */
const ofLength = (count: number) => `Tomas ${'waits '.repeat(count - 1)}`.trim();
const TEXT = ofLength(30);

const scene = (fields: Partial<Scene> = {}) => aScene('work/plan', ['resentful'], { text: TEXT, ...fields });
const check = (...scenes: readonly Scene[]) =>
  checkScenes(placedIn(FILE, scenes), new Map(WORDS.map((word) => [word.id, word])), new Set(['jaw-tight']));
const problem = (rule: string, fix: string, id = 'work/plan'): Problem => ({ file: FILE, id, rule, fix });
const other = (fields: Partial<NonNullable<Scene['other']>>) => ({
  other: { who: 'the manager', fits: { best: ['angry'] }, because: 'He knows whose plan it was.', ...fields },
});

describe('scenes that break no rule', () => {
  it.each<[string, Partial<Scene>]>([
    ['a good one', {}],
    ['25 words', { text: ofLength(25) }],
    ['60 words', { text: ofLength(60) }],
    ['a reason of 5 words', { because: 'It was not put right.' }],
    ['a reason of 45 words', { because: ofLength(45) }],
    ['a sensation that exists', { body: ['jaw-tight'] }],
    ['three lists without a word in common', { fits: { best: ['resentful'], close: ['angry'], plausible: ['low'] } }],
    ['someone else', other({})],
    ['an everyday word that it does not key', { text: `${TEXT} down` }],
    ['a word inside another', { text: `${TEXT} madly` }],
    ['a name with a possessive', { text: TEXT.replace('Tomas', "Tomas's coat") }],
  ])('%s', (_, fields) => {
    expect(check(scene(fields))).toEqual([]);
  });
});

describe('a scene that breaks a rule', () => {
  const cheers = (text: string) => problem(`"${text}" cheers or sounds clinical`, 'say it plainly');
  const names = (term: string, word: string) =>
    problem(`its text contains "${term}" (${word})`, 'show what happened instead of naming it');

  it.each<[string, Partial<Scene>, Problem]>([
    [
      'a sensation that does not exist',
      { body: ['jaw-tight', 'nose-hot'] },
      problem('its body names nose-hot, which is no sensation', 'use an id of data/sensations.yaml'),
    ],
    ['24 words', { text: ofLength(24) }, problem('its text has 24 words', 'use 25 to 60')],
    ['61 words', { text: ofLength(61) }, problem('its text has 61 words', 'use 25 to 60')],
    [
      'a text without the person',
      { who: 'Dana' },
      problem('Dana does not stand in its text', 'name the person in the text'),
    ],
    ['a reason of 4 words', { because: 'Nobody put it right.' }, problem('its reason has 4 words', 'use 5 to 45')],
    ['a reason of 46 words', { because: ofLength(46) }, problem('its reason has 46 words', 'use 5 to 45')],
    [
      'a text that speaks of feeling',
      { text: `${TEXT} and Feels it` },
      problem('its text speaks of feeling', 'show it'),
    ],
    ['a text that speaks of emotions', { text: `${TEXT} emotions` }, problem('its text speaks of feeling', 'show it')],
    ['a text that cheers', { text: `${TEXT}!` }, cheers(`${TEXT}!`)],
    ['a reason that sounds clinical', { because: 'This is a symptom of it.' }, cheers('This is a symptom of it.')],
    ["someone else's reason that cheers", other({ because: 'He has won the day!' }), cheers('He has won the day!')],
    ['a text with a word', { text: `${TEXT} Angry` }, names('angry', 'angry')],
    ['a text with a form', { text: `${TEXT} and mad` }, names('mad', 'angry')],
    [
      'a text with an everyday word that it keys',
      { text: `${TEXT} down`, fits: { best: ['resentful'], plausible: ['low'] } },
      names('down', 'low'),
    ],
    [
      'a best word that does not exist',
      { fits: { best: ['bitter'] } },
      problem('it names bitter, which is no word', 'use an id of data/lexicon'),
    ],
    [
      'a plausible word that does not exist',
      { fits: { best: ['resentful'], plausible: ['bitter'] } },
      problem('it names bitter, which is no word', 'use an id of data/lexicon'),
    ],
    [
      'a word graded twice',
      { fits: { best: ['resentful'], close: ['angry'], plausible: ['angry'] } },
      problem('it grades angry twice', 'keep one'),
    ],
    [
      'a word of someone else that does not exist',
      other({ fits: { best: ['angry'], close: ['bitter'] } }),
      problem('it names bitter, which is no word', 'use an id of data/lexicon'),
    ],
  ])('%s: the id, the rule and the fix are named', (_, fields, expected) => {
    expect(check(scene(fields))).toEqual([expected]);
  });
});

describe('two scenes', () => {
  it('may not have one id: both are named', () => {
    const twin = problem('the id stands twice', 'give one of them another slug');
    expect(check(scene(), scene({ text: ofLength(31) }))).toEqual([twin, twin]);
  });

  it('may not have one text: both are named', () => {
    const twin = (id: string) => problem('the text stands twice', 'write another scene', id);
    expect(check(scene(), scene({ id: 'work/desk' }))).toEqual([twin('work/plan'), twin('work/desk')]);
  });
});

describe('a scene that tells two words apart', () => {
  it.each<[string, Fits, boolean]>([
    ['the neighbour is unlikely', { best: ['angry'] }, true],
    ['the neighbour is plausible', { best: ['angry'], plausible: ['resentful'] }, true],
    ['the neighbour is close', { best: ['angry'], close: ['resentful'] }, false],
    ['both are best', { best: ['angry', 'resentful'] }, false],
    ['only the neighbour is best', { best: ['resentful'] }, false],
    ['neither is best', { best: ['low'], plausible: ['angry'] }, false],
  ])('%s (%o): %s', (_, fits, expected) => {
    expect(tellsApart(scene({ fits }), 'angry', 'resentful')).toBe(expected);
  });
});
