/** The content as the build compiled it: checked then, so only parsed now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../app-error.ts';
import type { Aliases } from '../history/fold.ts';
import type { Lexicon, Outline } from '../lexicon/content.ts';
import type { HelpLines } from '../lexicon/help-lines.ts';
import type { Scene } from '../lexicon/scene.ts';
import { readText } from './files.ts';

export const readOutline = (folder: string): Outline => readPart(folder, 'outline') as Outline;
export const readLexicon = (folder: string): Lexicon => readPart(folder, 'lexicon') as Lexicon;
export const readScenes = (folder: string): Scene[] => readPart(folder, 'scenes') as Scene[];
export const readAliases = (folder: string): Aliases => readPart(folder, 'aliases') as Aliases;
export const readHelpLines = (folder: string): HelpLines => readPart(folder, 'help-lines') as HelpLines;

/** The text of `lexi --help`, which the build adds when all else is built. */
export const readHelpPage = (folder: string): string | undefined => readText(join(folder, 'help.txt'), 'the help page');

function readPart(folder: string, part: string): unknown {
  const path = join(folder, `${part}.json`);
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new AppError('data', `the content file ${path} is missing or damaged`, {
      hint: 'npm install -g lexithymia (or npm run build in a checkout)',
      cause,
    });
  }
}
