import { expect, it } from 'vitest';
import { stateOf } from '../../src/history/agenda.ts';
import { calendarOf } from '../../src/insight/calendar.ts';
import { dueCards } from '../../src/session/due.ts';
import { aCard, aFolded, aLexicon, aWord, day } from '../builders.ts';

const TODAY = day('2026-11-22');
const outline = aLexicon({ words: [aWord('annoyed'), aWord('glad')] });
const due = (date: string, last = '2026-11-01') => aCard({ due: day(date), last: day(last) });

it.each([
  ['nothing', [], []],
  [
    'what is overdue and what is due today, for today',
    [
      ['w:annoyed/situation', due('2026-11-01')],
      ['w:glad/near', due('2026-11-22')],
    ],
    [['2026-11-22', 2]],
  ],
  [
    'one question a note on a day',
    [
      ['w:glad/near', due('2026-11-25')],
      ['w:glad/recall', due('2026-11-25')],
    ],
    [['2026-11-25', 1]],
  ],
  [
    'a note on each of its days',
    [
      ['w:glad/near', due('2026-11-25')],
      ['w:glad/recall', due('2026-11-23')],
    ],
    [
      ['2026-11-23', 1],
      ['2026-11-25', 1],
    ],
  ],
  ['no word that is not there any more', [['w:gone/near', due('2026-11-25')]], []],
  [
    'nothing today of a note that was practised today',
    [
      ['w:glad/near', due('2026-11-21')],
      ['w:glad/recall', due('2026-12-01', '2026-11-22')],
    ],
    [['2026-12-01', 1]],
  ],
] as const)('a calendar holds %s', (_, cards, days) => {
  const folded = aFolded({ cards: new Map(cards) });
  const calendar = calendarOf(folded, outline, TODAY);
  expect([...calendar]).toEqual(days.map(([date, count]) => [day(date), count]));
  expect(calendar.get(TODAY) ?? 0).toBe(dueCards(stateOf(folded, TODAY), outline, TODAY).length);
});
