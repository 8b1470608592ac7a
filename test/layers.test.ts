import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Source {
  /** From src/, with slashes: "drills/body.ts". */
  readonly path: string;
  readonly text: string;
}

/** The pure rooms; each may import itself and those of the tiers before its own. */
const TIERS = [['lexicon'], ['drills'], ['memory'], ['history'], ['session'], ['insight'], ['formats', 'care']];
const PURE = TIERS.flat();
/** What meets the disk, what meets the screen, the file that gives the one to the other, and the one that starts it all. */
const STORAGE = 'storage';
const CLI = 'cli';
const STORE = 'store.ts';
const STREAMS = 'streams.ts';
const RUNTIME = 'runtime.ts';
const ERRORS = 'app-error.ts';

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    TIERS.flatMap((tier, place) => tier.map((room) => [room, [room, ...TIERS.slice(0, place).flat()]])),
  ),
  [STORAGE]: [...PURE, STORAGE, ERRORS],
  [CLI]: [...PURE, CLI, ERRORS],
  [STORE]: [...PURE, STORAGE, CLI, ERRORS],
  [STREAMS]: [STORAGE, CLI, ERRORS],
  [RUNTIME]: [STORAGE, CLI, STORE, STREAMS, ERRORS],
  [ERRORS]: [],
};

/** Packages that one file alone may import. */
const ONLY_IN: Readonly<Record<string, string>> = {
  'ts-fsrs': 'memory/fsrs.ts',
  chalk: 'cli/style.ts',
  conf: 'storage/settings.ts',
};

const IMPURE_PACKAGES = /^(commander|inquirer|@inquirer\/.+|chalk|conf)$/;
const IMPURE_CODE = [
  /\bDate\.now\b/,
  /\bnew Date(?:\(\s*\)|(?!\s*\())/,
  /\bMath\.random\b/,
  /\bprocess\./,
  /\bconsole\./,
];

/** Every arrow that runs the wrong way, and every impurity in a pure room, as "path: what". */
function violations(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const code = withoutComments(text);
    const wrong = [...importsOf(code).flatMap((target) => wrongImport(path, target)), ...impurities(path, code)];
    return wrong.map((what) => `${path}: ${what}`);
  });
}

function wrongImport(path: string, target: string): string[] {
  const room = roomOf(path);
  const allowed = MAY_IMPORT[room];
  if (allowed === undefined) return ['is in no room'];
  if (target.startsWith('.')) {
    const other = roomOf(posix.join(posix.dirname(path), target));
    return allowed.includes(other) ? [] : [`${room} may not import ${other}`];
  }
  const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
  if (PURE.includes(room) && (isBuiltin(target) || IMPURE_PACKAGES.test(name))) return [`${room} is pure: ${target}`];
  const home = ONLY_IN[name];
  return home === undefined || home === path ? [] : [`only ${home} may import ${name}`];
}

const impurities = (path: string, code: string): string[] =>
  PURE.includes(roomOf(path))
    ? IMPURE_CODE.flatMap((pattern) => pattern.exec(code)?.[0] ?? []).map(
        (found) => `${roomOf(path)} is pure: ${found}`,
      )
    : [];

const roomOf = (path: string): string => path.split('/')[0] ?? '';

/** Where a file imports from: statements, exports from, imports for their effect, `import()` as a call or a type. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(/\b(?:from|import)\s*\(?\s*(['"])(.+?)\1/g)].map(([, , target = '']) => target);

/** Strings stay, so that what looks like a comment in one does not hide what follows. */
const withoutComments = (text: string): string =>
  text.replace(/('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\/.*|\/\*[\s\S]*?\*\//g, '$1');

const SRC = new URL('../src/', import.meta.url).pathname;
const sources: Source[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(SRC, path), 'utf8') }));

describe('the house', () => {
  it('has no arrow that runs the wrong way, and no impurity in a pure room', () => {
    expect(violations(sources)).toEqual([]);
  });

  it('was read: every room has files, and their imports were found', () => {
    const rooms = new Set(sources.map(({ path }) => roomOf(path)));
    expect([...rooms].sort()).toEqual([...PURE, STORAGE, CLI, STORE, STREAMS, RUNTIME, ERRORS].sort());
    const targets = sources.flatMap(({ text }) => importsOf(withoutComments(text)));
    expect(targets.length).toBe(
      sources.reduce((sum, { text }) => sum + (text.match(/\bfrom '|\bimport\('/g)?.length ?? 0), 0),
    );
    for (const name of Object.keys(ONLY_IN)) expect(targets).toContain(name);
  });
});

