/** `lexi content`: a person's own words and scenes, checked. */

import { AppError } from '../../app-error.ts';
import type { OwnProblem } from '../../lexicon/own.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print } from '../io.ts';
import { counted } from '../render/count.ts';

export async function checkContent(app: App, file: string | undefined, options: { json?: boolean }): Promise<ExitCode> {
  const { io, store } = app;
  const path = file ?? store.places.own;
  if (!store.hasFile(path)) {
    if (file !== undefined) throw new AppError('io', `there is no file ${file}`, { hint: 'lexi content check' });
    print(io, options.json ? [jsonOf(path, [])] : [`There are no words of your own yet. The file would be ${path}`]);
    return EXIT.done;
  }
  const problems = await store.checkOwn(path);
  if (options.json) print(io, [jsonOf(path, problems)]);
  else
    print(io, problems.length === 0 ? [`Every rule holds in ${path}`] : [...problems.map(sentence), summary(problems)]);
  return problems.length === 0 ? EXIT.done : EXIT.problems;
}

const jsonOf = (path: string, problems: readonly OwnProblem[]): string =>
  JSON.stringify({ schema: 'lexithymia/content-check', version: 1, file: path, problems });

/** "line 12, late-bus: its text has 19 words. Fix: use 25 to 60." */
export const sentence = ({ line, at, says, fix }: OwnProblem): string =>
  `${line === undefined ? '' : `line ${line}, `}${at}: ${says}. Fix: ${fix}.`;

const summary = (problems: readonly OwnProblem[]): string =>
  `${counted(problems.length, 'problem')}. Until mended, the file is left out.`;
