/** The command tree, and how a run of it ends. */
import { Command, CommanderError, Option } from 'commander';
import { AppError } from '../app-error.ts';
import type { App } from './app.ts';
import { COMMANDS } from './commands/index.ts';
import type { Ends } from './commands/tree/add-command.ts';
import { drillOptions } from './commands/tree/practice.ts';
import { EXIT, type ExitCode, failed } from './exit.ts';
import { COLOURS, widthOf } from './io.ts';

/** Runs the program with the words typed after its name; never throws. */
export async function run(app: App, argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const ends: Ends = async (body) => {
    code = await body();
  };
  let page = '';
  const write = (text: string) => {
    page += text;
  };
  try {
    await programFor(app, ends, argv, write).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError && error.exitCode === 0)) return failed(app.io, asAppError(error, argv));
    app.io.write(isAboutCommand(argv) ? examplesFirst(page) : page);
    return EXIT.done;
  }
}

/** `lexi help due`, `lexi settings help set`. */
const isAboutCommand = (argv: readonly string[]): boolean => argv.slice(0, -1).includes('help');

/** Whoever asks how to use a command wants to see a line to type. */
function examplesFirst(page: string): string {
  const at = page.lastIndexOf('\nExamples:\n');
  return at === -1 ? page : `${page.slice(at).trim()}\n\n${page.slice(0, at)}`;
}

/** The whole tree, to be looked at: none of its commands is carried out. */
export const wholeTree = (app: App): Command =>
  programFor(
    app,
    async () => undefined,
    [],
    (text) => app.io.write(text),
  );

/** Columns left for what an option is for; with fewer, help does not wrap. */
const NARROWEST_TEXT = 20;

/**
 * A fresh tree for every run: all commands, or only the one that is named first, for building all takes as long as
 * carrying one out. Subcommands copy what is set here, so it is set first.
 */
function programFor(app: App, ends: Ends, [first = '']: readonly string[], writeHelp: (text: string) => void): Command {
  const { io } = app;
  const program = new Command('lexi');
  program
    .exitOverride()
    .configureOutput({
      writeOut: writeHelp,
      writeErr: () => undefined,
      getOutHelpWidth: () => widthOf(io),
      getErrHelpWidth: () => widthOf(io),
    })
    .description('Short daily drills for finding the word for what you feel. Without a command: today.')
    .version(app.version, '-V, --version', 'the version')
    .configureHelp({ minWidthToWrap: NARROWEST_TEXT })
    .helpOption('-h, --help', 'this page')
    .helpCommand('help [command]', 'how to use a command')
    // An option after a command is that command's own.
    .enablePositionalOptions()
    .usage('[command] [options]')
    .hook('preAction', (_, command) => {
      app.colour = command.opts()['color'];
    });
  const named = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  for (const add of named === undefined ? Object.values(COMMANDS) : [named]) add(program, app, ends);
  for (const command of withSubcommands(program)) {
    command.addOption(new Option('--color <when>', 'colour on the screen').choices(COLOURS).default('auto'));
  }
  drillOptions(program)
    .argument('[command]')
    .addHelpText('after', '\nExamples:\n  $ lexi\n  $ lexi drill --count 5\n')
    .action((word: string | undefined, options) =>
      ends(async () => {
        if (word !== undefined) throw await unknownCommand(word, program);
        return (await import('./commands/drill.ts')).drill(app, options);
      }),
    );
  return program;
}

const withSubcommands = (command: Command): Command[] => [command, ...command.commands.flatMap(withSubcommands)];

/** commander's own complaints, as ours: what is wrong, and what to type. */
function asAppError(error: unknown, argv: readonly string[]): unknown {
  if (!(error instanceof CommanderError)) return error;
  const last = argv.at(-1) ?? '';
  const command = argv[0]?.startsWith('-') ? undefined : argv[0];
  const help = command === undefined || error.code === 'commander.help' ? 'lexi --help' : `lexi ${command} --help`;
  // `lexi help` of something that is no command: commander shows its own help as an error.
  if (error.code === 'commander.help') return new AppError('usage', `there is no command '${last}'`, { hint: help });
  if (error.code === 'commander.excessArguments') {
    return new AppError('usage', `there is no '${last}' after '${['lexi', ...argv.slice(0, -1)].join(' ')}'`, {
      hint: help,
    });
  }
  const [message = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const meant = /\(Did you mean (?:one of )?(\S+?)\??\)/.exec(suggestion ?? '')?.[1];
  return new AppError('usage', message, { hint: meant === undefined ? help : ['lexi', command, meant].join(' ') });
}

/** With the command that was probably meant: it begins so, stands below another, or is one slip away. */
async function unknownCommand(word: string, program: Command): Promise<AppError> {
  const names = program.commands.flatMap((command) => [
    command.name(),
    ...command.commands.map((below) => `${command.name()} ${below.name()}`),
  ]);
  const { slipsBetween } = await import('../lexicon/slip.ts');
  const near =
    names.find((name) => name.startsWith(word.slice(0, 3)) || name.endsWith(` ${word}`)) ??
    names.find((name) => slipsBetween(name, word) === 1);
  return new AppError('usage', `there is no command '${word}'`, {
    hint: near === undefined ? 'lexi --help' : `lexi ${near}`,
  });
}
