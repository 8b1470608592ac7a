import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerEvent, Event } from '../../src/history/event.ts';
import { addDays, formatDay } from '../../src/memory/day.ts';
import { aFile, realContent } from '../builders.ts';
import { aHome } from '../cli/fake-app.ts';
import { asPredicted, practise } from '../session/learner.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A fenced block of the document, under the heading it stands under. */
interface Block {
  readonly recipe: string;
  readonly language: string;
  readonly text: string;
}

/** Every fenced block, in order. */
function blocksIn(markdown: string): Block[] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .flatMap((section) => {
      const recipe = section.slice(0, section.indexOf('\n'));
      return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({
        recipe,
        language,
        text,
      }));
    });
}

const blocks = blocksIn(readFileSync(join(ROOT, 'docs', 'recipes.md'), 'utf8'));
const blockOf = (recipe: string, language = 'sh', place = 0): string => {
  const found = blocks.filter((block) => block.recipe === recipe && block.language === language)[place];
  if (found === undefined) throw new Error(`no ${language} under "${recipe}"`);
  return found.text;
};

const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

const DAYS = 90;
const now = new Date();
const today = Math.floor(now.getTime() / 86_400_000) as never;
let folder = '';
let events: readonly Event[] = [];
let answers: readonly AnswerEvent[] = [];

