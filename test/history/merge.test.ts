/** The hard cases of a history that more than one device writes. */
import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/history/event.ts';
import { foldFiles as foldAt } from '../../src/history/fold-files.ts';
import type { Rating } from '../../src/memory/rating.ts';
import { aFile, aKnown, anAnswer, anEasy, anUndo, aShown, day } from '../builders.ts';

const CARD = 'w:resentful/situation';
const TODAY = day('2026-11-25');
/** The stability after a first answer is one of the published weights, so it tells which answer was the review. */
const AFTER: Record<Rating, number> = { again: 0.212, hard: 1.2931, good: 2.3065, easy: 8.2956 };
const MARK = { again: 'unlikely', hard: 'close', good: 'best', easy: 'best' } as const;

const answer = (id: string, at: string, rating: Rating = 'good') => anAnswer(id, at, { rating, mark: MARK[rating] });

/** What the files of several devices add up to; the same whichever is read first, and whichever is there twice. */
function folded(devices: readonly (readonly Event[])[], today = TODAY) {
  const files = devices.map((events, place) => aFile(`device${place}.jsonl`, events));
  const once = foldAt(files, {}, today);
  const copy = { ...files[0]!, name: 'device0.sync-conflict-20261122-073105-ABCDEFG.jsonl' };
  expect(foldAt(files.toReversed(), {}, today).folded).toEqual(once.folded);
  expect(foldAt([copy, ...files], {}, today).folded).toEqual(once.folded);
  return once;
}
const cardOf = (devices: readonly (readonly Event[])[], today = TODAY) => folded(devices, today).folded.cards.get(CARD);

describe('two devices answer one card on one day', () => {
  const phone = '2026-11-22T08:00:00+01:00';
  const laptop = '2026-11-22T20:00:00+01:00';

  it.each<[string, Event[], Event[], Rating]>([
    ['the earlier is the review', [answer('p1', phone, 'hard')], [answer('l1', laptop, 'good')], 'hard'],
    [
      'the earlier in time, not on the clock',
      [answer('p1', '2026-11-22T23:00:00+09:00', 'hard')],
      [answer('l1', '2026-11-22T16:00:00+01:00')],
      'hard',
    ],
    ['at one instant, the lower id', [answer('p1', phone, 'hard')], [answer('l1', phone, 'again')], 'again'],
    [
      'the later where the earlier was taken back',
      [answer('p1', phone, 'hard'), anUndo('p2', phone, 'p1')],
      [answer('l1', laptop)],
      'good',
    ],
    [
      'the later where the other device took the earlier back',
      [answer('p1', phone, 'hard')],
      [answer('l1', laptop), anUndo('l2', laptop, 'p1')],
      'good',
    ],
    [
      'the later where the earlier was a repeat',
      [{ ...answer('p1', phone, 'hard'), repeat: true }],
      [answer('l1', laptop)],
      'good',
    ],
    ['easy on the other device counts', [answer('p1', phone)], [anEasy('l1', laptop, 'p1')], 'easy'],
  ])('%s', (_, onPhone, onLaptop, rating) => {
    expect(cardOf([onPhone, onLaptop])).toMatchObject({
      stability: AFTER[rating],
      reviews: 1,
      last: day('2026-11-22'),
    });
  });

  it('all answers are counted, and both scenes were seen', () => {
    const { answers, uses, days } = folded([
      [answer('p1', phone)],
      [{ ...answer('l1', laptop), prompt: 'work/other' }],
    ]).folded;
    expect([...answers, ...uses]).toEqual([
      [CARD, 2],
      ['work/credit-taken', 1],
      ['work/other', 2],
    ]);
    expect([...days]).toEqual([[day('2026-11-22'), { answers: 2, shown: 0 }]]);
  });

  it('a late one from the day before rebuilds what came after it', () => {
    const after = cardOf([[answer('p1', phone)]]);
    const late = cardOf([[answer('p1', phone)], [answer('l1', '2026-11-20T20:00:00+01:00', 'again')]]);
    expect(after).toMatchObject({ reviews: 1, stability: AFTER.good });
    expect(late).toMatchObject({ reviews: 2 });
    expect(late?.stability).not.toBe(AFTER.good);
  });
});

