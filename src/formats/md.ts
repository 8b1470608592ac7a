/** A report for another person to read, in Markdown: what was practised, and how far each word is. Nothing in it grades anybody. */
import { capital } from '../drills/voice.ts';
import { formatDay } from '../memory/day.ts';
import { type Report, reportOf } from './report.ts';
import type { Source } from './source.ts';

export function* renderReport(source: Source): Generator<string> {
  const report = reportOf(source);
  yield lines([
    '# Practice in finding words for feelings',
    '',
    ...periodLines(report, source),
    '',
    'Lexithymia is a vocabulary practice tool for adults: short scenes, and the question which word fits. The scenes are about other people. It is not diagnosis, not treatment, and not for emergencies. The numbers here count practice. They are no score, and they measure nobody.',
  ]);
  if (report.answers > 0) yield lines(['', '## What was practised', '', ...practisedLines(report, source)]);
  yield lines(['', `## Words, as of ${formatDay(source.today)}`, '', ...wordLines(report, source)]);
  if (report.confusions.length > 0 && !source.columns.wordless) {
    yield lines(['', '## Words chosen for each other', '', ...confusionLines(report)]);
  }
}

function periodLines({ first, last, days, answers, shown }: Report, { filter, today, version }: Source): string[] {
  const made = `Made with Lexithymia ${version} on ${formatDay(today)}.`;
  const from = filter.since ?? first;
  const to = filter.until ?? last;
  const period = from === undefined ? '' : ` Period: ${formatDay(from)} to ${formatDay(to ?? today)}.`;
  const part =
    filter.family === undefined && filter.rung === undefined ? '' : ' Only a part of the practice is in this report.';
  const practised =
    answers === 0
      ? 'Nothing was practised in this period.'
      : `${counted(answers, 'answer')} on ${counted(days, 'day')}, ${counted(shown, 'new word')} shown.`;
  return [`${made}${period}${part}`, '', practised];
}

const RUNGS: Readonly<Record<number, string>> = {
  1: 'what the body notices',
  2: 'telling thoughts, urges, sensations and feelings apart',
  3: 'one feeling in a scene',
  4: 'the exact word, and two feelings at once',
  5: 'what the other person may feel, and listening',
};

const practisedLines = ({ rungs, families }: Report, { columns }: Source): string[] => [
  ...table(
    ['Kind of question', 'Answers'],
    rungs.map(([rung, answers]) => [RUNGS[rung] ?? '', answers]),
  ),
  ...(families.length === 0 || columns.wordless ? [] : ['', ...table(['Family of feelings', 'Answers'], families)]),
];

function wordLines({ firm, met }: Report, { columns }: Source): string[] {
  const sizes = [firm, met].map((groups) => groups.reduce((sum, [, words]) => sum + words.length, 0));
  const [firmCount = 0, metCount = 0] = sizes;
  const says = `${counted(firmCount + metCount, 'word')} met, ${firmCount} of them firm. Firm means: likely to be remembered for three weeks or longer.`;
  if (columns.wordless) return [says];
  return [
    says,
    ...(firmCount === 0 ? [] : ['', '### Firm', '', ...groupLines(firm)]),
    ...(metCount === 0 ? [] : ['', '### Met, and not firm yet', '', ...groupLines(met)]),
  ];
}

const groupLines = (groups: Report['firm']): string[] =>
  groups.map(([family, words]) => `- ${plain(capital(family))}: ${words.map(plain).join(', ')}`);

const confusionLines = ({ confusions }: Report): string[] => [
  'In scenes where the first word fits best, the second was chosen. The two often lie close together.',
  '',
  ...table(
    ['Fits best', 'Chosen', 'Times'],
    confusions.map(([best, chosen, times]) => [best, chosen, times]),
  ),
];

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => {
  const row = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? cell : plain(cell))).join(' | ')} |`;
  return [
    row(head),
    `|${head.map((_, column) => (column === head.length - 1 ? ' ---: |' : ' --- |')).join('')}`,
    ...rows.map(row),
  ];
};

/** As it is read: a word of one's own may hold signs that Markdown takes for its own. */
const plain = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&');

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
