import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/history/event.ts';
import { pastOf, wasReviewed } from '../../src/history/folded.ts';
import { aCard, aFolded, aKnown, anAnswer, anEasy, anUndo, aShown, day, foldEvents } from '../builders.ts';

const at = (date: string, time = '08:00') => `2026-11-${date}T${time}:00+01:00`;
const missed = (id: string, given: string[], fields: Partial<ReturnType<typeof anAnswer>> = {}) =>
  anAnswer(id, at('22'), { given, mark: 'close', rating: 'hard', ...fields });

describe('words that were seen', () => {
  it('keep the first day on which they were shown or known', () => {
    const { seen } = foldEvents([
      aShown('s2', at('22'), 'wistful'),
      aShown('s1', at('20'), 'wistful'),
      aKnown('k1', at('21'), 'smug'),
      anAnswer('a1', at('21')),
    ]);
    expect([...seen].sort()).toEqual([
      ['smug', day('2026-11-21')],
      ['wistful', day('2026-11-20')],
    ]);
  });

  it('are new again where that was taken back', () => {
    const { seen } = foldEvents([aShown('s1', at('20'), 'wistful'), anUndo('u1', at('20', '08:01'), 's1')]);
    expect(seen.size).toBe(0);
  });
});

describe('the uses of prompts', () => {
  it('count up with each answer and each scene that was shown', () => {
    const { uses, used } = foldEvents([
      { ...aShown('s1', at('20', '08:00'), 'wistful'), prompt: 'family/attic' },
      anAnswer('a1', at('20', '08:01'), { prompt: 'work/late' }),
      aShown('s2', at('20', '08:02'), 'smug'),
      anAnswer('a2', at('20', '08:03'), { prompt: 'family/attic', repeat: true }),
      anAnswer('a3', at('20', '08:04'), { prompt: 'jaw-tight+face-hot' }),
    ]);
    expect(used).toBe(4);
    expect(uses).toEqual(
      new Map([
        ['family/attic', 3],
        ['work/late', 2],
        ['jaw-tight+face-hot', 4],
      ]),
    );
  });

  it('are told as the past, 0 where there was none', () => {
    const past = pastOf(foldEvents([anAnswer('a1', at('20'), { prompt: 'work/late' })]));
    expect([past.lastUse('work/late'), past.lastUse('work/early')]).toEqual([1, 0]);
  });
});

describe('the tally of a day', () => {
  it('counts every answer and every word shown, by the day that begins at 04:00', () => {
    const { days, answers } = foldEvents([
      anAnswer('a1', at('22')),
      anAnswer('a2', at('22', '09:00'), { repeat: true }),
      anAnswer('a3', at('23', '03:59'), { card: 'f:anger/body' }),
      anAnswer('a4', at('23', '04:00')),
      aShown('s1', at('22'), 'wistful'),
      aKnown('k1', at('22'), 'smug'),
      anEasy('e1', at('22', '08:01'), 'a1'),
    ]);
    expect(days).toEqual(
      new Map([
        [day('2026-11-22'), { answers: 3, shown: 1 }],
        [day('2026-11-23'), { answers: 1, shown: 0 }],
      ]),
    );
    expect(answers).toEqual(
      new Map([
        ['w:resentful/situation', 3],
        ['f:anger/body', 1],
      ]),
    );
  });
});

describe('confusions', () => {
  it.each<[string, Event, [string, string][]]>([
    ['a word given in place of the card’s own', missed('a1', ['bitter']), [['resentful', 'bitter']]],
    [
      'each of several words',
      missed('a1', ['bitter', 'hurt']),
      [
        ['resentful', 'bitter'],
        ['resentful', 'hurt'],
      ],
    ],
    ['one in practice too', missed('a1', ['bitter'], { repeat: true }), [['resentful', 'bitter']]],
    ['none in a best answer', anAnswer('a1', at('22')), []],
    ['none where the answer was a family', missed('a1', ['f:sadness']), []],
    ['none where nothing was given', missed('a1', [], { mark: 'unsure', rating: 'again' }), []],
    ['none where a family was asked about', missed('a1', ['furious', 'annoyed'], { card: 'f:anger/strength' }), []],
  ])('hold %s', (_, event, pairs) => {
    const { confusions } = foldEvents([event]);
    expect([...confusions].flatMap(([word, others]) => [...others.keys()].map((other) => [word, other]))).toEqual(
      pairs,
    );
  });

  it('come most often first', () => {
    const past = pastOf(foldEvents([missed('a1', ['hurt']), missed('a2', ['bitter']), missed('a3', ['bitter'])]));
    expect(past.confusedWith('resentful')).toEqual(['bitter', 'hurt']);
    expect(past.confusedWith('bitter')).toEqual([]);
  });
});

describe('the past', () => {
  const past = pastOf(
    aFolded({
      cards: new Map([
        ['w:bitter/situation', aCard({ stability: 3, lapses: 8 })],
        ['w:bitter/near', aCard({ stability: 12 })],
        ['w:hurt/situation', aCard({ stability: 2, lapses: 7 })],
        ['w:hurt/later-kind', aCard({ stability: 99 })],
        ['f:anger/body', aCard({ stability: 40 })],
      ]),
      seen: new Map([['bitter', day('2026-11-20')]]),
    }),
  );

  it.each([
    ['w:bitter', 12, true],
    ['w:hurt', 2, false],
    ['f:anger', 40, false],
    ['w:smug', 0, false],
    ['w:anger', 0, false],
  ])('of %s: as firm as its firmest card, %i days; a leech: %s', (note, firmness, isLeech) => {
    expect(past.firmness(note)).toBe(firmness);
    expect(past.isLeech(note)).toBe(isLeech);
  });

  it('tells which words were seen', () => {
    expect(['bitter', 'hurt'].map(past.isSeen)).toEqual([true, false]);
  });
});

it.each<[string, Event[], boolean]>([
  ['was not reviewed before its first answer', [aShown('s1', at('20'), 'resentful')], false],
  ['was reviewed in any drill', [anAnswer('a1', at('20'), { card: 'w:resentful/recall' })], true],
  ['was not reviewed in practice alone', [anAnswer('a1', at('20'), { repeat: true })], false],
  ['was not reviewed where it was only known', [aKnown('k1', at('20'), 'resentful')], false],
  ['was not reviewed with another word', [anAnswer('a1', at('20'), { card: 'w:bitter/situation' })], false],
])('a word %s', (_, events, reviewed) => {
  expect(wasReviewed(foldEvents(events), 'resentful')).toBe(reviewed);
});
