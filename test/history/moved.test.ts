import { expect, it } from 'vitest';
import { movedCards, wordsMet } from '../../src/history/moved.ts';
import type { Card } from '../../src/memory/card.ts';
import { aCard, day } from '../builders.ts';

const withCard = (...cards: [string, Card][]) => ({ cards: new Map(cards) });
const CARD = aCard();

it.each<[string, ReturnType<typeof withCard>, ReturnType<typeof withCard>, string[]]>([
  ['where nothing is', withCard(), withCard(), []],
  ['where all is the same', withCard(['w:glad/near', CARD]), withCard(['w:glad/near', { ...CARD }]), []],
  ['where a card came', withCard(), withCard(['w:glad/near', CARD]), ['w:glad/near']],
  ['where a card went', withCard(['w:glad/near', CARD]), withCard(), ['w:glad/near']],
  ['by their ids', withCard(), withCard(['w:b/near', CARD], ['w:a/near', CARD]), ['w:a/near', 'w:b/near']],
  ...(['stability', 'difficulty', 'due', 'last', 'reviews', 'lapses'] as const).map(
    (field) =>
      [
        `with another ${field}`,
        withCard(['w:glad/near', CARD]),
        withCard(['w:glad/near', { ...CARD, [field]: CARD[field] + 1 }]),
        ['w:glad/near'],
      ] as [string, ReturnType<typeof withCard>, ReturnType<typeof withCard>, string[]],
  ),
])('the cards that moved %s', (_, before, after, ids) => {
  expect(movedCards(before, after).map(({ card }) => card)).toEqual(ids);
});

it('a card that moved has the days it came and comes back', () => {
  const later = aCard({ due: day('2026-12-24') });
  expect(movedCards(withCard(['a', CARD], ['b', CARD]), withCard(['a', later], ['c', later]))).toEqual([
    { card: 'a', from: day('2026-11-27'), to: day('2026-12-24') },
    { card: 'b', from: day('2026-11-27'), to: undefined },
    { card: 'c', from: undefined, to: day('2026-12-24') },
  ]);
});

it('words are met that were not seen before', () => {
  const seen = (...words: string[]) => ({ seen: new Map(words.map((word) => [word, day('2026-11-22')])) });
  expect(wordsMet(seen('glad'), seen('sad', 'glad', 'angry'))).toEqual(['angry', 'sad']);
});
