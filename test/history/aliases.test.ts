import { describe, expect, it } from 'vitest';
import { aKnown, anAnswer, aShown, day, foldEvents } from '../builders.ts';

const at = (date: string) => `2026-11-${date}T08:00:00+01:00`;
const RENAMED = { bitter: 'embittered' };

describe('a word that was renamed', () => {
  it('keeps its cards, whatever the drill', () => {
    const { cards } = foldEvents(
      [
        anAnswer('a1', at('20'), { card: 'w:bitter/situation' }),
        anAnswer('a2', at('21'), { card: 'w:bitter/near' }),
        aKnown('k1', at('22'), 'bitter'),
      ],
      RENAMED,
    );
    expect([...cards.keys()]).toEqual(['w:embittered/situation', 'w:embittered/near']);
  });

  it('goes on where it was under its old name', () => {
    const events = [
      anAnswer('a1', at('20'), { card: 'w:bitter/situation' }),
      anAnswer('a2', at('22'), { card: 'w:embittered/situation' }),
    ];
    const { cards, answers } = foldEvents(events, RENAMED);
    expect(cards.get('w:embittered/situation')).toMatchObject({ reviews: 2, last: day('2026-11-22') });
    expect([...answers]).toEqual([['w:embittered/situation', 2]]);
  });

  it('is seen since it was shown under its old name', () => {
    const { seen } = foldEvents([aShown('s1', at('20'), 'bitter'), aShown('s2', at('22'), 'embittered')], RENAMED);
    expect([...seen]).toEqual([['embittered', day('2026-11-20')]]);
  });

  it('keeps its confusions, as the card and as the word given', () => {
    const missed = { mark: 'close', rating: 'hard' } as const;
    const events = [
      anAnswer('a1', at('20'), { ...missed, card: 'w:bitter/near', given: ['angry'] }),
      anAnswer('a2', at('21'), { ...missed, card: 'w:angry/near', given: ['bitter'] }),
      anAnswer('a3', at('22'), { ...missed, card: 'w:angry/near', given: ['embittered'] }),
    ];
    expect(foldEvents(events, RENAMED).confusions).toEqual(
      new Map([
        ['embittered', new Map([['angry', 1]])],
        ['angry', new Map([['embittered', 2]])],
      ]),
    );
  });

  it('does not rename a family of the same id', () => {
    const { cards } = foldEvents([anAnswer('a1', at('20'), { card: 'f:bitter/body' })], RENAMED);
    expect([...cards.keys()]).toEqual(['f:bitter/body']);
  });
});

it('a word that was retired keeps its history under its old id', () => {
  const events = [aShown('s1', at('20'), 'bitter'), anAnswer('a1', at('20'), { card: 'w:bitter/situation' })];
  const { cards, seen } = foldEvents(events, { bitter: null });
  expect([...cards.keys()]).toEqual(['w:bitter/situation']);
  expect([...seen.keys()]).toEqual(['bitter']);
});

it('a card of a kind this version does not know keeps its id', () => {
  const { cards } = foldEvents([anAnswer('a1', at('20'), { card: 'w:bitter/later-kind' })], RENAMED);
  expect([...cards.keys()]).toEqual(['w:bitter/later-kind']);
});

it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('a word called %s keeps its name', (word) => {
  const card = `w:${word}/near`;
  const { cards, seen, confusions } = foldEvents([
    aShown('s1', at('20'), word),
    anAnswer('a1', at('20'), { card, given: [word], mark: 'close', rating: 'hard' }),
  ]);
  expect([...seen.keys()]).toEqual([word]);
  expect([...cards.keys()]).toEqual([card]);
  expect(confusions).toEqual(new Map([[word, new Map([[word, 1]])]]));
});
