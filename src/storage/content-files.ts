/** The content as the build compiled it: checked then, so only parsed now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../app-error.ts';
import type { Aliases } from '../history/fold.ts';
import type { Lexicon, Outline, SceneHead } from '../lexicon/content.ts';
import type { HelpLines } from '../lexicon/help-lines.ts';
import type { Scene } from '../lexicon/scene.ts';
import { readText } from './files.ts';

export const readOutline = (folder: string): Outline => readPart(folder, 'outline') as Outline;
export const readLexicon = (folder: string): Lexicon => readPart(folder, 'lexicon') as Lexicon;
export const readAliases = (folder: string): Aliases => readPart(folder, 'aliases') as Aliases;
export const readHelpLines = (folder: string): HelpLines => readPart(folder, 'help-lines') as HelpLines;

/** The text of `lexi --help`, which the build adds when all else is built. */
export const readHelpPage = (folder: string): string | undefined => readText(join(folder, 'help.txt'), 'the help page');

export const readScenes = (folder: string): Scene[] => readSceneHeads(folder).map((head) => head.read());

/** What the build keeps of a scene to find it by: its id, its best words, those of someone else there, whether it is heavy, and the length of its line. */
export type Shelved = readonly [
  id: string,
  best: readonly string[],
  otherBest: readonly string[],
  heavy: 0 | 1,
  length: number,
];

const SCENES = 'scenes.jsonl';

/** Every scene, each parsed when it is first looked at. */
export function readSceneHeads(folder: string): SceneHead[] {
  const shelf = readPart(folder, 'scene-heads') as Shelved[];
  const lines = read(folder, SCENES, (path) => readFileSync(path));
  let end = 0;
  return shelf.map(([id, best, otherBest, heavy, length]) => {
    const start = end;
    end += length + 1;
    let scene: Scene | undefined;
    return {
      id,
      heavy: heavy === 1,
      best,
      otherBest,
      read() {
        scene ??= read(folder, SCENES, () => JSON.parse(lines.toString('latin1', start, start + length)) as Scene);
        return scene;
      },
    };
  });
}

const readPart = (folder: string, part: string): unknown =>
  read(folder, `${part}.json`, (path) => JSON.parse(readFileSync(path, 'latin1')));

/** The build writes every character that is not ASCII as an escape, so that a file is read without decoding it. */
function read<T>(folder: string, file: string, reading: (path: string) => T): T {
  const path = join(folder, file);
  try {
    return reading(path);
  } catch (cause) {
    throw new AppError('data', `the content file ${path} is missing or damaged`, {
      hint: 'npm install -g lexithymia (or npm run build in a checkout)',
      cause,
    });
  }
}
