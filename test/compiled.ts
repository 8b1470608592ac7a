/** Compiles data/ once for all test files, as the build does but unchecked: reading the YAML takes seconds. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { copyShellScripts } from '../scripts/completions.ts';
import { contentFiles } from '../scripts/content-files.ts';
import { readContent } from '../scripts/read-content.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the compiled content. */
    compiled: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lexithymia-content-'));

export function setup({ provide }: TestProject): void {
  const files = contentFiles(readContent('data', { checked: false }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  copyShellScripts(folder);
  provide('compiled', folder);
}

export const teardown = (): void => rmSync(folder, { recursive: true, force: true });
