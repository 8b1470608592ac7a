/** Imports very many hostile files: `npm run fuzz-imports`, with `--runs 50000` and `--seed 1`. Exit 1 when one has done harm. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { hostileFile } from '../test/cli/hostile-files.ts';
import { importTrial } from '../test/cli/import-trial.ts';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } },
});
/** Other commands are run on what one file in so many brought. */
const THOROUGH = 100;

const root = mkdtempSync(join(tmpdir(), 'lexi-fuzz-'));
const trial = importTrial(root, join(import.meta.dirname, '..', 'dist', 'content'));
const codes = new Map<number, number>();
let count = 0;
let longest = 0;
const law = fc.asyncProperty(hostileFile, async (bytes) => {
  count += 1;
  const { faults, code, ms } = await trial(bytes, count % THOROUGH === 0);
  codes.set(code, (codes.get(code) ?? 0) + 1);
  longest = Math.max(longest, ms);
  if (faults.length > 0) throw new Error(faults.join('\n'));
});
const outcome = await fc.check(law, { numRuns: Number(values.runs), seed: Number(values.seed) });
rmSync(root, { recursive: true });

const ends = [...codes].sort().map(([code, times]) => `${times} ended with ${code}`);
console.log(
  `${outcome.failed ? 'HARM' : 'ok  '} ${count} hostile imports, each twice: ${ends.join(', ')}; the longest took ${longest.toFixed(0)} ms`,
);
if (outcome.failed) {
  console.log(fc.defaultReportMessage(outcome));
  process.exitCode = 1;
}
