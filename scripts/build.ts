/** Builds dist/: checks and compiles data/, then bundles src/. Refuses content that breaks a rule. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };
import { renderProblem } from '../src/lexicon/rules/problem.ts';
import { licencesOf } from './licences.ts';
import { readContent } from './read-content.ts';

const OUT = 'dist';

rmSync(OUT, { recursive: true, force: true });
compileContent('data', join(OUT, 'content'));
await bundle();

function compileContent(from: string, to: string): void {
  const { lexicon, scenes, aliases, helpLines, problems } = readContent(from);
  if (problems.length > 0) {
    for (const problem of problems) console.error(renderProblem(problem));
    console.error(`${problems.length} rules of docs/content.md are broken, so nothing was built.`);
    process.exit(1);
  }
  mkdirSync(to, { recursive: true });
  const parts = { lexicon, scenes, aliases: aliases.words, 'help-lines': helpLines };
  for (const [name, part] of Object.entries(parts)) writeFileSync(join(to, `${name}.json`), JSON.stringify(part));
}

async function bundle(): Promise<void> {
  const { metafile } = await build({
    entryPoints: { main: 'src/runtime.ts' },
    outdir: OUT,
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    define: { VERSION: JSON.stringify(packageJson.version) },
    // commander and others are CommonJS and call require for node's own modules.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    legalComments: 'none',
    metafile: true,
  });
  writeFileSync(join(OUT, 'THIRD-PARTY-LICENCES.txt'), licencesOf(Object.keys(metafile.inputs)));
}
