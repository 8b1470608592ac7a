/** What the schedule does to people who answer in different ways, over a year. */
import { describe, expect, it } from 'vitest';
import { day, realContent } from '../builders.ts';
import { asPredicted, fixed, practise, type Sessions, type Year } from './learner.ts';

const course = (sessions: Sessions) => ({
  content: realContent(),
  days: 365,
  start: day('2026-01-05'),
  seed: 'lexithymia',
  sessions,
});

const words = realContent().words.length;

/** Days between two new words while any are left: the longest such wait. */
function longestWithoutNewWords({ seen }: Year): number {
  let longest = 0;
  let run = 0;
  for (const [number, count] of seen.entries()) {
    const isIdle = count === (seen[number - 1] ?? 0) && count < words;
    run = isIdle ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

describe.each([
  ['one who remembers as FSRS predicts', asPredicted, 'all', words],
  ['one who remembers as FSRS predicts, with a single session a day', asPredicted, 'one', words],
  ['one who answers 75 % best, 17 % close, 8 % again', fixed(0.75, 0.17), 'all', words],
  ['one who answers 75 % best, 17 % close, 8 % again, with a single session a day', fixed(0.75, 0.17), 'one', words],
  // Of three answers in ten nothing is kept, so new words come more slowly, and go on coming.
  ['one who answers 50 % best, 20 % close, 30 % again', fixed(0.5, 0.2), 'all', 120],
] as const)('a year of %s', (_, learner, sessions, least) => {
  const year = practise(learner, course(sessions));

  it('begins with a day of twelve questions', () => expect(year.asked[0]).toBe(12));
  it('never has over forty questions due in a day', () => expect(Math.max(...year.due)).toBeLessThanOrEqual(40));
  it(`meets ${least === words ? 'every word' : 'many words'}`, () =>
    expect(year.seen.at(-1)).toBeGreaterThanOrEqual(least));
  it('never goes two weeks without a new word while any are left', () =>
    expect(longestWithoutNewWords(year)).toBeLessThan(14));
  it('leaves no card unasked for more than twice its interval', () =>
    expect(year.longestWait.share).toBeLessThanOrEqual(2));
});

describe('recall', () => {
  it('is what FSRS predicted, within two in a hundred, for one who remembers as it predicts', () => {
    const year = practise(asPredicted, course('all'));
    expect(Math.abs(year.recalled - year.expected) / year.reviews).toBeLessThan(0.02);
  });
});
