/** Builds dist/: checks and compiles data/, then bundles src/. Refuses content that breaks a rule. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };
import { outlineOf } from '../src/lexicon/content.ts';
import { renderProblem } from '../src/lexicon/rules/problem.ts';
import { licencesOf } from './licences.ts';
import { readContent } from './read-content.ts';

const OUT = 'dist';
const DEFINE = { VERSION: JSON.stringify(packageJson.version) };

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

/** What most runs do without: each is loaded when it is needed, and everything else is one file, for files are slow to load. */
const LATE: Record<string, string> = {
  drill: 'src/cli/commands/drill.ts',
  stats: 'src/cli/commands/stats.ts',
  words: 'src/cli/commands/words.ts',
  find: 'src/cli/commands/find.ts',
  lines: 'src/cli/ask/lines.ts',
  protocol: 'src/cli/ask/protocol.ts',
  terminal: 'src/cli/ask/terminal.ts',
  confirm: 'src/cli/ask/confirm.ts',
  style: 'src/cli/style.ts',
  formats: 'src/formats/index.ts',
  settings: 'src/storage/settings.ts',
  own: 'src/storage/own-words.ts',
  content: 'src/cli/commands/content.ts',
  mute: 'src/cli/commands/mute.ts',
};

const lateParts: Plugin = {
  name: 'late-parts',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const late = Object.entries(LATE).find(([, source]) => resolve(source) === resolve(resolveDir, path));
      return kind === 'dynamic-import' && late ? { path: `./late/${late[0]}.js`, external: true } : undefined;
    });
  },
};

/** What every run loads: Node starts a CommonJS file sooner than a module. */
const COMMONJS: BuildOptions = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { ...DEFINE, 'import.meta.dirname': '__dirname' },
};

const MODULES: BuildOptions = {
  format: 'esm',
  define: DEFINE,
  // commander and others are CommonJS and call require for node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

const parts = compiledContent('data');
const built = [
  await bundle({
    entryPoints: { main: 'src/runtime.ts' },
    outdir: OUT,
    plugins: [noChildProcess, lateParts],
    ...COMMONJS,
  }),
  await bundle({ entryPoints: LATE, outdir: join(OUT, 'late'), splitting: true, ...MODULES }),
];

rmSync(OUT, { recursive: true, force: true });
for (const folder of ['content', 'late']) mkdirSync(join(OUT, folder), { recursive: true });
for (const [name, part] of Object.entries(parts)) {
  writeFileSync(join(OUT, 'content', `${name}.json`), JSON.stringify(part));
}
for (const { path, contents } of built.flatMap(({ outputFiles }) => outputFiles)) writeFileSync(path, contents);
const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync(join(OUT, 'THIRD-PARTY-LICENCES.txt'), licencesOf(inputs));

function compiledContent(folder: string): Record<string, unknown> {
  const { lexicon, scenes, aliases, helpLines, problems } = readContent(folder);
  if (problems.length > 0) {
    for (const problem of problems) console.error(renderProblem(problem));
    console.error(`${problems.length} rules of docs/content.md are broken, so nothing was built.`);
    process.exit(1);
  }
  return { outline: outlineOf(lexicon), lexicon, scenes, aliases: aliases.words, 'help-lines': helpLines };
}

function bundle(options: BuildOptions) {
  return build({
    ...options,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    platform: 'node',
    target: 'node20.19',
    legalComments: 'none',
    metafile: true,
    write: false,
  });
}
