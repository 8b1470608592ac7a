import { describe, expect, it } from 'vitest';
import { NOTHING_YET } from '../../src/history/folded.ts';
import type { Card } from '../../src/memory/card.ts';
import { dueCards, nextDueDay } from '../../src/session/due.ts';
import { aCard, aFamily, aLexicon, aWord, day } from '../builders.ts';

const TODAY = day('2026-11-22');
const lexicon = aLexicon({ families: [aFamily('anger')], words: [aWord('angry'), aWord('sad')], sensations: [] });
const having = (cards: Record<string, Card>) => ({ ...NOTHING_YET, cards: new Map(Object.entries(cards)) });
const card = (last: string, due: string) => aCard({ last: day(last), due: day(due) });

describe('dueCards', () => {
  it.each([
    ['due today', { 'w:angry/situation': card('2026-11-20', '2026-11-22') }, ['w:angry/situation']],
    ['due tomorrow', { 'w:angry/situation': card('2026-11-20', '2026-11-23') }, []],
    ['of a word that is gone', { 'w:gone/situation': card('2026-11-20', '2026-11-21') }, []],
    ['of a kind of a newer version', { 'w:angry/juggling': card('2026-11-20', '2026-11-21') }, []],
    [
      'two of a note: the one that waited longer for its interval',
      { 'w:angry/situation': card('2026-11-10', '2026-11-20'), 'w:angry/near': card('2026-11-20', '2026-11-21') },
      ['w:angry/near'],
    ],
    [
      'a sibling practised today',
      { 'w:angry/situation': card('2026-11-22', '2026-11-30'), 'w:angry/near': card('2026-11-20', '2026-11-21') },
      [],
    ],
    ['of a family', { 'f:anger/body': card('2026-11-20', '2026-11-21') }, ['f:anger/body']],
  ])('%s', (_, cards, expected) => expect(dueCards(having(cards), lexicon, TODAY)).toEqual(expected));
});

describe('nextDueDay', () => {
  it.each([
    [{}, undefined],
    [
      { 'w:angry/situation': card('2026-11-20', '2026-11-25'), 'w:sad/situation': card('2026-11-20', '2026-11-24') },
      day('2026-11-24'),
    ],
    [{ 'w:angry/situation': card('2026-11-01', '2026-11-05') }, day('2026-11-23')],
  ])('%j', (cards, expected) => expect(nextDueDay(having(cards), TODAY)).toBe(expected));
});
