import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted } from '../../src/formats/tables.ts';
import { namesBy } from '../../src/history/aliases.ts';
import type { Event } from '../../src/history/event.ts';
import { aKnown, anAnswer, day, foldEvents } from '../builders.ts';
import { ALIASES, everyKind, historyOf } from '../history/histories.ts';
import { aSource } from './source.ts';

const cardNow = namesBy(ALIASES).card;
const reviewsOf = (events: readonly Event[], fields = {}) => {
  const counts = new Map<string, number>();
  for (const { event, isReview } of counted(aSource(events, { cardNow, ...fields }))) {
    if (isReview && event.kind === 'answer')
      counts.set(cardNow(event.card), (counts.get(cardNow(event.card)) ?? 0) + 1);
  }
  return counts;
};

describe('what moves memory', () => {
  it('is counted as the fold counts it, whatever happened', () => {
    fc.assert(
      fc.property(historyOf(everyKind), (events) => {
        const { cards } = foldEvents(events, ALIASES);
        const folded = [...cards]
          .filter(([, card]) => card.reviews > 0)
          .map(([id, { reviews }]) => [id, reviews] as const);
        expect(new Map([...reviewsOf(events)].sort())).toEqual(new Map(folded.sort()));
      }),
    );
  });

  it('is the same however an export is narrowed down', () => {
    const at = (minute: string) => `2026-11-20T09:${minute}:00Z`;
    const events = [
      aKnown('k', at('00'), 'resentful'),
      anAnswer('a', at('01')),
      anAnswer('b', at('02'), { card: 'w:glad/situation' }),
    ];
    expect(reviewsOf(events, { filter: { rung: 3 } })).toEqual(new Map([['w:glad/situation', 1]]));
    expect(reviewsOf(events, { filter: { family: 'anger' } })).toEqual(new Map());
    expect(reviewsOf(events, { filter: { since: day('2026-11-20'), family: 'joy' } })).toEqual(
      new Map([['w:glad/situation', 1]]),
    );
  });
});
