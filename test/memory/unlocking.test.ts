import { describe, expect, it } from 'vitest';
import { cardsOf } from '../../src/drills/card-id.ts';
import type { Past } from '../../src/drills/drill.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import { hasPrompt, isOpen } from '../../src/memory/unlocking.ts';
import { notesIn } from '../../src/session/due.ts';
import { aFamily, aLexicon, aPast, aScene, aSensation, aWord } from '../builders.ts';

const near = (word: string) => [{ word, how: 'One lasts, the other does not.' }];
const content = contentOf(
  aLexicon({
    families: [aFamily('anger'), aFamily('sadness')],
    words: [
      aWord('annoyed', { intensity: 0.3, near: near('angry') }),
      aWord('angry', { intensity: 0.6, near: near('annoyed') }),
      aWord('furious', { intensity: 0.9 }),
      aWord('sad', { family: 'sadness' }),
    ],
    sensations: [
      aSensation('jaw-tight', ['anger', 'sadness'], { region: 'jaw' }),
      aSensation('face-hot', ['anger'], { region: 'face' }),
    ],
  }),
  [aScene('work/late', ['annoyed']), aScene('work/lie', ['angry'], { fits: { best: ['angry'], close: ['annoyed'] } })],
);

const seen = (...words: string[]): Partial<Past> => ({ isSeen: (word) => words.includes(word) });
const firm = (days: number): Partial<Past> => ({ firmness: (note) => (note === 'w:annoyed' ? days : 0) });

const CARDS = [...notesIn(content)].flatMap(cardsOf);
const openCards = (past: Past): string[] => CARDS.filter((card) => isOpen(card, content, past));
const askable = (past: Past): string[] => openCards(past).filter((card) => hasPrompt(card, content, past));

describe('open cards', () => {
  it.each<[string, Partial<Past>, string[]]>([
    ['before the first word only bodies', {}, ['f:anger/body']],
    ['a word that was shown opens its situations', seen('annoyed'), ['f:anger/body', 'w:annoyed/situation']],
    ['a word without a scene has nothing to ask', seen('sad'), ['f:anger/body']],
    [
      'three words of a family open their order',
      seen('annoyed', 'angry', 'furious'),
      ['f:anger/body', 'f:anger/strength', 'w:angry/situation', 'w:annoyed/situation'],
    ],
    [
      'a firmness just short of four days opens nothing more',
      { ...seen('annoyed', 'angry'), ...firm(3.9) },
      ['f:anger/body', 'w:angry/situation', 'w:annoyed/situation'],
    ],
    [
      'four days open a neighbour that was seen',
      { ...seen('annoyed', 'angry'), ...firm(4) },
      ['f:anger/body', 'w:angry/situation', 'w:annoyed/near', 'w:annoyed/situation'],
    ],
    [
      'four days open no neighbour that was not',
      { ...seen('annoyed'), ...firm(4) },
      ['f:anger/body', 'w:annoyed/situation'],
    ],
    [
      'ten days open the word to be typed',
      { ...seen('annoyed'), ...firm(10) },
      ['f:anger/body', 'w:annoyed/recall', 'w:annoyed/situation'],
    ],
    [
      'a leech meets its neighbour whatever its firmness',
      {
        ...seen('annoyed'),
        isLeech: (note) => note === 'w:annoyed',
      },
      ['f:anger/body', 'w:annoyed/near', 'w:annoyed/situation'],
    ],
  ])('%s', (_, past, cards) => {
    expect(askable(aPast(past)).sort()).toEqual(cards);
  });

  it('are none where two neighbours have no scene that tells them apart', () => {
    const past = aPast({ ...seen('annoyed', 'angry'), firmness: (note) => (note === 'w:angry' ? 5 : 0) });
    expect(openCards(past)).toContain('w:angry/near');
    expect(askable(past)).not.toContain('w:angry/near');
  });
});
