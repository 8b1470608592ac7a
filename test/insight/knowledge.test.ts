import { describe, expect, it } from 'vitest';
import type { Kind, Rung } from '../../src/drills/drill.ts';
import type { Folded } from '../../src/history/folded.ts';
import { type Knowledge, knowledgeOf } from '../../src/insight/knowledge.ts';
import { aCard, aFolded, day } from '../builders.ts';

const SEEN = new Map([['bitter', day('2026-11-02')]]);
const cards = (stabilities: Record<string, number>) =>
  new Map(Object.entries(stabilities).map(([id, stability]) => [id, aCard({ stability })]));
const knowing = (fields: Partial<Folded>) => knowledgeOf('bitter', aFolded(fields));

it('a word that was never shown is new, and nothing more is known', () => {
  expect(knowing({})).toEqual({ state: 'new', answers: 0, cards: [], confusedWith: [] });
});

it('a word that was shown is met since that day', () => {
  expect(knowing({ seen: SEEN })).toEqual({
    state: 'met',
    since: day('2026-11-02'),
    answers: 0,
    cards: [],
    confusedWith: [],
  });
});

it('a word that was answered is met, also where the day it was shown is not known', () => {
  const known = knowing({ answers: new Map([['w:bitter/situation', 1]]) });
  expect(known.state).toBe('met');
  expect(known).not.toHaveProperty('since');
});

describe('the state of a word', () => {
  it.each<[Record<string, number>, Knowledge['state']]>([
    [{ 'w:bitter/situation': 20.9 }, 'met'],
    [{ 'w:bitter/situation': 21 }, 'firm'],
    [{ 'w:bitter/situation': 2, 'w:bitter/recall': 21 }, 'firm'],
    [{ 'w:sad/situation': 40, 'f:bitter/body': 40 }, 'met'],
  ])('with cards of %o days is %s', (stabilities, state) => {
    expect(knowing({ seen: SEEN, cards: cards(stabilities) }).state).toBe(state);
  });
});

describe('the rung of a word', () => {
  it.each<[Record<string, number>, Rung]>([
    [{ 'w:bitter/situation': 3.9 }, 3],
    [{ 'w:bitter/situation': 4 }, 4],
    [{ 'w:bitter/situation': 2, 'w:bitter/near': 2 }, 4],
    [{ 'w:bitter/their-side': 12, 'w:bitter/situation': 12 }, 5],
  ])('with cards of %o days is %i, the highest of them', (stabilities, rung) => {
    expect(knowing({ cards: cards(stabilities) }).rung).toBe(rung);
  });
});

it('answers are those to its own cards, practice included', () => {
  const answers = new Map([
    ['w:bitter/situation', 4],
    ['w:bitter/near', 2],
    ['w:bitter/later-kind', 8],
    ['w:bittersweet/situation', 16],
    ['f:bitter/body', 32],
  ]);
  expect(knowing({ answers }).answers).toBe(6);
});

it('its cards stand with the day each comes back', () => {
  const known = knowing({
    cards: new Map([
      ['w:bitter/situation', aCard({ due: day('2026-11-25') })],
      ['w:sad/situation', aCard({ due: day('2026-11-26') })],
      ['w:bitter/recall', aCard({ due: day('2026-12-01') })],
    ]),
  });
  expect(known.cards).toEqual<{ kind: Kind; due: number }[]>([
    { kind: 'situation', due: day('2026-11-25') },
    { kind: 'recall', due: day('2026-12-01') },
  ]);
});

it('the words given in its place stand most often first', () => {
  const confusions = new Map([
    [
      'bitter',
      new Map([
        ['angry', 1],
        ['resentful', 3],
        ['sad', 2],
      ]),
    ],
    ['sad', new Map([['low', 9]])],
  ]);
  expect(knowing({ confusions }).confusedWith).toEqual(['resentful', 'sad', 'angry']);
});
