/** What was practised, as tables of counts. */
import type { Practice } from '../../insight/practice.ts';
import { counted } from './count.ts';
import { table } from './table.ts';
import { RUNG } from './view.ts';

export function renderStats(practice: Practice): string[] {
  if (practice.answers === 0) return ['Nothing practised yet. Try: lexi'];
  const { words } = practice;
  return [
    `${counted(practice.answers, 'answer')} on ${counted(practice.days, 'day')}. Words met: ${words.seen} of ${words.of}, firm: ${words.firm}.`,
    '',
    ...table(
      ['rung', 'answers', 'cards', 'firm'],
      practice.rungs.map((row) => [RUNG[row.rung], row.answers, row.cards, row.firm]),
    ),
    '',
    ...table(
      ['family', 'answers', 'words met', 'firm'],
      practice.families.map((row) => [row.name, row.answers, `${row.seen} of ${row.of}`, row.firm]),
    ),
    '',
    'Firm: likely to be remembered for three weeks or longer. These are counts of practice, not a measure of a person.',
  ];
}
