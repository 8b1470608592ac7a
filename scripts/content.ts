/** Checks data/ and prints how it is balanced. Exit 1 when a rule is broken. */
import { contentOf } from '../src/lexicon/content.ts';
import { isNear } from '../src/lexicon/nearness.ts';
import { countBy } from '../src/lexicon/rules/balance.ts';
import { renderProblem } from '../src/lexicon/rules/problem.ts';
import { tellsApart } from '../src/lexicon/rules/scenes.ts';
import { contextOf } from '../src/lexicon/scene.ts';
import { GOALS, missing } from './goals.ts';
import { readContent } from './read-content.ts';

const { lexicon, scenes, problems } = readContent('data');
const content = contentOf(lexicon, scenes);
const all = [...problems, ...missing(content)];

const table = (title: string, rows: Iterable<readonly [string, string | number]>) =>
  [`\n${title}`, ...[...rows].map(([name, count]) => `  ${name.padEnd(46)} ${count}`)].join('\n');
const counts = (title: string, of: Map<string, number>) =>
  table(
    title,
    [...of].sort(([a], [b]) => a.localeCompare(b)),
  );

const playable = scenes.filter((scene) => scene.heavy !== true);
const familiesOf = (scene: (typeof scenes)[number]) => [
  ...new Set(scene.fits.best.filter((id) => content.has(id)).map((id) => content.word(id).family)),
];
const neighbours = lexicon.words.flatMap((word) =>
  lexicon.words.filter((other) => isNear(word, other)).map((other) => [word.id, other.id] as const),
);
const told = (word: string, other: string) => playable.filter((scene) => tellsApart(scene, word, other)).length;

const out = [
  table(
    'What there is, and the least there must be',
    GOALS.map(({ what, least, count }) => [what, `${count(content)} (${least})`] as const),
  ),
  counts(
    'Words by family',
    countBy(lexicon.words, (word) => [word.family]),
  ),
  counts(
    'Words by level',
    countBy(lexicon.words, (word) => [`level ${word.level}`]),
  ),
  counts(
    'Words by tone',
    countBy(lexicon.words, (word) => [word.pleasant > 0 ? 'pleasant' : 'not pleasant']),
  ),
  counts(
    'Scenes by context',
    countBy(scenes, (scene) => [contextOf(scene.id)]),
  ),
  counts('Scenes by family of a best word', countBy(scenes, familiesOf)),
  counts(
    'Words by the number of scenes they are best in, heavy ones not counted',
    countBy(lexicon.words, ({ id }) => [
      `${String(playable.filter((scene) => scene.fits.best.includes(id)).length).padStart(2)} scenes`,
    ]),
  ),
  counts(
    'Pairs of neighbours, each way, by the scenes that tell them apart',
    countBy(neighbours, ([word, other]) => [`${String(told(word, other)).padStart(2)} scenes`]),
  ),
  '',
].join('\n');
process.stdout.on('error', () => undefined).write(out);
for (const problem of all) console.error(renderProblem(problem));
console.log(all.length === 0 ? '\nEvery rule holds.' : `\n${all.length} broken rules.`);
process.exitCode = all.length === 0 ? 0 : 1;
