import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaOf, stateOf } from '../../src/history/agenda.ts';
import { NOTHING_YET } from '../../src/history/folded.ts';
import type { Card } from '../../src/memory/card.ts';
import { addDays, type Day } from '../../src/memory/day.ts';
import { dueCards, freshPlaces, outlook } from '../../src/session/due.ts';
import { aCard, aFamily, aFolded, aLexicon, aWord, day } from '../builders.ts';

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
  ])('%s', (_, cards, expected) => {
    expect(dueCards(stateOf(having(cards), TODAY), lexicon, TODAY)).toEqual(expected);
    expect(outlook(agendaOf(having(cards), TODAY), lexicon, TODAY).due).toBe(expected.length);
  });

  it('are as many as are counted, whatever the history', () => {
    const ids = ['w:angry/situation', 'w:angry/near', 'w:sad/near', 'w:gone/near', 'w:sad/later-kind', 'f:anger/body'];
    const date = fc.integer({ min: TODAY - 20, max: TODAY + 20 }).map((number) => number as Day);
    const cards = fc.dictionary(fc.constantFrom(...ids), fc.record({ due: date, last: date }));
    fc.assert(
      fc.property(cards, date, (dates, today) => {
        const folded = aFolded({ cards: new Map(Object.entries(dates).map(([id, each]) => [id, aCard(each)])) });
        expect(outlook(agendaOf(folded, today), lexicon, today).due).toBe(
          dueCards(stateOf(folded, today), lexicon, today).length,
        );
      }),
    );
  });

  it('takes another card of the note where the one that waited longer cannot be asked', () => {
    const cards = {
      'w:angry/situation': card('2026-11-10', '2026-11-20'),
      'w:angry/near': card('2026-11-20', '2026-11-21'),
    };
    const asked = dueCards(stateOf(having(cards), TODAY), lexicon, TODAY, (id) => id !== 'w:angry/near');
    expect(asked).toEqual(['w:angry/situation']);
  });
});

describe('the next day with something due', () => {
  it.each([
    [{}, undefined],
    [
      { 'w:angry/situation': card('2026-11-20', '2026-11-25'), 'w:sad/situation': card('2026-11-20', '2026-11-24') },
      day('2026-11-24'),
    ],
    [{ 'w:angry/situation': card('2026-11-01', '2026-11-05') }, day('2026-11-23')],
    [
      { 'w:muted/situation': card('2026-11-20', '2026-11-24'), 'w:sad/situation': card('2026-11-20', '2026-11-27') },
      day('2026-11-27'),
    ],
    [{ 'w:sad/later-kind': card('2026-11-20', '2026-11-24') }, undefined],
  ])('%j', (cards, expected) => expect(outlook(agendaOf(having(cards), TODAY), lexicon, TODAY).next).toBe(expected));
});

