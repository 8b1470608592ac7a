/** Quick lines that take words of the person's own, which a table of whole lines cannot hold. */
import type { App } from './app.ts';
import { prompt } from './commands/prompt.ts';
import type { ExitCode } from './exit.ts';

const FORMATS = ['--format', '-f'];

/** What carries the line out; undefined where it is for the command tree. */
export function quickWords([command, ...words]: readonly string[]): ((app: App) => Promise<ExitCode>) | undefined {
  if (command === 'complete') return async (app) => (await import('./commands/complete.ts')).complete(app, words);
  if (command !== 'prompt') return undefined;
  const [option = '', format] = words;
  if (words.length === 0) return (app) => prompt(app, {});
  return FORMATS.includes(option) && format !== undefined && words.length === 2
    ? (app) => prompt(app, { format })
    : undefined;
}
