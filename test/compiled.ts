/** Compiles data/ once for all test files, as the build does but unchecked: reading the YAML takes seconds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { completionsOf, copyShellScripts } from '../scripts/completions.ts';
import { readContent } from '../scripts/read-content.ts';
import { outlineOf } from '../src/lexicon/content.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the compiled content. */
    compiled: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lexithymia-content-'));

export function setup({ provide }: TestProject): void {
  const { lexicon, scenes, aliases, helpLines } = readContent('data', { checked: false });
  const completions = completionsOf(lexicon, scenes);
  const parts = {
    outline: outlineOf(lexicon),
    lexicon,
    scenes,
    aliases: aliases.words,
    'help-lines': helpLines,
    completions,
  };
  for (const [name, part] of Object.entries(parts)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(part));
  copyShellScripts(folder);
  provide('compiled', folder);
}

export const teardown = (): void => rmSync(folder, { recursive: true, force: true });
