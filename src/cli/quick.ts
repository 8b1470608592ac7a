/** What is typed every day, or asked by shell prompts and scripts: carried out without the command tree, where it is typed exactly so. */
import type { App } from './app.ts';
import { due } from './commands/due.ts';
import { EXIT, type ExitCode, failed } from './exit.ts';
import { print, WIDEST, widthOf } from './io.ts';
import { quickWords } from './quick-words.ts';

/** Undefined where the command tree has to do it after all. */
type Quick = (app: App) => Promise<ExitCode | undefined> | ExitCode | undefined;

const version: Quick = ({ io, version: text }) => {
  print(io, [text]);
  return EXIT.done;
};

/** The page as the build laid it out for the widest screen. */
const help: Quick = ({ io, store }) => {
  const page = widthOf(io) === WIDEST ? store.helpPage() : undefined;
  if (page === undefined) return undefined;
  io.write(page);
  return EXIT.done;
};

const today: Quick = async (app) => (await import('./commands/drill.ts')).drill(app, {});

const QUICK: Readonly<Record<string, Quick>> = {
  '': today,
  drill: today,
  '--version': version,
  '-V': version,
  '--help': help,
  '-h': help,
  due: (app) => due(app, {}),
  'due --json': (app) => due(app, { json: true }),
  'due --quiet': (app) => due(app, { quiet: true }),
  'due -q': (app) => due(app, { quiet: true }),
  'due --next': (app) => due(app, { next: true }),
};

/** The exit code; undefined where what was typed is for the command tree. Never throws. */
export async function runQuickly(app: App, argv: readonly string[]): Promise<ExitCode | undefined> {
  const line = argv.join(' ');
  const isPlain = argv.every((word) => word !== '' && !word.includes(' '));
  const quick = isPlain && Object.hasOwn(QUICK, line) ? QUICK[line] : quickWords(argv);
  if (quick === undefined) return undefined;
  try {
    return await quick(app);
  } catch (error) {
    return failed(app.io, error);
  }
}
