import { describe, expect, it } from 'vitest';
import { candidatesFor, type Noticed } from '../../src/lexicon/candidates.ts';
import { toneOf } from '../../src/lexicon/search.ts';
import { URGES } from '../../src/lexicon/urges.ts';
import type { Word } from '../../src/lexicon/word.ts';
import { aLexicon, aSensation, aWord, realContent } from '../builders.ts';
import { faultsOf } from '../drills/sound.ts';

const noticing = (fields: Partial<Noticed>): Noticed => ({ body: [], ...fields });

const lexicon = aLexicon({
  sensations: [
    aSensation('jaw-tight', ['anger', 'fear'], { noun: 'a tight jaw' }),
    aSensation('hands-cold', ['fear'], { noun: 'cold hands' }),
    aSensation('chest-warm', ['joy'], { noun: 'a warm chest' }),
  ],
  words: [
    aWord('indignant', { level: 4, urge: 'protest', body: ['jaw-tight'] }),
    aWord('cross', { level: 1, urge: 'shout', body: ['jaw-tight'] }),
    aWord('annoyed', { level: 2, urge: 'sigh', energy: 0.05 }),
    aWord('bitter', { level: 3, urge: 'keep away', energy: -0.3 }),
    aWord('afraid', { family: 'fear', urge: 'get away', body: ['jaw-tight', 'hands-cold'] }),
    aWord('glad', { family: 'joy', urge: 'smile', pleasant: 0.6 }),
    aWord('calm', { family: 'calm', urge: 'sit', pleasant: 0.5, energy: -0.6 }),
    aWord('bored', { family: 'flat', urge: 'stare, or leave', pleasant: -0.1, energy: -0.4 }),
    aWord('tired', { family: 'needs', urge: 'lie down', pleasant: -0.3, energy: -0.7, body: ['jaw-tight'] }),
  ],
});
const idsFor = (fields: Partial<Noticed>, most?: number) =>
  candidatesFor(noticing(fields), lexicon, most).map(({ word }) => word.id);
const reasonsFor = (word: string, fields: Partial<Noticed>) =>
  candidatesFor(noticing(fields), lexicon).find((each) => each.word.id === word)?.reasons;

describe('candidates', () => {
  it('are none where nothing was said', () => {
    expect(idsFor({})).toEqual([]);
  });

  it.each<[string, Partial<Noticed>, string[]]>([
    ['most reasons first', { body: ['jaw-tight', 'hands-cold'] }, ['afraid', 'cross', 'tired', 'indignant']],
    ['common words before rare ones', { body: ['jaw-tight'] }, ['cross', 'afraid', 'tired', 'indignant']],
    ['the family where no word of it names the sensation', { body: ['chest-warm'] }, ['glad']],
    ['an urge', { urge: 'away' }, ['afraid', 'bored', 'bitter']],
    ['body and urge together', { body: ['hands-cold'], urge: 'against' }, ['cross', 'afraid', 'indignant']],
    ['a tone alone', { tone: 'pleasant' }, ['glad', 'calm']],
    ['a neutral tone alone', { tone: 'neutral' }, ['bored']],
    ['little energy alone', { energy: 'little' }, ['calm', 'bored', 'tired', 'annoyed', 'bitter']],
    ['tone and energy', { tone: 'unpleasant', energy: 'much' }, ['cross', 'afraid', 'annoyed']],
    ['a sensation that is none', { body: ['nose-hot'] }, []],
  ])('by %s (%o)', (_, fields, expected) => {
    expect(idsFor(fields)).toEqual(expected);
  });

  it.each<[string, Partial<Noticed>, string[]]>([
    ['another tone, but for body needs', { body: ['jaw-tight', 'chest-warm'], tone: 'pleasant' }, ['tired', 'glad']],
    ['nothing where the tone is neutral', { body: ['hands-cold'], tone: 'neutral' }, ['afraid']],
    [
      'words of much energy where there is little',
      { body: ['jaw-tight'], energy: 'little' },
      ['tired', 'annoyed', 'bitter'],
    ],
    [
      'words of little energy where there is much',
      { body: ['jaw-tight'], energy: 'much' },
      ['cross', 'afraid', 'indignant'],
    ],
  ])('leave out %s (%o)', (_, fields, expected) => {
    expect(idsFor(fields)).toEqual(expected);
  });

  it.each<[string, Partial<Noticed>, string[]]>([
    [
      'the tone leaves only body needs',
      { body: ['jaw-tight'], tone: 'pleasant' },
      ['tired', 'cross', 'afraid', 'indignant'],
    ],
    ['the energy leaves one family', { urge: 'away', energy: 'much' }, ['afraid', 'bored', 'bitter']],
    ['tone and energy leave two of a family', { urge: 'against', tone: 'unpleasant' }, ['cross', 'indignant']],
    ['the tone leaves nothing', { body: ['chest-warm'], tone: 'unpleasant' }, []],
    ['nothing else was said than a tone', { tone: 'neutral' }, ['bored']],
  ])(
    'are of one family or fewer where %s (%o), and what the body and the urge say comes after',
    (_, fields, expected) => {
      expect(idsFor(fields)).toEqual(expected);
    },
  );

  it('are left as they are where tone and energy leave two families', () => {
    expect(idsFor({ body: ['hands-cold'], urge: 'against', energy: 'much' })).toEqual(['cross', 'afraid', 'indignant']);
    expect(idsFor({ body: ['jaw-tight'], energy: 'little' })).not.toContain('cross');
  });

  it('are at most two of a family', () => {
    expect(idsFor({ energy: 'much', tone: 'unpleasant' })).not.toContain('indignant');
    expect(idsFor({ body: ['jaw-tight'] })).not.toContain('annoyed');
  });

  it.each([
    [8, 4],
    [4, 4],
    [3, 3],
    [1, 1],
  ])('asked for %i are %i of four', (most, count) => {
    expect(idsFor({ body: ['jaw-tight'] }, most)).toHaveLength(count);
  });
});

