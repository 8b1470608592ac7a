/** The first session of a new person, from the first page to the summary. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Event } from '../../src/history/event.ts';
import { historyOf, newHome, removeHomesAfterwards } from './home.ts';
import { readerOf, sitThrough, type View } from './reader.ts';
import { BEFORE, lexi, type Terminal } from './terminal.ts';

/** What was answered, and how its reasons begin; those of a sentence say what it is. */
const OPENS = /> .+ (?:Fits best|Close|One of them|Possible|Less likely here)\. /;

describe('a new person’s first day', () => {
  let home: string;
  let terminal: Terminal;
  let views: View[];
  let events: Event[];
  let code: number;

  beforeAll(async () => {
    home = newHome();
    terminal = lexi(home, ['--today', '2026-11-22', '--seed', 'first day']);
    views = await sitThrough(readerOf(terminal));
    code = await terminal.exit;
    events = historyOf(home);
  });
  removeHomesAfterwards();

  const textsOf = (is: View['is']) => views.filter((view) => view.is === is);
  const asked = () => textsOf('question').filter((view) => !view.progress.startsWith('Once more'));

  it('begins with one page that says what this is, what is kept and where, and how to leave', () => {
    expect(textsOf('page')).toEqual([views[0]]);
    expect(views[0]!.text).toContain('There is no test and no score.');
    expect(views[0]!.text).toContain(`${home}/lexi/history`);
    expect(views[0]!.text).toContain('Leave with q at any time');
  });

  it('shows a word before anything is asked', () => {
    expect(views[1]).toMatchObject({ is: 'word' });
    expect(views[1]!.text).toContain('Nothing is asked yet.');
  });

  it('asks twelve questions', () => {
    expect(asked().map((view) => view.progress)).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'].map((place) => `${place} of 12`),
    );
  });

  it('gives the reasons after each answer, under the question they belong to', () => {
    const after = views.flatMap((view, place) => (view.is === 'question' ? [views[place + 1]!] : []));
    expect(after.map((view) => view.is)).toEqual(after.map(() => 'reasons'));
    expect(after.map((view) => view.scene)).toEqual(textsOf('question').map((view) => view.scene));
    expect(after.filter((view) => !OPENS.test(view.text))).toEqual([]);
  });

  it('brings at most three of them back, at the end', () => {
    const again = textsOf('question').filter((view) => view.progress.startsWith('Once more'));
    expect(again.length).toBeLessThanOrEqual(3);
    expect(textsOf('question').slice(0, 12)).toEqual(asked());
  });

  it('keeps every answer and every word that was shown, in the order in which they came', () => {
    const kinds = views.flatMap((view) => (view.is === 'word' ? ['shown'] : view.is === 'reasons' ? ['answer'] : []));
    expect(events.map((event) => event.kind)).toEqual(kinds);
    expect(events.filter((event) => event.kind === 'answer' && !event.repeat)).toHaveLength(12);
  });

  it('never asks about a word before it was shown', () => {
    const shown = new Set<string>();
    for (const event of events) {
      if (event.kind === 'shown') shown.add(`w:${event.word}/situation`);
      if (event.kind === 'answer' && event.card.startsWith('w:')) expect([...shown]).toContain(event.card);
    }
    expect(shown.size).toBeGreaterThan(2);
  });

  it('gives back the screen as it was, with a summary under it', () => {
    const words = textsOf('word').map((view) => view.word.toLowerCase());
    expect(views.at(-1)!.lines[0]).toBe(BEFORE);
    expect(views.at(-1)!.text).toContain(`${BEFORE} 15 answers kept. New: ${words.join(', ')}. Next: tomorrow, `);
    expect(terminal.isCursorVisible()).toBe(true);
    expect(code).toBe(0);
  });
});