describe('a planted violation', () => {
  it.each([
    [
      'a pure room imports one to its right',
      'drills/a.ts',
      "import { x } from '../memory/x.ts';",
      'drills may not import memory',
    ],
    [
      'the first room imports the next',
      'lexicon/rules/a.ts',
      "import { x } from '../../drills/x.ts';",
      'lexicon may not import drills',
    ],
    [
      'a type is imported to the left',
      'memory/a.ts',
      "import type { X } from '../history/x.ts';",
      'memory may not import history',
    ],
    [
      'the last room but one imports the last',
      'insight/a.ts',
      "import { x } from '../formats/x.ts';",
      'insight may not import formats',
    ],
    [
      'a pure room exports from the disk',
      'session/a.ts',
      "export { x } from '../storage/x.ts';",
      'session may not import storage',
    ],
    [
      'a pure room imports the screen',
      'insight/a.ts',
      "import { x } from '../cli/x.ts';",
      'insight may not import cli',
    ],
    [
      'a pure room throws an AppError',
      'history/a.ts',
      "import { AppError } from '../app-error.ts';",
      'history may not import app-error.ts',
    ],
    ['storage imports the screen', 'storage/a.ts', "import { x } from '../cli/x.ts';", 'storage may not import cli'],
    [
      'the screen imports storage',
      'cli/ask/a.ts',
      "import { x } from '../../storage/x.ts';",
      'cli may not import storage',
    ],
    [
      'the screen loads storage later',
      'cli/a.ts',
      "const x = await import('../storage/x.ts');",
      'cli may not import storage',
    ],
    [
      'storage imports the runtime',
      'storage/a.ts',
      "import { x } from '../runtime.ts';",
      'storage may not import runtime.ts',
    ],
    [
      'the errors import a room',
      'app-error.ts',
      "import { x } from './lexicon/x.ts';",
      'app-error.ts may not import lexicon',
    ],
    [
      'an import over many lines',
      'drills/a.ts',
      "import {\n  x,\n} from\n  '../cli/x.ts';",
      'drills may not import cli',
    ],
    ['an import for its effect', 'drills/a.ts', 'import "../cli/x.ts";', 'drills may not import cli'],
    ['a type by import()', 'drills/a.ts', "type X = import('../cli/x.ts').X;", 'drills may not import cli'],
    ['a module of Node', 'drills/a.ts', "import { join } from 'node:path';", 'drills is pure: node:path'],
    ['a module of Node by its bare name', 'formats/a.ts', "import { join } from 'path';", 'formats is pure: path'],
    ['commander', 'session/a.ts', "import { Command } from 'commander';", 'session is pure: commander'],
    ['inquirer', 'session/a.ts', "import inquirer from 'inquirer';", 'session is pure: inquirer'],
    ['a part of inquirer', 'session/a.ts', "import { x } from '@inquirer/core';", 'session is pure: @inquirer/core'],
    ['chalk in a pure room', 'formats/a.ts', "import { Chalk } from 'chalk';", 'formats is pure: chalk'],
    ['conf in a pure room', 'history/a.ts', "import Conf from 'conf';", 'history is pure: conf'],
    [
      'chalk beside the style',
      'cli/render/a.ts',
      "import { Chalk } from 'chalk';",
      'only cli/style.ts may import chalk',
    ],
    [
      'conf beside the settings',
      'storage/a.ts',
      "import Conf from 'conf';",
      'only storage/settings.ts may import conf',
    ],
    [
      'ts-fsrs beside its file',
      'memory/a.ts',
      "import { x } from 'ts-fsrs';",
      'only memory/fsrs.ts may import ts-fsrs',
    ],
    ['the clock', 'memory/a.ts', 'const now = Date.now();', 'memory is pure: Date.now'],
    ['the clock as a date', 'memory/a.ts', 'const now = new Date();', 'memory is pure: new Date()'],
    ['the clock as a date, in the short way', 'memory/a.ts', 'const now = new Date;', 'memory is pure: new Date'],
    ['chance', 'drills/a.ts', 'const random = Math.random;', 'drills is pure: Math.random'],
    ['the process', 'session/a.ts', 'const home = process.env.HOME;', 'session is pure: process.'],
    ['the console', 'insight/a.ts', "console.log('x');", 'insight is pure: console.'],
    [
      'something after what looks like a comment',
      'insight/a.ts',
      "const x = 'http://x'; console.log(x);",
      'insight is pure: console.',
    ],
    ['a file in a room of no name', 'utils/a.ts', "import { x } from '../lexicon/x.ts';", 'is in no room'],
  ])('is found: %s', (_, path, text, what) => {
    expect(violations([{ path, text }])).toEqual([`${path}: ${what}`]);
  });

  it.each([
    ['a room to the left', 'history/a.ts', "import { x } from '../lexicon/rules/x.ts';"],
    ['its own room', 'lexicon/rules/a.ts', "import { x } from '../word.ts';"],
    ['the runtime knows both', 'runtime.ts', "import { x } from './cli/x.ts';\nimport { y } from './storage/y.ts';"],
    ['a package that is pure', 'drills/a.ts', "import { distance } from 'fastest-levenshtein';"],
    ['a time that is given', 'memory/a.ts', 'const date = new Date(ms);'],
    ['a word in a comment', 'memory/a.ts', "// not Date.now()\n/* process. */ import { x } from './x.ts';"],
    ['Node where the disk is met', 'storage/a.ts', "import { join } from 'node:path';\nprocess.exitCode = 1;"],
    ['the one home of a package', 'cli/style.ts', "import { Chalk } from 'chalk';"],
  ])('is not seen in what is allowed: %s', (_, path, text) => {
    expect(violations([{ path, text }])).toEqual([]);
  });
});
