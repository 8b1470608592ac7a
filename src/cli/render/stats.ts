/** What was practised, as tables of counts. */
import type { Practice } from '../../insight/practice.ts';
import { counted } from './count.ts';
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

/** The first column to the left, the others to the right. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
