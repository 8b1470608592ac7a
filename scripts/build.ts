/** Builds dist/: checks and compiles data/, then bundles src/. Refuses content that breaks a rule. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };
import { renderProblem } from '../src/lexicon/rules/problem.ts';
import { licencesOf } from './licences.ts';
import { readContent } from './read-content.ts';

const OUT = 'dist';

/** commander loads it for subcommands that are programs of their own; we have none, and it costs milliseconds. */
const noChildProcess: Plugin = {
  name: 'no-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/node_modules/commander/') ? { path: 'child_process', namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }));
  },
};

const parts = compiledContent('data');
const { outputFiles, metafile } = await bundle();

rmSync(OUT, { recursive: true, force: true });
mkdirSync(join(OUT, 'content'), { recursive: true });
for (const [name, part] of Object.entries(parts)) {
  writeFileSync(join(OUT, 'content', `${name}.json`), JSON.stringify(part));
}
for (const { path, contents } of outputFiles) writeFileSync(path, contents);
writeFileSync(join(OUT, 'THIRD-PARTY-LICENCES.txt'), licencesOf(Object.keys(metafile.inputs)));

function compiledContent(folder: string): Record<string, unknown> {
  const { lexicon, scenes, aliases, helpLines, problems } = readContent(folder);
  if (problems.length > 0) {
    for (const problem of problems) console.error(renderProblem(problem));
    console.error(`${problems.length} rules of docs/content.md are broken, so nothing was built.`);
    process.exit(1);
  }
  return { lexicon, scenes, aliases: aliases.words, 'help-lines': helpLines };
}

function bundle() {
  return build({
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
    write: false,
    plugins: [noChildProcess],
  });
}