/** Everything a recipe may reach: `lexi` on the path, a home with three months of practice, an empty folder to work in. */
const env = () => ({
  PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH'] ?? ''}`,
  HOME: folder,
  LEXITHYMIA_HOME: join(folder, 'home'),
  XDG_STATE_HOME: join(folder, 'state'),
  TZ: 'UTC',
});

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist', 'main.cjs'))) throw new Error('type first: npm run build');
  folder = mkdtempSync(join(tmpdir(), 'lexithymia-recipes-'));
  for (const name of ['bin', 'home/history', 'work/exports', 'state'])
    mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(
    join(folder, 'bin', 'lexi'),
    `#!/bin/sh\nexec "${process.execPath}" "${join(ROOT, 'bin', 'lexithymia.js')}" "$@"\n`,
    { mode: 0o755 },
  );
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'work', 'node_modules'));
  const start = addDays(today, -DAYS);
  events = practise(asPredicted, { content: realContent(), days: DAYS, start, seed: 'recipes', sessions: 'one' }).told;
  answers = events.filter((event) => event.kind === 'answer');
  writeFileSync(join(folder, 'home', 'history', 'abcdefgh.jsonl'), aFile('', events).text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a script prints; it must end well and have no complaint. */
function run(
  script: string,
  [program, ...args]: readonly string[] = ['bash', '--norc', '-euo', 'pipefail', '-c'],
): string {
  const { status, stdout, stderr } = spawnSync(program ?? '', [...args, script], {
    cwd: join(folder, 'work'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: env(),
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}
const linesOf = (text: string) => text.split('\n').filter(Boolean);
const dayOf = ({ at }: Event) => at.slice(0, 10);
const tally = (keys: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
const inWork = (name: string) => readFileSync(join(folder, 'work', name), 'utf8');

describe('the document', () => {
  it('has a test for every block', () => {
    expect(blocks.map(({ recipe, language }) => `${recipe}: ${language}`)).toEqual([
      'Answers a day: sh',
      'The words that were not the best fit most often: sh',
      'What comes back in the next seven days: sh',
      'A database for questions of your own: sh',
      'A picture of the answers of each day: sh',
      'Your own memory weights: sh',
      'Your own memory weights: js',
      "Many people's exports: sh",
      "Many people's exports: sql",
      "Many people's exports: sql",
      'A copy every week: cron',
    ]);
  });
});

describe.skipIf(!has('jq'))('recipes for jq (skipped where it is not installed)', () => {
  it('Answers a day', () => {
    const printed = linesOf(run(blockOf('Answers a day')));
    expect(printed).toEqual([...tally(answers.map(dayOf))].map(([day, count]) => `${day}\t${count}`));
    expect(printed.length).toBe(DAYS);
  });

  it('The words that were not the best fit most often', () => {
    const missed = answers.filter(({ card, mark }) => card.startsWith('w:') && mark !== 'best');
    const counts = [...tally(missed.map(({ card }) => card.slice(2, card.indexOf('/'))))];
    const first = counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 5);
    const printed = linesOf(run(blockOf('The words that were not the best fit most often')));
    expect(printed).toEqual(first.map(([word, times]) => `${times} ${word}`));
    expect(printed.length).toBe(5);
  });

  it('What comes back in the next seven days', () => {
    const printed = linesOf(run(blockOf('What comes back in the next seven days')));
    const last = formatDay(addDays(today, 7));
    const all = linesOf(
      run('lexi export --what cards --format csv --fields due,card | tail -n +2 | tr , " " | tr -d "\\r"'),
    );
    expect(printed).toEqual(all.filter((line) => line.slice(0, 10) <= last).sort());
    expect(printed.length).toBeGreaterThan(0);
  });
});

describe.skipIf(!has('sqlite3'))('recipes for sqlite3 (skipped where it is not installed)', () => {
  it('A database for questions of your own', () => {
    const kindOf = ({ card }: AnswerEvent) => card.slice(card.indexOf('/') + 1);
    const rows = [...tally(answers.map(kindOf))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, count]) => {
        const days = new Set(answers.filter((answer) => kindOf(answer) === kind).map(dayOf));
        return `${kind}|${count}|${days.size}`;
      });
    expect(linesOf(run(blockOf('A database for questions of your own')))).toEqual(rows);
    expect(run('sqlite3 practice.db "select distinct session from reviews"')).toBe('year\n');
    for (const name of ['reviews.csv', 'practice.db'])
      expect(statSync(join(folder, 'work', name)).mode & 0o777).toBe(0o600);
  });
});

describe.skipIf(!has('gnuplot'))('recipes for gnuplot (skipped where it is not installed)', () => {
  it('A picture of the answers of each day', () => {
    run(blockOf('A picture of the answers of each day'));
    const picture = inWork('days.svg');
    // One stroke for each day, from the ground up.
    const [, plot = ''] = /id="gnuplot_plot_1"([\s\S]*?)<\/g>/.exec(picture) ?? [];
    expect(plot.match(/M\S+ L\S+/g)?.length).toBe(DAYS);
  });
});

describe('recipes for the optimiser', () => {
  it('Your own memory weights', () => {
    run(blockOf('Your own memory weights'));
    const weights = JSON.parse(run(blockOf('Your own memory weights', 'js'), [process.execPath, '-e']));
    expect(weights.length).toBe(21);
    expect(weights.every(Number.isFinite)).toBe(true);
  });
});

describe('recipes for DuckDB', () => {
  const PEOPLE = 100;

  it("Many people's exports", async () => {
    run(blockOf("Many people's exports"));
    const { reviews } = JSON.parse(inWork('p042.json'));
    expect(reviews.length).toBe(answers.length);
    // Each person has a home, and practised for another while.
    const exports = join(folder, 'work', 'exports');
    const names = Array.from({ length: PEOPLE }, (_, person) => `p${String(person).padStart(3, '0')}`);
    for (const [person, name] of names.entries()) {
      const home = aHome({ history: answers.slice(0, 10 + person) });
      const ended = await home.run(['export', '--no-words', '-o', join(exports, `${name}.json`)], {
        at: now.toISOString(),
      });
      expect(ended).toEqual({ code: 0, out: '', err: '' });
    }
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const ask = async (place: number) => {
      const sql = blockOf("Many people's exports", 'sql', place).replaceAll("'exports/", `'${exports}/`);
      return (await connection.runAndReadAll(sql)).getRowObjectsJson();
    };
    const people = await ask(0);
    expect(people.map(({ person, answers: count }) => [person, Number(count)])).toEqual(
      names.map((name, person) => [name, 10 + person]),
    );
    expect(people[0]).toMatchObject({ first: formatDay(addDays(today, -DAYS)) });
    const weeks = await ask(1);
    const total = names.reduce((sum, _, person) => sum + 10 + person, 0);
    expect(weeks.reduce((sum, week) => sum + Number(week['answers']), 0)).toBe(total);
    expect(Math.max(...weeks.map((week) => Number(week['people'])))).toBe(PEOPLE);
    connection.closeSync();
  });
});

describe('recipes for cron', () => {
  it('A copy every week', () => {
    const [, schedule = '', command = ''] = /^((?:\S+ ){5})(.*)\n$/.exec(blockOf('A copy every week', 'cron')) ?? [];
    expect(schedule).toBe('0 6 * * 1 ');
    // As cron does it: in sh, with % for \%.
    run(command.replaceAll('\\%', '%').replace('/usr/local/bin/lexi', join(folder, 'bin', 'lexi')), ['sh', '-c']);
    const copy = join(folder, 'lexi-copies', `${formatDay(today)}.jsonl`);
    expect(readFileSync(copy, 'utf8')).toBe(aFile('', events).text);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
  });
});