describe('an undo that arrives before what it undoes', () => {
  const undo = anUndo('u1', '2026-11-22T09:00:00+01:00', 'a1');
  const undone = answer('a1', '2026-11-22T08:00:00+01:00');

  it.each<[string, readonly Event[][], number | undefined]>([
    ['does nothing alone', [[undo]], undefined],
    ['takes it back once it is there', [[undo], [undone]], undefined],
    ['takes it back from wherever it comes', [[], [undone], [undo]], undefined],
    ['leaves what came on another day', [[undo], [undone, answer('a2', '2026-11-23T08:00:00+01:00')]], AFTER.good],
    [
      'is dated before it, by a clock that is late',
      [[{ ...undo, at: '2026-11-01T08:00:00+01:00' }], [undone]],
      undefined,
    ],
  ])('%s', (_, devices, stability) => {
    expect(cardOf(devices)?.stability).toBe(stability);
  });

  it.each<[string, Event]>([
    ['a word that was shown', aShown('a1', '2026-11-22T08:00:00+01:00', 'glad')],
    ['a word marked as known', aKnown('a1', '2026-11-22T08:00:00+01:00', 'glad')],
  ])('takes back %s', (_, event) => {
    expect(folded([[undo], [event]]).folded.seen.size).toBe(0);
  });
});

describe('a flight west runs the local days backwards', () => {
  // Tokyo in the morning of the 22nd; Honolulu eight hours later, in the evening of the 21st.
  const tokyo = '2026-11-22T08:00:00+09:00';
  const honolulu = '2026-11-21T21:00:00-10:00';

  it('two answers are two days, in the order of the calendar', () => {
    const card = cardOf([[answer('a1', tokyo, 'good'), answer('a2', honolulu, 'again')]]);
    expect(card).toMatchObject({ reviews: 2, last: day('2026-11-22'), lapses: 0 });
    expect(card).toEqual(
      cardOf([[answer('b1', '2026-11-21T12:00:00Z', 'again')], [answer('b2', '2026-11-22T12:00:00Z', 'good')]]),
    );
  });

  it('the same morning answered twice is one day', () => {
    const again = answer('a2', '2026-11-22T09:00:00-10:00', 'again');
    expect(cardOf([[answer('a1', tokyo)], [again]])).toMatchObject({ reviews: 1, stability: AFTER.good });
  });

  it('no card is due before it was asked', () => {
    const card = cardOf([[answer('a1', tokyo), answer('a2', honolulu)]]);
    expect(card?.due).toBeGreaterThan(day('2026-11-22'));
  });
});

describe('a device whose clock is a year ahead', () => {
  const wrong = [answer('w1', '2027-11-22T08:00:00+01:00', 'again')];
  const right = [answer('r1', '2026-11-22T08:00:00+01:00', 'good')];

  it('does not move what the others have until that day has come', () => {
    const { folded: now, leftover } = folded([wrong, right]);
    expect(now).toEqual(folded([right]).folded);
    expect(leftover).toEqual({ torn: [], newer: 0, ahead: 1, aheadUntil: day('2027-11-21') });
  });

  it('is counted when it has: nothing was dropped', () => {
    expect(cardOf([wrong, right], day('2027-11-20'))).toMatchObject({ reviews: 1 });
    expect(cardOf([wrong, right], day('2027-11-21'))).toMatchObject({ reviews: 2, lapses: 1 });
  });

  it('is counted as ahead once, however often its file is there', () => {
    const files = [aFile('a.jsonl', wrong), aFile('a (conflicted copy).jsonl', wrong)];
    expect(foldAt(files, {}, TODAY).leftover.ahead).toBe(1);
  });

  it('cannot take back by then what was answered now', () => {
    const undo = anUndo('u1', '2027-11-22T08:00:00+01:00', 'r1');
    expect(cardOf([[undo], right])).toMatchObject({ reviews: 1 });
    expect(cardOf([[undo], right], day('2027-11-22'))).toBeUndefined();
  });
});
