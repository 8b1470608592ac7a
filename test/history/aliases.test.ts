import { describe, expect, it } from 'vitest';
import { aKnown, anAnswer, aShown, day, foldEvents } from '../builders.ts';

const at = (date: string) => `2026-11-${date}T08:00:00+01:00`;
const RENAMED = { 'w:bitter': 'w:embittered' };

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

describe('what else was renamed', () => {
  const NAMES = {
    'f:rage': 'f:anger',
    'v:unseen': 'v:ignored',
    's:unheard': 's:nobody-listens',
    'x:gate': 'x:yard-gate',
    'w:bitter': 'w:embittered',
    'work/slow': 'work/late',
    'work/old': null,
  };

  it.each([
    ['a family', 'f:rage/body', 'f:anger/body'],
    ['a verdict word', 'v:unseen/underneath', 'v:ignored/underneath'],
    ['a statement', 's:unheard/sort', 's:nobody-listens/sort'],
    ['an exchange', 'x:gate/listening', 'x:yard-gate/listening'],
  ])('%s keeps its card', (_, card, now) => {
    const events = [anAnswer('a1', at('20'), { card }), anAnswer('a2', at('22'), { card: now })];
    const { cards, answers } = foldEvents(events, NAMES);
    expect([...cards].map(([id, { reviews }]) => [id, reviews])).toEqual([[now, 2]]);
    expect([...answers]).toEqual([[now, 2]]);
  });

  it.each([
    ['a scene', 'w:glad/situation', 'work/slow', 'work/late'],
    ['the other side of a scene', 'w:glad/their-side', 'work/slow+other', 'work/late+other'],
    ['two scenes, in the order of their new ids', 'f:anger/same-body', 'work/mug+work/slow', 'work/late+work/mug'],
    ['words in order', 'f:anger/strength', 'annoyed+bitter+furious', 'annoyed+embittered+furious'],
    ['a verdict word with two feelings', 'v:unseen/underneath', 'unseen+bitter+hurt', 'ignored+embittered+hurt'],
    ['a statement', 's:unheard/sort', 'unheard', 'nobody-listens'],
    ['an exchange', 'x:gate/listening', 'gate', 'yard-gate'],
    ['sensations, which are called as a word was', 'f:anger/body', 'bitter+gate', 'bitter+gate'],
    ['a scene that was retired', 'w:glad/situation', 'work/old', 'work/old'],
    ['a scene of a kind not known here', 'w:glad/later-kind', 'work/slow', 'work/late'],
  ])('%s counts as used', (_, card, prompt, now) => {
    const { uses } = foldEvents([anAnswer('a1', at('20'), { card, prompt })], NAMES);
    expect([...uses]).toEqual([[now, 1]]);
  });

  it('a scene that a word was shown with counts as used', () => {
    const shown = { ...aShown('s1', at('20'), 'bitter'), prompt: 'work/slow' };
    expect([...foldEvents([shown], NAMES).uses.keys()]).toEqual(['work/late']);
  });
});

describe('two words that became one', () => {
  const ONE = { 'w:bitter': 'w:embittered' };
  const missed = { mark: 'close', rating: 'hard' } as const;

  it('are one card, reviewed once a day', () => {
    const events = [
      anAnswer('a1', at('20'), { card: 'w:bitter/near' }),
      anAnswer('a2', at('20'), { card: 'w:embittered/near' }),
      anAnswer('a3', at('22'), { card: 'w:embittered/near' }),
    ];
    expect(foldEvents(events, ONE).cards.get('w:embittered/near')).toMatchObject({ reviews: 2 });
  });

  it('are no longer confused with each other', () => {
    const events = [anAnswer('a1', at('20'), { ...missed, card: 'w:bitter/near', given: ['embittered', 'hurt'] })];
    expect(foldEvents(events, ONE).confusions).toEqual(new Map([['embittered', new Map([['hurt', 1]])]]));
  });
});

it('a word that was retired keeps its history under its old id', () => {
  const events = [aShown('s1', at('20'), 'bitter'), anAnswer('a1', at('20'), { card: 'w:bitter/situation' })];
  const { cards, seen } = foldEvents(events, { 'w:bitter': null });
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
