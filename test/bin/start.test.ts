/** What every start loads: each module of Node beyond these takes milliseconds that a shell prompt has not got. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('a start loads no more of Node than files, paths and the system', () => {
  const text = readFileSync('dist/main.cjs', 'utf8');
  const modules = [...text.matchAll(/require\("((?!\.)[^"]+)"\)/g)].map(([, name]) => name);
  expect([...new Set(modules)].sort()).toEqual(['node:fs', 'node:os', 'node:path', 'node:process']);
});
