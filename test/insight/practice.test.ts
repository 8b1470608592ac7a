import { describe, expect, it } from 'vitest';
import { practiceOf } from '../../src/insight/practice.ts';
import type { Lexicon } from '../../src/lexicon/content.ts';
import { aCard, aFamily, aFolded, aLexicon, aWord, day } from '../builders.ts';

const lexicon: Lexicon = aLexicon({
  families: [aFamily('anger'), aFamily('sadness', { name: 'sadness and loss' })],
  words: [aWord('bitter'), aWord('furious'), aWord('sad', { family: 'sadness' })],
  sensations: [],
});

const folded = aFolded({
  cards: new Map([
    ['w:bitter/situation', aCard({ stability: 3.9 })],
    ['w:bitter/recall', aCard({ stability: 21 })],
    ['w:sad/situation', aCard({ stability: 4 })],
    ['w:sad/near', aCard({ stability: 20.9 })],
    ['f:anger/body', aCard({ stability: 30 })],
    ['f:anger/strength', aCard({ stability: 2 })],
    ['w:retired/recall', aCard({ stability: 2 })],
    ['w:bitter/later-kind', aCard({ stability: 99 })],
  ]),
  answers: new Map([
    ['w:bitter/situation', 5],
    ['w:bitter/recall', 2],
    ['w:sad/situation', 3],
    ['w:sad/near', 1],
    ['f:anger/body', 7],
    ['f:anger/strength', 4],
    ['w:retired/recall', 1],
    ['w:bitter/later-kind', 6],
  ]),
  seen: new Map([
    ['bitter', day('2026-11-01')],
    ['sad', day('2026-11-02')],
    ['retired', day('2026-11-02')],
  ]),
  days: new Map([
    [day('2026-11-01'), { answers: 20, shown: 1 }],
    [day('2026-11-02'), { answers: 9, shown: 0 }],
    [day('2026-11-03'), { answers: 0, shown: 2 }],
  ]),
});

describe('practice', () => {
  const practice = practiceOf(folded, lexicon);

  it('counts every answer, and the days that held one', () => {
    expect({ answers: practice.answers, days: practice.days }).toEqual({ answers: 29, days: 2 });
  });

  it('counts a word as firm from three weeks, and no word that is gone', () => {
    expect(practice.words).toEqual({ seen: 2, firm: 1, of: 3 });
  });

  it('stands by rung, without rungs that have no card', () => {
    // A situation stands on rung 4 once its note is firm for four days, whichever of its cards made it so.
    expect(practice.rungs).toEqual([
      { rung: 1, answers: 7, cards: 1, firm: 1 },
      { rung: 3, answers: 4, cards: 1, firm: 0 },
      { rung: 4, answers: 12, cards: 5, firm: 1 },
    ]);
  });

  it('stands by family: its words and its own cards', () => {
    expect(practice.families).toEqual([
      { family: 'anger', name: 'anger', answers: 18, seen: 1, firm: 1, of: 2 },
      { family: 'sadness', name: 'sadness and loss', answers: 4, seen: 1, firm: 0, of: 1 },
    ]);
  });
});

it('before the first answer is a table of zeros', () => {
  const none = { answers: 0, seen: 0, firm: 0 };
  expect(practiceOf(aFolded(), lexicon)).toEqual({
    answers: 0,
    days: 0,
    words: { seen: 0, firm: 0, of: 3 },
    rungs: [],
    families: [
      { family: 'anger', name: 'anger', ...none, of: 2 },
      { family: 'sadness', name: 'sadness and loss', ...none, of: 1 },
    ],
  });
});