describe('the reasons', () => {
  it.each<[string, string, Partial<Noticed>, string[]]>([
    [
      'each sensation of the word',
      'afraid',
      { body: ['hands-cold', 'jaw-tight'] },
      ['Often noticed with it: a tight jaw; cold hands.'],
    ],
    [
      'those of the family',
      'glad',
      { body: ['chest-warm'] },
      ['Noticed by some people with this family of feelings: a warm chest.'],
    ],
    [
      'its own sensations, those of the family, and its urge',
      'cross',
      { body: ['jaw-tight', 'hands-cold'], urge: 'against' },
      ['Often noticed with it: a tight jaw.', 'Its urge: shout.'],
    ],
    [
      'the tone and energy where nothing else is known',
      'glad',
      { tone: 'pleasant', energy: 'much' },
      ['It is pleasant and comes with much energy.'],
    ],
    ['the tone alone', 'bored', { tone: 'neutral' }, ['It is neutral.']],
    ['the energy alone', 'calm', { energy: 'little' }, ['It comes with little energy.']],
  ])('are %s', (_, word, fields, expected) => {
    expect(reasonsFor(word, fields)).toEqual(expected);
  });
});

describe('candidates in the real lexicon', () => {
  const real = realContent();
  const SAID: Partial<Noticed>[] = [
    ...real.sensations.map(({ id }) => ({ body: [id] })),
    ...URGES.map(({ id }) => ({ urge: id })),
    ...(['pleasant', 'unpleasant', 'neutral'] as const).map((tone) => ({ tone })),
    ...(['much', 'little'] as const).map((energy) => ({ energy })),
  ];
  const found = SAID.map((said) => ({ said, candidates: candidatesFor(noticing(said), real) }));
  const astray = (isAstray: (words: readonly Word[]) => boolean) =>
    found.filter(({ candidates }) => isAstray(candidates.map(({ word }) => word))).map(({ said }) => said);

  it('come from three families or more, whatever one thing is noticed', () => {
    expect(astray((words) => new Set(words.map(({ family }) => family)).size < 3)).toEqual([]);
  });

  it('are no more than eight, two of a family', () => {
    const most = (words: readonly Word[]) =>
      Math.max(...words.map(({ family }) => words.filter((word) => word.family === family).length));
    expect(astray((words) => words.length > 8 || most(words) > 2)).toEqual([]);
  });

  it('each have reasons in sound sentences', () => {
    const reasons = found.flatMap(({ candidates }) => candidates.map((candidate) => candidate.reasons));
    expect(reasons.filter((each) => each.length === 0)).toEqual([]);
    expect([...new Set(reasons.flat().flatMap(faultsOf))]).toEqual([]);
  });

  it.each(['pleasant', 'unpleasant', 'neutral'] as const)('said to be %s are so', (tone) => {
    expect(candidatesFor(noticing({ tone }), real).filter(({ word }) => toneOf(word) !== tone)).toEqual([]);
  });
});

describe('urges', () => {
  const leadsTo = (urge: string) => {
    const one = aLexicon({ words: [aWord('one', { urge })] });
    return URGES.filter(({ id }) => candidatesFor(noticing({ urge: id }), one).length > 0).map(({ id }) => id);
  };

  it.each<[string, string[]]>([
    ['get away', ['away']],
    ['keep away, hit back', ['away', 'against']],
    ['hit back or leave', ['away', 'against']],
    ['hit back and leave', ['away', 'against']],
    ['hit back, or leave', ['away', 'against']],
    ['hit back, and leave', ['away', 'against']],
    ['look down, cover the face', ['hide']],
    ['look away', ['hide']],
    ['look around, ask', ['look']],
    ['weep on a shoulder', ['cry']],
    ['hug, talk', ['closer']],
    ['lie down', ['rest']],
    ['jump, sing', ['share']],
    ['start again', ['begin']],
    ['put it right', ['repair']],
    ['avoid touch', ['away']],
    ['refuse help', ['against']],
    ['stop, look', ['rest', 'look']],
    ['stop trying', []],
    ['crying', []],
    ['want to cry', []],
  ])('%j leads to %j', (urge, expected) => {
    expect(leadsTo(urge)).toEqual(expected);
  });
});
