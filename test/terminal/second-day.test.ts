/** The next day: what was not known comes back, in other scenes. */
import { beforeAll, expect, it } from 'vitest';
import type { Event } from '../../src/history/event.ts';
import { historyOf, newHome, removeHomesAfterwards } from './home.ts';
import { cannotTell, readerOf, sitThrough, type View } from './reader.ts';
import { lexi } from './terminal.ts';

let first: Event[];
let second: Event[];
let firstViews: View[];
let secondViews: View[];

beforeAll(async () => {
  const home = newHome();
  const sit = (day: string) => sitThrough(readerOf(lexi(home, ['--today', day, '--seed', day])), cannotTell);
  firstViews = await sit('2026-11-22');
  first = historyOf(home);
  secondViews = await sit('2026-11-23');
  second = historyOf(home).slice(first.length);
});
removeHomesAfterwards();

const answersIn = (events: readonly Event[]) =>
  events.flatMap((event) => (event.kind === 'answer' && !event.repeat ? [event] : []));
const cardsIn = (events: readonly Event[]) => answersIn(events).map((answer) => answer.card);
const scenesIn = (events: readonly Event[]) =>
  events.flatMap((event) =>
    event.kind === 'shown' || (event.kind === 'answer' && event.card.startsWith('w:')) ? [event.prompt] : [],
  );

it('has the first page on the first day only', () => {
  expect([firstViews, secondViews].map((views) => views.filter((view) => view.is === 'page').length)).toEqual([1, 0]);
});

it('brings all twelve back the next day when none could be told', () => {
  expect(firstViews.at(-1)!.text).toContain('Next: tomorrow, 12 due.');
});

it('fills nine of twelve places with what is due and keeps three for new words', () => {
  const due = cardsIn(second).filter((card) => cardsIn(first).includes(card));
  const shown = second.flatMap((event) => (event.kind === 'shown' ? [`w:${event.word}/situation`] : []));
  expect([due.length, shown.length]).toEqual([9, 3]);
  expect(cardsIn(second).toSorted()).toEqual([...due, ...shown].toSorted());
});

it('asks the next day in scenes that were not used before', () => {
  const reviews = second.filter((event) => event.kind !== 'answer' || !event.repeat);
  const scenes = scenesIn([...first, ...reviews]);
  expect(scenes.length).toBeGreaterThan(20);
  expect(scenes).toEqual([...new Set(scenes)]);
});

it('says what more is due, and does not remark on it', () => {
  expect(secondViews.at(-1)!.text).toContain('3 more due today, whenever you like.');
});
