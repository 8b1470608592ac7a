/** Imports one file after the other, as the program does, and says what no file may bring about. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import type { App, Store } from '../../src/cli/app.ts';
import { run } from '../../src/cli/program.ts';
import { foldFiles } from '../../src/history/fold-files.ts';
import { type Day, parseDay, parseLocalTime } from '../../src/memory/day.ts';
import { historyPieces } from '../../src/storage/history-files.ts';
import { piecesOf } from '../../src/storage/pieces.ts';
import { placesFor } from '../../src/storage/places.ts';
import { storeIn } from '../../src/store.ts';

export interface Trial {
  /** What went wrong, of which there may be nothing. */
  readonly faults: readonly string[];
  readonly code: number;
  readonly ms: number;
}

const NOW = '2026-11-22T09:00:00.000+01:00';
const TODAY = parseDay('2026-11-22') as Day;
const LONGEST_MS = 1000;
const HERE = `${JSON.stringify({ v: 1, id: 'id1', at: '2026-11-19T08:00:00Z', session: 's0', kind: 'known', word: 'glad' })}\n`;
const PROTOTYPES = [Object, Array, Function, String, Number, Map, Set, Promise].map((made) => made.prototype as object);
const AFTERWARDS = [
  ['due', '--json'],
  ['stats', '--json'],
  ['export', '-f', 'jsonl'],
  ['export', '-f', 'csv'],
  ['words', '--known'],
];

/** `root`: an empty folder of the trial's own. `thorough`: other commands are run on what was imported, too. */
export function importTrial(root: string, content: string): (bytes: Uint8Array, thorough: boolean) => Promise<Trial> {
  const file = join(root, 'from elsewhere', 'file.jsonl');
  const places = placesFor({ HOME: root, LEXITHYMIA_HOME: join(root, 'home') });
  const store = withOneLexicon(storeIn(places, content));
  const prototypes = fingerprint();
  return async (bytes, thorough) => {
    rmSync(join(root, 'home'), { recursive: true, force: true });
    for (const folder of [places.history, join(file, '..')]) mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(places.history, 'here.jsonl'), HERE);
    writeFileSync(file, bytes);
    const union = foldFiles([...historyPieces(places.history), ...piecesIn(file)], {}, TODAY).folded;
    const began = performance.now();
    const first = await runOnce(store, ['import', file]);
    const ms = performance.now() - began;
    const tree = treeOf(root);
    const second = await runOnce(store, ['import', file]);
    const faults = [
      ...(first.code === 0 || first.code === 65 ? [] : [`ended with ${first.code}: ${first.text}`]),
      ...(ms > LONGEST_MS ? [`took ${Math.round(ms)} ms`] : []),
      ...(second.code === first.code && same(treeOf(root), tree) ? [] : ['changed something the second time']),
      ...(isTerminalSafe(first.text) ? [] : [`printed control characters: ${JSON.stringify(first.text)}`]),
      ...tree.filter((path) => !EXPECTED.test(path)).map((path) => `made ${path}`),
      ...(readFileSync(join(places.history, 'here.jsonl'), 'utf8') === HERE ? [] : ['changed another history file']),
      ...(fingerprint() === prototypes ? [] : ['polluted a prototype']),
      ...(same(union, foldFiles(historyPieces(places.history), {}, TODAY).folded) ? [] : ['is not the union']),
      ...(thorough ? await afterwards(store) : []),
    ];
    return { faults, code: first.code, ms };
  };
}

const EXPECTED =
  /^(?:from elsewhere\/file\.jsonl|home\/history\/here\.jsonl|home\/history\/import-[0-9a-f]{16}\.jsonl 600|home\/cache\/cards\.json 600)/;

const treeOf = (root: string): string[] =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path.slice(root.length + 1)} ${(statSync(path).mode & 0o777).toString(8)}`)
    .sort();

const piecesIn = (file: string) => [...piecesOf(file, 'the file')].map((text) => ({ name: 'file', text }));

const same = (one: unknown, other: unknown): boolean => inText(one) === inText(other);
const inText = (value: unknown): string => JSON.stringify(value, (_, each) => (each instanceof Map ? [...each] : each));

/** A line break is the one control character that may be printed. */
const isTerminalSafe = (text: string): boolean => !/\p{Cc}/u.test(text.replaceAll('\n', ''));

const fingerprint = (): string =>
  PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join(';') +
  Object.keys({}).length +
  String(({} as Record<string, unknown>)['polluted']);

async function afterwards(store: Store): Promise<string[]> {
  const faults: string[] = [];
  for (const argv of AFTERWARDS) {
    const { code, text } = await runOnce(store, argv);
    if (code !== 0) faults.push(`then ${argv.join(' ')} ended with ${code}: ${text}`);
  }
  return faults;
}

function withOneLexicon(store: Store): Store {
  let lexicon: ReturnType<Store['lexicon']> | undefined;
  return {
    ...store,
    lexicon: () => {
      lexicon ??= store.lexicon();
      return lexicon;
    },
  };
}

async function runOnce(store: Store, argv: readonly string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const screen = new Writable({
    decodeStrings: false,
    write: (more, _, done) => {
      write(String(more));
      done();
    },
  });
  const app: App = {
    io: {
      stdin: new PassThrough(),
      stdout: screen,
      stderr: screen,
      env: {},
      write,
      writeOn: async (more) => write(more),
    },
    store,
    now: () => NOW,
    today: () => parseLocalTime(NOW)!.day,
    newId: () => 'never needed',
    random: () => 0,
    version: '0',
    stop: new AbortController().signal,
    hangUp: () => undefined,
    timeZone: () => 'UTC',
    self: ['node', 'lexi'],
    colour: 'never',
  };
  return { code: await run(app, argv), text };
}
