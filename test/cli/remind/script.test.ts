import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoted } from '../../../src/cli/remind/script.ts';

describe('a word in a shell script', () => {
  it.each([
    ['/usr/bin/node', '/usr/bin/node'],
    ['--quiet', '--quiet'],
    ['/my node', "'/my node'"],
    ["it's", "'it'\\''s'"],
    ['', "''"],
    ['$HOME', "'$HOME'"],
  ])('%j is written %s', (word, text) => {
    expect(quoted(word)).toBe(text);
  });

  it('reaches the program as it is', () => {
    const words = fc.sample(
      fc.string({ maxLength: 12 }).filter((word) => !word.includes('\0')),
      { numRuns: 200, seed: 7 },
    );
    const script = words.map((word) => `printf '%s\\0' ${quoted(word)}`).join('\n');
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)).toEqual(words);
  });
});
