import { expect, it } from 'vitest';
import { NOTHING_YET } from '../../src/history/folded.ts';
import { begin, type Sitting, step } from '../../src/session/sitting.ts';
import { whyAsked } from '../../src/session/why.ts';
import { aCard, chance, day, realContent } from '../builders.ts';

const TODAY = day('2026-11-22');
const stamp = { at: '2026-11-22T07:30:00.000+00:00', newId: () => 'x', session: () => 's', random: chance('why') };
const open = (steps: readonly ({ show: string } | { ask: string })[], cards = {}): Sitting =>
  begin(
    {
      plan: { steps, due: 0, fresh: 0 },
      folded: { ...NOTHING_YET, cards: new Map(Object.entries(cards)), seen: new Map([['angry', TODAY]]) },
      content: realContent(),
      today: TODAY,
    },
    stamp,
  );

it.each([
  ['a word shown', open([{ show: 'sad' }]), { is: 'new-word' }],
  ['the first question about a word', open([{ ask: 'w:angry/situation' }]), { is: 'new-word' }],
  ['a family never asked about', open([{ ask: 'f:fear/body' }]), { is: 'first-time' }],
  ['the end', open([]), { is: 'not-asked' }],
  [
    'the reasons of an answer, which are asked for as the question was',
    step(open([{ ask: 'f:fear/body' }]), { do: 'answer', given: [], ms: 1 }, stamp).sitting,
    { is: 'first-time' },
  ],
  [
    'a missed card brought back',
    ['answer', 'next'].reduce(
      (sitting, what) =>
        step(sitting, what === 'answer' ? { do: 'answer', given: [], ms: 1 } : { do: 'next' }, stamp).sitting,
      open([{ ask: 'w:angry/situation' }]),
    ),
    { is: 'repeat' },
  ],
])('%s', (_, sitting, expected) => expect(whyAsked(sitting)).toEqual(expected));

it('a card reviewed as many days ago as its stability is due, with nine in ten still knowing it', () => {
  const cards = { 'w:angry/situation': aCard({ last: day('2026-11-12'), due: TODAY, stability: 10 }) };
  const why = whyAsked(open([{ ask: 'w:angry/situation' }], cards));
  expect(why).toMatchObject({ is: 'due', days: 10 });
  expect(why.is === 'due' ? why.recall : 0).toBeCloseTo(0.9, 6);
});
