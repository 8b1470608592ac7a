/** Checks data/ and prints how it is balanced. Exit 1 when a rule is broken. */
import { countBy } from '../src/lexicon/rules/balance.ts';
import { renderProblem } from '../src/lexicon/rules/problem.ts';
import { contextOf } from '../src/lexicon/scene.ts';
import { readContent } from './read-content.ts';

const { lexicon, scenes, problems } = readContent('data');

const table = (title: string, counts: Map<string, number>) => {
  console.log(`\n${title}`);
  for (const [name, count] of [...counts].sort(([a], [b]) => a.localeCompare(b)))
    console.log(`  ${name.padEnd(14)} ${count}`);
};

const familyOf = new Map(lexicon.words.map((word) => [word.id, word.family]));
console.log(
  `${lexicon.families.length} families, ${lexicon.words.length} words, ${lexicon.sensations.length} sensations, ${scenes.length} scenes ` +
    `(${scenes.filter((scene) => scene.heavy).length} heavy, ${scenes.filter((scene) => scene.other).length} with someone else).`,
);
table(
  'Words by family',
  countBy(lexicon.words, (word) => [word.family]),
);
table(
  'Words by level',
  countBy(lexicon.words, (word) => [`level ${word.level}`]),
);
table(
  'Words by tone',
  countBy(lexicon.words, (word) => [word.pleasant > 0 ? 'pleasant' : 'not pleasant']),
);
table(
  'Scenes by context',
  countBy(scenes, (scene) => [contextOf(scene.id)]),
);
table(
  'Scenes by family of a best word',
  countBy(scenes, (scene) => [...new Set(scene.fits.best.map((id) => familyOf.get(id) ?? id))]),
);

for (const problem of problems) console.error(renderProblem(problem));
console.log(problems.length === 0 ? '\nEvery rule holds.' : `\n${problems.length} broken rules.`);
process.exitCode = problems.length === 0 ? 0 : 1;
