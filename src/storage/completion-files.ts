/** What the build writes down for shells: the command tree with tables of values, and a script for each shell. */
import { join } from 'node:path';
import { AppError } from '../app-error.ts';
import { readText } from './files.ts';

export const readCompletions = (folder: string): unknown => JSON.parse(built(join(folder, 'completions.json')));

export const readCompletionScript = (folder: string, shell: string): string => built(join(folder, 'shells', shell));

function built(path: string): string {
  const text = readText(path, 'the file');
  if (text !== undefined) return text;
  throw new AppError('data', `the file ${path} is missing`, {
    hint: 'npm install -g lexithymia (or npm run build in a checkout)',
  });
}
