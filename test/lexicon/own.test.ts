import { describe, expect, it } from 'vitest';
import { checkOwn, joined, type Own } from '../../src/lexicon/own.ts';
import { aFamily, aLexicon, aScene, aSensation, aWord } from '../builders.ts';

const how = (one: string, other: string) => `${one} is one thing; ${other} is another.`;
const annoyed = aWord('annoyed', { near: [{ word: 'angry', how: how('Annoyed', 'angry') }] });
const angry = aWord('angry', { near: [{ word: 'annoyed', how: how('Angry', 'annoyed') }] });
const snarky = aWord('snarky', {
  near: [
    { word: 'annoyed', how: how('Snarky', 'annoyed') },
    { word: 'angry', how: how('Snarky', 'angry') },
  ],
});

describe('own words among the others', () => {
  it('are named back by the neighbours they name', () => {
    const [first, second, own] = joined([annoyed, angry], [snarky]);
    expect(first?.near).toEqual([...annoyed.near, { word: 'snarky', how: how('Snarky', 'annoyed') }]);
    expect(second?.near.map(({ word }) => word)).toEqual(['annoyed', 'snarky']);
    expect(own).toEqual({ ...snarky, own: true });
  });

  it('are named back once, also where both name each other', () => {
    const one = aWord('one', { near: [{ word: 'two', how: 'one, two' }] });
    const two = aWord('two', { near: [{ word: 'one', how: 'two, one' }] });
    expect(joined([], [one, two])).toEqual([
      { ...one, own: true },
      { ...two, own: true },
    ]);
  });

  it('leave a word that none of them names as it was', () => {
    expect(joined([annoyed], [])[0]).toBe(annoyed);
  });
});

describe('the rules for own words and scenes', () => {
  const lexicon = aLexicon({
    families: [aFamily('anger'), aFamily('fear')],
    words: [annoyed, angry],
    sensations: [aSensation('jaw-tight', ['anger'])],
  });
  const TEXT =
    'Tomas stands in the kitchen and turns the cup in his hands. His brother has taken the last of the bread again, and he asks him whether it was good for him.';
  const scene = aScene('home/bread', ['snarky'], { text: TEXT });
  const told = (own: Partial<Own>, scenes = [aScene('home/cup', ['angry'])]) =>
    checkOwn({ words: [snarky], scenes: [], ...own }, lexicon, scenes, 'own.yaml').map(({ id, rule }) => [id, rule]);

  it('are kept by a sound word and a sound scene', () => {
    expect(told({ scenes: [scene] })).toEqual([]);
  });

  it.each<[string, Partial<Own>, string[]]>([
    [
      'a family that is none',
      { words: [{ ...snarky, family: 'bliss' }] },
      ['snarky', 'its family bliss does not exist'],
    ],
    ['an id that is taken', { words: [{ ...snarky, id: 'angry', word: 'snarky' }] }, ['angry', 'the id stands twice']],
    [
      'a form that another word has',
      { words: [{ ...snarky, forms: ['annoyed'] }] },
      ['snarky', '"annoyed" is already accepted as annoyed'],
    ],
    [
      'a sensation that is none',
      { words: [{ ...snarky, body: ['nose-hot'] }] },
      ['snarky', 'its body names nose-hot, which is no sensation'],
    ],
    [
      'a neighbour that is none',
      { words: [{ ...snarky, near: [...snarky.near, { word: 'gone', how: 'x' }] }] },
      ['snarky', 'its neighbour gone does not exist'],
    ],
    [
      'a scene that grades no word',
      { scenes: [{ ...scene, fits: { best: ['gone'] } }] },
      ['home/bread', 'it names gone, which is no word'],
    ],
    ['a scene whose id is taken', { scenes: [{ ...scene, id: 'home/cup' }] }, ['home/cup', 'the id is already taken']],
    [
      'a scene that is too short',
      { scenes: [{ ...scene, text: 'Tomas eats.' }] },
      ['home/bread', 'its text has 2 words'],
    ],
  ])('are broken by %s', (_, own, problem) => {
    expect(told(own)).toContainEqual(problem);
  });

  it('say nothing of what is wrong with the others', () => {
    expect(told({ words: [] })).toEqual([]);
  });
});
