import { describe, expect, it } from 'vitest';
import { alikeScenes, checkAlike } from '../../../src/lexicon/rules/alike.ts';
import { aScene } from '../../builders.ts';

/** Stories with no word in common but the small ones. */
const STORIES: Record<string, string> = {
  oven: 'Tomas opens the oven and the bread has burnt while the neighbour talked.',
  train: 'Tomas misses the last train, for the ticket machine refused every coin.',
  letter: 'Tomas reads a letter from his landlord twice and folds it under the lamp.',
  garden: 'Tomas digs up two old roses near the fence because their roots are black.',
};
const aStory = (id: string, text: string, who = 'Tomas') => aScene(`work/${id}`, ['angry'], { text, who });
const scenes = Object.entries(STORIES).map(([id, text]) => aStory(id, text));

/** The other scenes found beside the four, the most alike first. */
const besideThem = (text: string, who = 'Tomas') =>
  alikeScenes([...scenes, aStory('new', text, who)]).map(({ one, other }) => [one, other]);

describe('two scenes', () => {
  it('of different stories are not alike', () => {
    expect(alikeScenes(scenes)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['the same words', STORIES['oven']!, 'Tomas'],
    ['another name', STORIES['oven']!.replace('Tomas', 'Ines'), 'Ines'],
    ['other endings', 'Tomas opened the oven and the breads had burnt while the neighbours talk.', 'Tomas'],
    [
      'another order and other capitals',
      'THE BREAD HAS BURNT while the neighbour talked. Tomas opens the oven.',
      'Tomas',
    ],
    ['one detail exchanged', STORIES['oven']!.replace('bread', 'cake'), 'Tomas'],
  ])('are alike with %s: the earlier one is named first', (_, text, who) => {
    expect(besideThem(text, who)).toEqual([['work/oven', 'work/new']]);
  });

  it.each<[string, string]>([
    ['one rare word', 'Ines paints the oven blue on her first free Sunday since spring began again.'],
    ['only small words', 'The man and the dog, and it is for the two of us that his own has been from every one.'],
  ])('are not alike with %s in common', (_, text) => {
    expect(besideThem(text)).toEqual([]);
  });

  it('have nothing in common by the name of their person, however rare', () => {
    const ofInes = [aStory('curtain', 'Ines sews.', 'Ines'), aStory('plums', 'Ines counts plums.', 'Ines')];
    expect(alikeScenes([...scenes, ...ofInes], 0.1)).toEqual([]);
  });
});

describe('likeness', () => {
  const copy = aStory('copy', STORIES['oven']!);
  const near = aStory('near', `${STORIES['train']} It rains on Ines, who waits alone outside.`);

  it('is 1 for the same words, and less the more is added', () => {
    const found = alikeScenes([...scenes, near, copy]);
    expect(found.map(({ one, other }) => `${one} ${other}`)).toEqual(['work/oven work/copy', 'work/train work/near']);
    expect(found[0]!.likeness).toBeCloseTo(1, 9);
    expect(found[1]!.likeness).toBeLessThan(0.9);
  });

  it('counts rare words more than those of every story', () => {
    const shared = (word: string) =>
      alikeScenes(
        [...scenes.map((scene) => ({ ...scene, text: `${scene.text} Kettle.` })), aStory('new', `A ${word} sings.`)],
        0,
      ).find(({ one }) => one === 'work/oven')!.likeness;
    expect(shared('oven')).toBeGreaterThan(2 * shared('kettle'));
  });

  it('is reported from the bound on', () => {
    const { likeness } = alikeScenes([...scenes, near])[0]!;
    expect(alikeScenes([...scenes, near], likeness)).toHaveLength(1);
    expect(alikeScenes([...scenes, near], likeness + 1e-9)).toEqual([]);
  });
});

it('an author is told which story the later scene tells again', () => {
  expect(checkAlike([...scenes, aStory('copy', STORIES['oven']!)])).toEqual([
    {
      file: 'data/situations',
      id: 'work/copy',
      rule: 'it tells nearly the story of work/oven (likeness 1.00)',
      fix: 'write another story',
    },
  ]);
});
