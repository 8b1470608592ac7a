/** All benchmarks, printed as ratios. Choose with words: `npm run bench -- start fold save export size`, `--node 20,24,26`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readContent } from '../scripts/read-content.ts';
import { contentOf } from '../src/lexicon/content.ts';
import { benchExport } from './export.ts';
import { benchFold } from './fold-speed.ts';
import { writeManyEvents } from './history.ts';
import { benchSave } from './history-speed.ts';
import { benchSize } from './size.ts';
import { benchFirstQuestion, benchStart, nodeBinary } from './start.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { node: { type: 'string', default: '20,24,26' } },
});
const wanted = (name: string) => positionals.length === 0 || positionals.includes(name);

const { lexicon, scenes } = readContent('data');
const content = contentOf(
  lexicon,
  scenes.filter((scene) => scene.heavy !== true),
);

if (wanted('save')) benchSave(content);
if (wanted('fold')) await benchFold(content);
if (wanted('start')) {
  const folder = mkdtempSync(join(tmpdir(), 'lexi-bench-'));
  writeManyEvents(join(folder, 'full'), 100_000, content);
  for (const version of values.node.split(',')) {
    const node = nodeBinary(version);
    for (const [name, what] of [
      ['empty', 'nothing yet'],
      ['full', '100,000 answers'],
    ] as const) {
      await benchStart(node, version, join(folder, name), what);
      await benchFirstQuestion(node, version, join(folder, name), what);
    }
  }
  rmSync(folder, { recursive: true });
}
if (wanted('export')) await benchExport(content);
if (wanted('size')) benchSize();
