import { describe, expect, it } from 'vitest';
import { checkSensations } from '../../../src/lexicon/rules/sensations.ts';
import type { Sensation } from '../../../src/lexicon/sensation.ts';
import { aSensation, placedIn } from '../../builders.ts';

const FILE = 'data/sensations.yaml';
const REGIONS = ['jaw', 'chest', 'hands'] as const;
const QUALITIES = ['tight', 'hot'] as const;

/** Six sensations in three regions: as few as a family may have. */
const GOOD = REGIONS.flatMap((region) =>
  QUALITIES.map((quality) => aSensation(`${region}-${quality}`, ['anger'], { region, quality })),
);

interface Change {
  readonly fields?: Record<string, Partial<Sensation>>;
  readonly without?: string;
  readonly more?: readonly Sensation[];
  readonly families?: readonly string[];
}

const problemsAfter = ({ fields = {}, without, more = [], families = ['anger'] }: Change) => {
  const sensations = GOOD.filter(({ id }) => id !== without).map((each) => ({ ...each, ...fields[each.id] }));
  return checkSensations(placedIn(FILE, [...sensations, ...more]), families);
};

describe('sensations that break no rule', () => {
  it.each<[string, Change]>([
    ['the good ones', {}],
    ['a noun of seven words', { fields: { 'jaw-hot': { noun: 'a heat that comes into the jaw' } } }],
    ['one of six that stands beside two others of its region', { fields: { 'hands-hot': { region: 'chest' } } }],
  ])('%s', (_, change) => {
    expect(problemsAfter(change)).toEqual([]);
  });
});

describe('sensations that break a rule', () => {
  const links = [{ family: 'anger', support: 'mapped' } as const];

  it.each<[string, Change, [id: string, rule: string, fix: string][]]>([
    [
      'an id that stands twice',
      { fields: { 'chest-hot': { id: 'hands-hot', links } } },
      [
        ['hands-hot', 'the id stands twice', 'give one of them another id'],
        ['hands-hot', 'the id stands twice', 'give one of them another id'],
      ],
    ],
    [
      'a noun that stands twice',
      { fields: { 'chest-hot': { noun: 'a jaw hot' } } },
      [
        ['jaw-hot', '"a jaw hot" stands twice', 'name it otherwise'],
        ['chest-hot', '"a jaw hot" stands twice', 'name it otherwise'],
      ],
    ],
    [
      'an id that names another quality',
      { fields: { 'chest-hot': { quality: 'warm' } } },
      [['chest-hot', 'its id does not end in warm', 'name it region-quality']],
    ],
    [
      'a noun of eight words',
      { fields: { 'jaw-hot': { noun: 'a heat that comes slowly into the jaw' } } },
      [['jaw-hot', 'its noun is too long', 'use at most seven words']],
    ],
    [
      'no link',
      { more: [aSensation('face-tight', [])] },
      [['face-tight', 'it is linked to no family', 'add at least one link']],
    ],
    [
      'a link to no family',
      { fields: { 'jaw-hot': { links: [...links, { family: 'rage', support: 'clinical' }] } } },
      [['jaw-hot', 'it is linked to rage, which is no family', 'use a file of data/lexicon']],
    ],
    [
      'a family with five sensations',
      { without: 'jaw-hot' },
      [['anger', '5 sensations in 3 regions are linked to it', 'link at least 6 in three regions']],
    ],
    [
      'a family with sensations in two regions',
      { fields: { 'hands-hot': { region: 'jaw' }, 'hands-tight': { region: 'chest' } } },
      [['anger', '6 sensations in 2 regions are linked to it', 'link at least 6 in three regions']],
    ],
    [
      'a family with none',
      { families: ['anger', 'joy'] },
      [['joy', '0 sensations in 0 regions are linked to it', 'link at least 6 in three regions']],
    ],
  ])('%s: the id, the rule and the fix are named', (_, change, expected) => {
    expect(problemsAfter(change)).toEqual(expected.map(([id, rule, fix]) => ({ file: FILE, id, rule, fix })));
  });
});
