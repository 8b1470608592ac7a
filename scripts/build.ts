/** Builds dist/: checks and compiles data/, then bundles src/. Refuses content that breaks a rule. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import packageJson from '../package.json' with { type: 'json' };
import { WIDEST } from '../src/cli/io.ts';
import { SCHEMA_NAMES } from '../src/formats/names.ts';
import { schemaOf } from '../src/formats/schema.ts';
import { renderProblem } from '../src/lexicon/rules/problem.ts';
import { describedTree } from './command-tree.ts';
import { copyShellScripts } from './completions.ts';
import { contentFiles } from './content-files.ts';
import { licencesOf } from './licences.ts';
import { manPage, writeManPages } from './man.ts';
import { readContent } from './read-content.ts';

const OUT = 'dist';

/** What libraries load for uses that are not ours, each of which costs milliseconds at every start. */
const LEFT_OUT: readonly { readonly module: RegExp; readonly of: string }[] = [
  // For subcommands that are programs of their own.
  { module: /^node:child_process$/, of: '/node_modules/commander/' },
  // We say ourselves whether there is colour.
  { module: /^#supports-color$/, of: '/node_modules/chalk/' },
  // Prompts we have no use for; the one for editors brings half a megabyte of character encodings.
  {
    module: /^@inquirer\/(?:checkbox|editor|expand|input|number|password|rawlist|search|select)$/,
    of: '/node_modules/@inquirer/prompts/',
  },
];

const leaveOut: Plugin = {
  name: 'leave-out',
  setup({ onResolve, onLoad }) {
    for (const { module, of } of LEFT_OUT) {
      onResolve({ filter: module }, ({ importer, path }) =>
        importer.includes(of) ? { path, namespace: 'left-out' } : undefined,
      );
    }
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({ contents: 'module.exports = {}' }));
  },
};

/** What most runs do without: each is loaded when it is needed, and everything else is one file, for files are slow to load. */
const LATE: Record<string, string> = {
  program: 'src/cli/program.ts',
  fold: 'src/history/fold-files.ts',
  drill: 'src/cli/commands/drill.ts',
  stats: 'src/cli/commands/stats.ts',
  today: 'src/cli/commands/today.ts',
  words: 'src/cli/commands/words.ts',
  find: 'src/cli/commands/find.ts',
  lines: 'src/cli/ask/lines.ts',
  protocol: 'src/cli/ask/protocol.ts',
  terminal: 'src/cli/ask/terminal.ts',
  confirm: 'src/cli/ask/confirm.ts',
  export: 'src/cli/commands/export.ts',
  import: 'src/cli/commands/import.ts',
  'import-files': 'src/storage/import-files.ts',
  history: 'src/storage/history-reader.ts',
  draft: 'src/storage/draft.ts',
  settings: 'src/storage/settings.ts',
  own: 'src/storage/own-words.ts',
  content: 'src/cli/commands/content.ts',
  mute: 'src/cli/commands/mute.ts',
  complete: 'src/cli/commands/complete.ts',
  remind: 'src/cli/commands/remind.ts',
  timekeeping: 'src/storage/timekeeping.ts',
  care: 'src/storage/care.ts',
  doctor: 'src/cli/commands/doctor.ts',
  backup: 'src/cli/commands/backup.ts',
  wipe: 'src/cli/commands/wipe.ts',
};

/** Leaves late parts out of a bundle; `folder` is where they lie, seen from it. */
const lateParts = (folder: string): Plugin => ({
  name: 'late-parts',
  setup({ onResolve }) {
    onResolve({ filter: /\.ts$/ }, ({ kind, path, resolveDir }) => {
      const late = Object.entries(LATE).find(([, source]) => resolve(source) === resolve(resolveDir, path));
      if (kind !== 'dynamic-import' || late === undefined) return undefined;
      return { path: `${folder}/${late[0]}.cjs`, external: true };
    });
  },
});

const content = compiledContent('data');
const built = [
  await bundle({ entryPoints: { main: 'src/runtime.ts' }, outdir: OUT, plugins: [leaveOut, lateParts('./late')] }),
  await bundle({ entryPoints: LATE, outdir: join(OUT, 'late'), plugins: [leaveOut, lateParts('.')] }),
];

rmSync(OUT, { recursive: true, force: true });
for (const folder of ['content', 'late', 'schemas']) mkdirSync(join(OUT, folder), { recursive: true });
for (const [name, text] of Object.entries(content)) writeFileSync(join(OUT, 'content', name), text);
copyShellScripts(join(OUT, 'content'));
for (const name of SCHEMA_NAMES) {
  writeFileSync(join(OUT, 'schemas', `${name}.json`), `${JSON.stringify(schemaOf(name), null, 2)}\n`);
}
for (const { path, contents } of built.flatMap(({ outputFiles }) => outputFiles)) writeFileSync(path, contents);
const inputs = built.flatMap(({ metafile }) => Object.keys(metafile.inputs));
writeFileSync(join(OUT, 'THIRD-PARTY-LICENCES.txt'), licencesOf(inputs));
writeFileSync(join(OUT, 'content', 'help.txt'), helpPage());
writeManPages(join(OUT, 'man'), manPage(describedTree(), packageJson.version, new Date()));

function compiledContent(folder: string): Record<string, string> {
  const content = readContent(folder);
  const { problems } = content;
  if (problems.length > 0) {
    for (const problem of problems) console.error(renderProblem(problem));
    console.error(`${problems.length} rules of docs/content.md are broken, so nothing was built.`);
    process.exit(1);
  }
  return contentFiles(content);
}

/** `lexi --help` at its widest, told by the program itself: laying it out takes as long as starting. */
function helpPage(): string {
  return execFileSync(process.execPath, ['bin/lexithymia.js', '--help'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: String(WIDEST) },
  });
}

/** Node starts CommonJS sooner than modules, one file sooner than many, and a short one sooner than a long one. */
function bundle(options: BuildOptions) {
  return build({
    ...options,
    bundle: true,
    minify: true,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    target: 'node20.19',
    supported: { 'dynamic-import': false },
    define: { VERSION: JSON.stringify(packageJson.version), 'import.meta.dirname': '__dirname' },
    legalComments: 'none',
    metafile: true,
    write: false,
  });
}
