import { computeParameters, convertCsvToFsrsItems, FSRSBinding } from '@open-spaced-repetition/binding';
import { describe, expect, it } from 'vitest';
import { renderFsrs, renderFsrsSettings } from '../../src/formats/fsrs.ts';
import type { Event } from '../../src/history/event.ts';
import { parseLocalTime } from '../../src/memory/day.ts';
import { DEFAULT_WEIGHTS } from '../../src/memory/fsrs.ts';
import { aKnown, anAnswer, anEasy, anUndo, day, realContent } from '../builders.ts';
import { fixed, practise } from '../session/learner.ts';
import { aSource, textOf } from './source.ts';

const HEADER = 'card_id,review_time,review_rating,review_state,review_duration';
const at = (date: string, time = '09:00') => `2026-11-${date}T${time}:00.000+01:00`;
const rowsOf = (events: readonly Event[], filter = {}) =>
  textOf(renderFsrs(aSource(events, { filter })))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').map(Number));

describe('the log that optimisers of FSRS read', () => {
  it('is a header alone before the first answer', () => expect(textOf(renderFsrs(aSource([])))).toBe(`${HEADER}\n`));

  it('has a row for each answer that moved memory: milliseconds of UTC, 1 to 4, new once and then under review', () => {
    const card = { card: 'w:annoyed/situation' };
    const rows = rowsOf([
      anAnswer('a', at('10'), { ...card, rating: 'again', ms: 1234.5 }),
      anAnswer('b', at('10', '09:01'), { ...card, rating: 'good', repeat: true }),
      anAnswer('c', at('10', '18:00'), { ...card, rating: 'good' }),
      anAnswer('d', at('11', '03:59'), { ...card, rating: 'good' }),
      anAnswer('e', at('11', '04:00'), { ...card, rating: 'hard' }),
      anAnswer('f', at('12'), { rating: 'good' }),
      anAnswer('g', at('13'), { rating: 'easy' }),
    ]);
    expect(rows).toEqual([
      [1, Date.parse('2026-11-10T08:00:00Z'), 1, 0, 1235],
      [1, Date.parse('2026-11-11T03:00:00Z'), 2, 2, 4000],
      [2, Date.parse('2026-11-12T08:00:00Z'), 3, 0, 4000],
      [2, Date.parse('2026-11-13T08:00:00Z'), 4, 2, 4000],
    ]);
  });

  it('leaves out what was taken back, and knows what was easy', () => {
    const rows = rowsOf([
      anAnswer('a', at('10')),
      anUndo('u', at('10', '09:01'), 'a'),
      anAnswer('b', at('10', '09:02'), { rating: 'good' }),
      anEasy('e', at('10', '09:03'), 'b'),
      anAnswer('c', at('12'), { mark: 'close', rating: 'hard' }),
      anEasy('e2', at('12', '09:03'), 'c'),
    ]);
    expect(rows.map(([, , rating]) => rating)).toEqual([4, 2]);
  });

  it('has no row for an answer to a word that was said to be known that day', () => {
    expect(rowsOf([aKnown('k', at('10'), 'resentful'), anAnswer('a', at('10', '09:01'))])).toEqual([]);
  });

  it('keeps the numbers and states of cards when it is narrowed down', () => {
    const events = [anAnswer('a', at('10'), { card: 'w:glad/near' }), anAnswer('b', at('10')), anAnswer('c', at('15'))];
    expect(rowsOf(events, { family: 'anger', since: day('2026-11-12') })).toEqual([
      [2, Date.parse('2026-11-15T08:00:00Z'), 3, 2, 4000],
    ]);
  });
});

describe('what the log cannot say', () => {
  it('is the time zone, the start of day and the weights', () => {
    expect(JSON.parse(textOf(renderFsrsSettings(aSource([]))))).toEqual({
      schema: 'lexithymia/fsrs-settings',
      version: 1,
      day: '2026-11-22',
      timeZone: 'Europe/Berlin',
      nextDayStartsAt: 4,
      enableShortTerm: false,
      desiredRetention: 0.9,
      weights: DEFAULT_WEIGHTS,
    });
  });
});

describe('the optimiser of fsrs-rs', () => {
  const start = day('2025-11-01');
  // Somebody whom the published weights do not describe.
  const { told } = practise(fixed(0.75, 0.17), {
    content: realContent(),
    days: 365,
    start,
    seed: 'a year',
    sessions: 'one',
  });
  const source = aSource(told, { lexicon: realContent() });
  const log = textOf(renderFsrs(source));
  const settings = JSON.parse(textOf(renderFsrsSettings({ ...source, timeZone: 'UTC' })));
  const items = convertCsvToFsrsItems(Buffer.from(log), settings.nextDayStartsAt, settings.timeZone, () => 0);

  it('reads a year: each review with the days since the one before it', () => {
    const days = new Map<string, number[]>();
    for (const row of log.trimEnd().split('\n').slice(1)) {
      const [card = '', ms] = row.split(',');
      const date = parseLocalTime(new Date(Number(ms)).toISOString())?.day ?? 0;
      days.set(card, [...(days.get(card) ?? []), date]);
    }
    const expected = [...days.values()].flatMap((dates) =>
      dates
        .slice(1)
        .map((_, place) =>
          dates.slice(0, place + 2).map((date, at, all) => (at === 0 ? 0 : date - (all[at - 1] ?? 0))),
        ),
    );
    const read = items.map(({ reviews }) => reviews.map(({ deltaT }) => deltaT));
    const sorted = (lists: readonly (readonly number[])[]) => lists.map((list) => list.join(' ')).sort();
    expect(items.length).toBeGreaterThan(1000);
    expect(sorted(read)).toEqual(sorted(expected));
  });

  it('fits weights to it that foretell it at least as well as the published ones', async () => {
    const weights = await computeParameters(items, {
      enableShortTerm: settings.enableShortTerm,
      numRelearningSteps: 0,
    });
    expect(weights.length).toBe(21);
    expect(weights.every(Number.isFinite)).toBe(true);
    const loss = (w: readonly number[]) => new FSRSBinding([...w]).evaluate(items).logLoss;
    expect(loss(weights)).toBeLessThanOrEqual(loss(DEFAULT_WEIGHTS) + 1e-6);
  });
});
