import { describe, expect, it } from 'vitest';
import { contentOf } from '../../src/lexicon/content.ts';
import { wordView } from '../../src/session/view.ts';
import { aFamily, aFolded, aLexicon, aScene, aWord, chance } from '../builders.ts';

const lexicon = aLexicon({
  families: [aFamily('anger'), aFamily('sadness')],
  words: [aWord('angry'), aWord('sad', { family: 'sadness' }), aWord('hurt')],
});
const scenes = [
  aScene('home/mixed', ['angry', 'sad'], { mixed: true }),
  aScene('home/second', ['sad', 'angry']),
  aScene('home/first', ['angry', 'sad']),
  aScene('home/alone', ['angry']),
];

/** Every scene that some seed shows with the word. */
function shownWith(word: string, uses: Record<string, number>, some = scenes): (string | undefined)[] {
  const folded = aFolded({ uses: new Map(Object.entries(uses)) });
  const content = contentOf(lexicon, some);
  const ids = [...Array(60).keys()].map((seed) => {
    const view = wordView(word, content, folded, chance(`${seed}`));
    return view.is === 'word' ? view.scene?.id : 'no word';
  });
  return [...new Set(ids)].sort();
}

describe('the scene a word is shown with', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['plainly about the word', {}, ['home/alone', 'home/first']],
    ['a plain one that was not used', { 'home/alone': 1 }, ['home/first']],
    ['one of a single feeling once every plain one was used', { 'home/alone': 1, 'home/first': 2 }, ['home/second']],
    [
      'a plain one of those used longest ago',
      { 'home/alone': 4, 'home/first': 2, 'home/mixed': 2, 'home/second': 3 },
      ['home/first'],
    ],
  ])('is %s (%o)', (_, uses, expected) => {
    expect(shownWith('angry', uses)).toEqual(expected);
  });

  it('is one of a single feeling where no scene is plainly about the word', () => {
    expect(shownWith('angry', {}, scenes.slice(0, 2))).toEqual(['home/second']);
  });

  it('is none where no scene fits', () => {
    expect(shownWith('hurt', {})).toEqual([undefined]);
  });
});
