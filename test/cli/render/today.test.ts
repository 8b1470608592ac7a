import { describe, expect, it } from 'vitest';
import { renderToday } from '../../../src/cli/render/today.ts';
import { agendaOf } from '../../../src/history/agenda.ts';
import type { Holding } from '../../../src/insight/today.ts';
import { aFolded, aLexicon, day } from '../../builders.ts';

const NOTHING: Holding = {
  today: day('2026-11-22'),
  answered: 0,
  due: 0,
  questions: 0,
  again: 0,
  fresh: 0,
  first: 0,
  rungs: [],
  next: undefined,
};

const rendered = (fields: Partial<Holding>): string =>
  renderToday({ ...NOTHING, ...fields }, agendaOf(aFolded(), NOTHING.today), aLexicon({}), 80).join('|');

describe('what today holds', () => {
  it.each([
    ['nothing', {}, 'Nothing is waiting.'],
    ['nothing before tomorrow', { next: day('2026-11-23') }, 'Nothing is waiting today. Next: tomorrow, 0 due.'],
    [
      'one of each',
      { questions: 3, again: 1, fresh: 1, first: 1, due: 1, rungs: [{ rung: 1 as const, questions: 3 }] },
      '2026-11-22: 3 questions in a session, about 1 minute.|1 comes back; 1 is about a new word, shown first; 1 is asked for the first time.|By rung: body 3.',
    ],
    [
      'more than a session',
      {
        questions: 12,
        again: 12,
        due: 40,
        answered: 12,
        rungs: [
          { rung: 3 as const, questions: 2 },
          { rung: 4 as const, questions: 10 },
        ],
      },
      '2026-11-22: 12 questions in a session, about 5 minutes.|12 come back.|By rung: one feeling 2, the exact word 10.|40 due in all; the rest stays due.|Answered today already: 12.',
    ],
  ])('is told in counts: %s', (_, fields, text) => {
    expect(rendered(fields)).toBe(text);
  });
});
