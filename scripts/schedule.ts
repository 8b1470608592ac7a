/** Prints what simulated learners meet in a year: the tables of docs/schedule.md. */
import { contentOf } from '../src/lexicon/content.ts';
import { parseDay } from '../src/memory/day.ts';
import {
  asPredicted,
  fixed,
  type Learner,
  median,
  practise,
  type Sessions,
  type Year,
} from '../test/session/learner.ts';
import { readContent } from './read-content.ts';

const LEARNERS: Record<string, Learner> = {
  'as FSRS predicts': asPredicted,
  '75 best, 17 close, 8 again': fixed(0.75, 0.17),
  '50 best, 20 close, 30 again': fixed(0.5, 0.2),
};

const SESSIONS: Record<Sessions, string> = {
  all: 'Sessions until nothing is due',
  one: 'One session a day',
};

const COLUMNS = [
  'learner',
  'words by day 7',
  '30',
  '90',
  '365',
  'first day',
  'asked a day: most',
  'median',
  'due: most',
];
const MORE_COLUMNS = ['median', 'recalled', 'predicted', 'longest wait'];

const start = parseDay('2026-01-05');
if (start === undefined) throw new Error('no such day');
const [, , seed = 'lexithymia'] = process.argv;
const { lexicon, scenes } = readContent('data', { checked: false });
const content = contentOf(
  lexicon,
  scenes.filter((scene) => scene.heavy !== true),
);
console.log(`Seed \`${seed}\`, ${content.words.length} words, 365 days, defaults.`);
for (const [sessions, title] of Object.entries(SESSIONS) as [Sessions, string][]) {
  console.log(`\n### ${title}\n`);
  printRow([...COLUMNS, ...MORE_COLUMNS]);
  printRow([...COLUMNS, ...MORE_COLUMNS].map(() => '---'));
  for (const [name, learner] of Object.entries(LEARNERS)) {
    printRow([name, ...cells(practise(learner, { content, days: 365, start, seed, sessions }))]);
  }
}

function cells(year: Year): string[] {
  const share = (value: number) => `${((100 * value) / year.reviews).toFixed(1)} %`;
  const wait = year.longestWait;
  return [
    ...[6, 29, 89, 364].map((day) => String(year.seen[day])),
    String(year.asked[0]),
    String(Math.max(...year.asked)),
    String(median(year.asked)),
    String(Math.max(...year.due)),
    String(median(year.due)),
    share(year.recalled),
    share(year.expected),
    `${wait.share.toFixed(2)} intervals (${wait.elapsed} days of ${wait.interval})`,
  ];
}

function printRow(row: readonly string[]): void {
  console.log(`| ${row.join(' | ')} |`);
}
