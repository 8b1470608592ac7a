/** A small share of `npm run fuzz-imports`. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aFolder } from '../real-files.ts';
import { compiledContent } from './fake-app.ts';
import { hostileFile } from './hostile-files.ts';
import { importTrial } from './import-trial.ts';

it('no file that is imported crashes the program, changes a prototype or any other file, or takes long', async () => {
  const trial = importTrial(aFolder(), compiledContent());
  const codes = new Set<number>();
  const law = fc.asyncProperty(hostileFile, fc.nat(9), async (bytes, chance) => {
    const { faults, code } = await trial(bytes, chance === 0);
    codes.add(code);
    // How long it takes is a figure of the long run: here the machine may be busy.
    expect(faults.filter((fault) => !/^took \d+ ms$/.test(fault))).toEqual([]);
  });
  await fc.assert(law, { seed: 20261122, numRuns: 120 });
  expect([...codes].sort()).toEqual([0, 65]);
});
