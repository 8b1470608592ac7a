import { describe, expect, it } from 'vitest';
import { renderCandidates } from '../../../src/cli/render/candidates.ts';
import { aboutMinutes, counted } from '../../../src/cli/render/count.ts';
import { nextLine, renderDue, renderNotOpen } from '../../../src/cli/render/due.ts';
import { renderFirstRun } from '../../../src/cli/render/first-run.ts';
import { renderHelpLines } from '../../../src/cli/render/help-lines.ts';
import { renderSay } from '../../../src/cli/render/say.ts';
import { table } from '../../../src/cli/render/table.ts';
import { KINDS } from '../../../src/drills/drill.ts';
import { agendaOf } from '../../../src/history/agenda.ts';
import { contentOf } from '../../../src/lexicon/content.ts';
import { aCard, aFolded, aLexicon, aWord, day } from '../../builders.ts';

const TODAY = day('2026-11-22');
const LEXICON = aLexicon({ families: [], words: [aWord('angry'), aWord('sad')], sensations: [] });

/** Two cards, each due on its date. */
const folded = (angry: string, sad: string) =>
  aFolded({
    cards: new Map([
      ['w:angry/situation', aCard({ due: day(angry), last: day('2026-11-20') })],
      ['w:sad/situation', aCard({ due: day(sad), last: day('2026-11-20') })],
    ]),
  });

describe('counting', () => {
  it.each([
    [0, '0 answers'],
    [1, '1 answer'],
    [2, '2 answers'],
  ])('%i is %s', (count, text) => {
    expect(counted(count, 'answer')).toBe(text);
  });

  it('takes another plural', () => {
    expect([counted(1, 'body', 'bodies'), counted(3, 'body', 'bodies')]).toEqual(['1 body', '3 bodies']);
  });

  // Twelve questions are about five minutes, so 25 seconds each.
  it.each([
    [1, 'about 1 minute'],
    [3, 'about 1 minute'],
    [4, 'about 2 minutes'],
    [12, 'about 5 minutes'],
    [144, 'about 60 minutes'],
  ])('%i questions take %s', (questions, text) => {
    expect(aboutMinutes(questions)).toBe(text);
  });
});

describe('what is due', () => {
  const nobody = folded('2026-11-30', '2026-11-30');
  it.each([
    [{ due: 0, fresh: 0 }, 'Nothing due. Next: 2026-11-30, 2 due.'],
    [{ due: 0, fresh: 1 }, 'Nothing due. 1 new word is ready.'],
    [{ due: 0, fresh: 3 }, 'Nothing due. 3 new words are ready.'],
    [{ due: 12, fresh: 0 }, '12 due, about 5 minutes.'],
    [{ due: 12, fresh: 1 }, '12 due, about 5 minutes. 1 new word is ready.'],
  ])('%j', (counts, line) => {
    expect(renderDue({ ...counts, today: TODAY, next: day('2026-11-30') }, agendaOf(nobody, TODAY), LEXICON)).toEqual([
      line,
    ]);
  });

  it.each([
    ['2026-11-23', '2026-11-23', '2026-11-23', 'Next: tomorrow, 2 due.'],
    ['2026-11-24', '2026-11-24', '2026-11-25', 'Next: 2026-11-24, 1 due.'],
    ['2026-12-24', '2026-11-24', '2026-12-24', 'Next: 2026-12-24, 2 due.'],
  ])('comes next on %s', (next, angry, sad, line) => {
    expect(nextLine(agendaOf(folded(angry, sad), TODAY), LEXICON, day(next), TODAY)).toBe(line);
  });

  it('is nothing at all where no card waits', () => {
    expect(nextLine(agendaOf(aFolded(), TODAY), LEXICON, undefined, TODAY)).toBe('Nothing is waiting.');
  });
});

describe('kinds that are not open', () => {
  it('are each told with when they open', () => {
    expect(renderNotOpen(['near', 'listening'])).toEqual([
      'Nothing of that kind is open or due today.',
      'near: it opens once a word has held for four days.',
      'listening: it opens after the first week.',
    ]);
  });

  it.each(KINDS)('%s has a sentence', (kind) => {
    expect(renderNotOpen([kind])[1]).toMatch(/^[a-z-]+: it opens (?:at once|once|after) ?.*\.$/);
  });
});

describe('a table', () => {
  it('has text to the left and figures to the right', () => {
    const rows = [
      ['sad', 'new', 1],
      ['resentful', 'met', 12],
    ] as const;
    expect(table(['word', 'state', 'n'], rows, 2)).toEqual([
      'word       state   n',
      'sad        new     1',
      'resentful  met    12',
    ]);
  });
});

describe('candidates that are none', () => {
  it('are said to be none', () => {
    const content = contentOf(LEXICON, []);
    expect(renderCandidates([], content, 80)).toEqual([
      'Nothing is offered: too little was picked, or too much that never goes together.',
    ]);
  });
});

describe('what is said without moving on', () => {
  it.each([
    [
      { is: 'why', why: { is: 'due', days: 1, recall: 0.9 } },
      'Last asked 1 day ago. A question comes back after some days, each time after more.',
    ],
    [
      { is: 'why', why: { is: 'due', days: 30, recall: 0.426 } },
      'Last asked 30 days ago. A question comes back after some days, each time after more.',
    ],
    [
      { is: 'why', why: { is: 'new-word' } },
      'This word is new. It is shown first and asked soon after, then again after some days, each time after more.',
    ],
    [
      { is: 'why', why: { is: 'first-time' } },
      'This question is new today. It comes back after some days, each time after more.',
    ],
    [
      { is: 'why', why: { is: 'repeat' } },
      'It was missed earlier in this session. This time is practice and moves nothing.',
    ],
    [{ is: 'why', why: { is: 'not-asked' } }, 'Nothing is being asked.'],
    [{ is: 'easy' }, 'Kept as easy. It comes back later than it would have.'],
    [{ is: 'known', word: 'annoyed' }, "'Annoyed' is kept as known. It comes back in about a month."],
    [{ is: 'undone' }, 'Taken back.'],
    [{ is: 'nothing-to-undo' }, 'There is nothing to take back yet in this session.'],
    [{ is: 'not-now' }, 'That key does nothing here.'],
    [
      { is: 'no-such-word', typed: 'meh' },
      "'meh' is not in the lexicon, so it does not count. Another word, or /n for cannot tell.",
    ],
  ] as const)('%j', (say, text) => {
    expect(renderSay(say)).toBe(text);
  });
});

describe('help lines', () => {
  it('stand in columns, with a name where there is one', () => {
    const lines = [
      { country: 'Spain', number: '024' },
      { country: 'New Zealand', number: '1737', name: 'Need to talk?' },
    ];
    const help = { reviewed: '2026-11', emergency: 'Europe: 112.', directory: 'findahelpline.com', lines };
    expect(renderHelpLines(help)).toEqual([
      'Someone to talk to, now. Nothing is kept of this page.',
      'Spain        024',
      'New Zealand  1737 (Need to talk?)',
      'In an emergency: Europe: 112. More countries: findahelpline.com',
      'Numbers last looked up: 2026-11.',
    ]);
  });
});

describe('the first page', () => {
  it('says in three lines what this is, what is kept where, and how to leave', () => {
    const [what, where, how, ...more] = renderFirstRun('/home/ada/history');
    expect(more).toEqual([]);
    expect(what).toContain('There is no test and no score.');
    expect(where).toContain('one file of your answers in /home/ada/history,');
    expect(where).toContain('not encrypted');
    expect(how).toContain('Leave with q at any time');
  });
});