describe('freshPlaces', () => {
  const LIMITS = { count: 12, fresh: 3 };
  const onDay = (ago: number, did: { answers: number; shown: number }) => [addDays(TODAY, -ago), did] as const;
  /** So many answers on each of so many days before today, the last of them yesterday. */
  const practising = (count: number, answers: number) =>
    Array.from({ length: count }, (_, index) => onDay(index + 1, { answers, shown: 0 }));

  it.each<[string, number, { answers: number; shown: number }, number]>([
    ['all where nothing is due', 0, { answers: 0, shown: 0 }, 3],
    ['all with 20 due', 20, { answers: 0, shown: 0 }, 3],
    ['one with 21 due', 21, { answers: 0, shown: 0 }, 1],
    ['one with 24 due', 24, { answers: 0, shown: 0 }, 1],
    ['none with 25 due', 25, { answers: 0, shown: 0 }, 0],
    ['all with 20 due and answered together', 8, { answers: 12, shown: 0 }, 3],
    ['one with 24 due and answered together', 12, { answers: 12, shown: 0 }, 1],
    ['none with 25 due and answered together', 12, { answers: 13, shown: 0 }, 0],
    ['all with 20 answered and nothing left', 0, { answers: 20, shown: 0 }, 3],
    ['one with 24 answered and nothing left', 0, { answers: 24, shown: 0 }, 1],
    ['none with 25 answered and nothing left', 0, { answers: 25, shown: 0 }, 0],
    ['none with 24 due and answered, where one was shown', 12, { answers: 12, shown: 1 }, 0],
    ['less what was shown today', 5, { answers: 5, shown: 2 }, 1],
    ['none where more was shown today', 5, { answers: 5, shown: 5 }, 0],
  ])('are %s (%i due, today %o): %i', (_, due, today, expected) => {
    expect(freshPlaces(aFolded({ days: new Map([[TODAY, today]]) }), TODAY, due, LIMITS)).toBe(expected);
  });

  it.each<[string, number, number, number]>([
    ['all after a week of 18 answers a day', 7, 18, 3],
    ['none after a week of 19 answers a day', 7, 19, 0],
    ['all after six days of 21 and one without', 6, 21, 3],
    ['none after six days of 22 and one without', 6, 22, 0],
  ])('are %s (%i days of %i): %i', (_, days, answers, expected) => {
    const met = onDay(9, { answers: 0, shown: 1 });
    expect(freshPlaces(aFolded({ days: new Map([met, ...practising(days, answers)]) }), TODAY, 0, LIMITS)).toBe(
      expected,
    );
  });

  it.each<[string, number, number, number, number]>([
    ['all in longer sessions with as much more due', 60, 100, 0, 3],
    ['one with more', 60, 101, 0, 1],
    ['one with as much as leaves one', 60, 120, 0, 1],
    ['none with more', 60, 121, 0, 0],
    ['all after a week with as many more answers a day', 60, 0, 90, 3],
    ['none after a week with more', 60, 0, 91, 0],
    ['as usual in shorter sessions: one with 24 due', 3, 24, 0, 1],
    ['as usual in shorter sessions: none with 25', 3, 25, 0, 0],
  ])('are %s (sessions of %i, %i due, %i answers a day): %i', (_, count, due, answers, expected) => {
    const days = new Map([onDay(9, { answers: 0, shown: 1 }), ...practising(7, answers)]);
    expect(freshPlaces(aFolded({ days }), TODAY, due, { count, fresh: 3 })).toBe(expected);
  });

  it('look back no farther than a week', () => {
    const days = new Map(practising(30, 100).filter(([each]) => each < addDays(TODAY, -7)));
    expect(freshPlaces(aFolded({ days }), TODAY, 0, LIMITS)).toBe(3);
  });

  it.each<[string, number, number, number, number]>([
    ['one, though more than 24 are due', 10, 25, 3, 1],
    ['one, with as many as 32 due', 10, 32, 3, 1],
    ['none with more', 10, 33, 3, 0],
    ['none where none is kept at all', 10, 25, 0, 0],
    ['one, if six of the ten days were practised', 6, 25, 3, 1],
    ['none, if only five were', 5, 25, 3, 0],
  ])('after ten days without a new word are %s (%i days, %i due, %i places): %i', (_, days, due, places, expected) => {
    expect(freshPlaces(aFolded({ days: new Map(practising(days, 5)) }), TODAY, due, { count: 12, fresh: places })).toBe(
      expected,
    );
  });

  it.each<[string, number, number]>([
    ['one with a new word today', 0, 0],
    ['ten with a new word on the first of them', 10, 0],
    ['ten with a new word the day before them', 11, 1],
  ])('of practice with too much due, after %s (%i days ago), are %i', (_, ago, expected) => {
    const days = new Map([...practising(11, 5), onDay(ago, { answers: 5, shown: 1 })]);
    expect(freshPlaces(aFolded({ days }), TODAY, 25, LIMITS)).toBe(expected);
  });
});
