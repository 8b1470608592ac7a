/** The content as the build compiled it: checked then, so only parsed now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../app-error.ts';
import type { Aliases } from '../history/aliases.ts';
import type { Lexicon, Outline } from '../lexicon/content.ts';
import type { Exchange } from '../lexicon/exchange.ts';
import type { HelpLines } from '../lexicon/help-lines.ts';
import type { Scene } from '../lexicon/scene.ts';
import type { SceneHead, Shelf } from '../lexicon/shelf.ts';
import type { Level, Word } from '../lexicon/word.ts';
import { readText } from './files.ts';
import { ShelvedExchange, ShelvedWord } from './shelved.ts';

export const readOutline = (folder: string): Outline => readPart(folder, 'outline') as Outline;
export const readAliases = (folder: string): Aliases => readPart(folder, 'aliases') as Aliases;
export const readHelpLines = (folder: string): HelpLines => readPart(folder, 'help-lines') as HelpLines;

/** The text of `lexi --help`, which the build adds when all else is built. */
export const readHelpPage = (folder: string): string | undefined => readText(join(folder, 'help.txt'), 'the help page');

export const readScenes = (folder: string): Scene[] => readLines(folder, 'scenes');

/** The lexicon as the build keeps it: of words and exchanges what a plan sorts by; all of each stands on a line of its own file. */
export interface LexiconIndex extends Omit<Lexicon, 'words' | 'exchanges'> {
  readonly words: readonly WordRow[];
  readonly exchanges: readonly ExchangeRow[];
}

/** Where a line stands in its file, in bytes. */
export type Line = readonly [start: number, length: number];

export type WordRow = readonly [
  id: string,
  word: string,
  family: string,
  level: Level,
  intensity: number,
  pleasant: number,
  energy: number,
  ...Line,
];

export type ExchangeRow = readonly [id: string, heavy: 0 | 1, ...Line];

/** Whole, to look things up in. */
export const readLexicon = (folder: string): Lexicon => ({
  ...(readPart(folder, 'lexicon') as LexiconIndex),
  words: readLines(folder, 'words'),
  exchanges: readLines(folder, 'exchanges'),
});

/** With words and exchanges that are read when they are looked at. */
export function readShelvedLexicon(folder: string): Lexicon {
  const { words, exchanges, ...rest } = readPart(folder, 'lexicon') as LexiconIndex;
  const wordAt = linesIn<Word>(folder, 'words');
  const exchangeAt = linesIn<Exchange>(folder, 'exchanges');
  return {
    ...rest,
    words: words.map((row) => new ShelvedWord(row, () => wordAt(row[7], row[8]))),
    exchanges: exchanges.map((row) => new ShelvedExchange(row, () => exchangeAt(row[2], row[3]))),
  };
}

/** What the build keeps to find scenes by, column by column: lists of texts and numbers are read faster than a thousand rows. */
export interface SceneIndex {
  /** In the order of their lines. */
  readonly ids: readonly string[];
  /** Ids of the best words of each, with a space between two. */
  readonly best: readonly string[];
  /** Where the line of each begins, in bytes, and after the last where it ends. */
  readonly starts: readonly number[];
  /** The numbers of the heavy ones. */
  readonly heavy: readonly number[];
  readonly byBest: Numbers;
  readonly byMixed: Numbers;
  readonly byOther: Numbers;
}

/** Numbers of scenes by word. */
type Numbers = Readonly<Record<string, readonly number[]>>;

/** Every scene, each parsed when it is first looked at. */
export function readShelf(folder: string): Shelf {
  const index = readPart(folder, 'scene-index') as SceneIndex;
  const sceneAt = linesIn<Scene>(folder, 'scenes');
  const headOf = (number: number): SceneHead => {
    const start = index.starts[number] ?? 0;
    let scene: Scene | undefined;
    return {
      id: index.ids[number] ?? '',
      heavy: index.heavy.includes(number),
      best: index.best[number]?.split(' ') ?? [],
      read() {
        scene ??= sceneAt(start, (index.starts[number + 1] ?? 0) - start);
        return scene;
      },
    };
  };
  const heads: SceneHead[] = [];
  const headAt = (number: number): SceneHead => {
    heads[number] ??= headOf(number);
    return heads[number];
  };
  const under = (numbers: Numbers, word: string) =>
    (Object.hasOwn(numbers, word) ? (numbers[word] ?? []) : []).map(headAt);
  return {
    all: () => index.ids.map((_, number) => headAt(number)),
    at(id) {
      const number = index.ids.indexOf(id);
      return number === -1 ? undefined : headAt(number);
    },
    for: (word) => under(index.byBest, word),
    mixed: (word) => under(index.byMixed, word),
    forOther: (word) => under(index.byOther, word),
  };
}

/** A file of JSON lines of which few are looked at, each parsed by its place. */
function linesIn<T>(folder: string, name: string): (...line: Line) => T {
  const path = join(folder, `${name}.jsonl`);
  let lines: Buffer | undefined;
  return (start, length) =>
    read(path, () => {
      lines ??= readFileSync(path);
      return JSON.parse(lines.toString('latin1', start, start + length));
    });
}

function readLines<T>(folder: string, name: string): T[] {
  const path = join(folder, `${name}.jsonl`);
  return read(path, () =>
    readFileSync(path, 'latin1')
      .split('\n')
      .flatMap((line): T[] => (line === '' ? [] : [JSON.parse(line)])),
  );
}

function readPart(folder: string, part: string): unknown {
  const path = join(folder, `${part}.json`);
  return read(path, () => JSON.parse(readFileSync(path, 'latin1')));
}

/** The build writes every character that is not ASCII as an escape, so that a file is read without decoding it. */
function read<T>(path: string, reading: () => T): T {
  try {
    return reading();
  } catch (cause) {
    throw new AppError('data', `the content file ${path} is missing or damaged`, {
      hint: 'npm install -g lexithymia (or npm run build in a checkout)',
      cause,
    });
  }
}
