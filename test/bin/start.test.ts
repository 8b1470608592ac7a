/** What every start loads: each module of Node beyond these takes milliseconds that a shell prompt has not got. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const text = readFileSync('dist/main.cjs', 'utf8');

it('a start loads no more of Node than files, paths and the system', () => {
  const modules = [...text.matchAll(/require\("((?!\.)[^"]+)"\)/g)].map(([, name]) => name);
  expect([...new Set(modules)].sort()).toEqual(['node:fs', 'node:os', 'node:path', 'node:process']);
});

it('a start loads no library for memory: what is due was worked out when the history was folded', () => {
  expect(text).not.toMatch(/fsrs/i);
});
