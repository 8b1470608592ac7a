/** The content as the build compiled it: checked then, so only parsed now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../app-error.ts';
import type { Aliases } from '../history/aliases.ts';
import type { Lexicon, Outline } from '../lexicon/content.ts';
import type { HelpLines } from '../lexicon/help-lines.ts';
import type { Scene } from '../lexicon/scene.ts';
import type { SceneHead, Shelf } from '../lexicon/shelf.ts';
import { readText } from './files.ts';

export const readOutline = (folder: string): Outline => readPart(folder, 'outline') as Outline;
export const readLexicon = (folder: string): Lexicon => readPart(folder, 'lexicon') as Lexicon;
export const readAliases = (folder: string): Aliases => readPart(folder, 'aliases') as Aliases;
export const readHelpLines = (folder: string): HelpLines => readPart(folder, 'help-lines') as HelpLines;

/** The text of `lexi --help`, which the build adds when all else is built. */
export const readHelpPage = (folder: string): string | undefined => readText(join(folder, 'help.txt'), 'the help page');

export const readScenes = (folder: string): Scene[] =>
  readShelf(folder)
    .all()
    .map((head) => head.read());

/** What the build keeps to find scenes by: the scenes in the order of their lines, and their numbers by word. */
export interface SceneIndex {
  readonly scenes: readonly Shelved[];
  readonly best: Numbers;
  readonly mixed: Numbers;
  readonly otherBest: Numbers;
}

/** The place and the length of its line are in bytes. */
export type Shelved = readonly [id: string, best: readonly string[], heavy: 0 | 1, start: number, length: number];

type Numbers = Readonly<Record<string, readonly number[]>>;

/** Every scene, each parsed when it is first looked at. */
export function readShelf(folder: string): Shelf {
  const { scenes, best, mixed, otherBest } = readPart(folder, 'scene-index') as SceneIndex;
  const path = join(folder, 'scenes.jsonl');
  const lines = read(path, () => readFileSync(path));
  const heads: SceneHead[] = [];
  const headAt = (number: number): SceneHead => {
    const [id, best, heavy, start, length] = scenes[number] as Shelved;
    let scene: Scene | undefined;
    heads[number] ??= {
      id,
      heavy: heavy === 1,
      best,
      read() {
        scene ??= read(path, () => JSON.parse(lines.toString('latin1', start, start + length)) as Scene);
        return scene;
      },
    };
    return heads[number];
  };
  const under = (numbers: Numbers, word: string) =>
    (Object.hasOwn(numbers, word) ? (numbers[word] ?? []) : []).map(headAt);
  return {
    all: () => scenes.map((_, number) => headAt(number)),
    at(id) {
      const number = scenes.findIndex(([each]) => each === id);
      return number === -1 ? undefined : headAt(number);
    },
    for: (word) => under(best, word),
    mixed: (word) => under(mixed, word),
    forOther: (word) => under(otherBest, word),
  };
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
