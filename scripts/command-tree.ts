/** The command tree as the program builds it, written down as a plain value. */
import type { Argument, Command, Option } from 'commander';
import type { App } from '../src/cli/app.ts';
import type { CommandDescription, OptionDescription, Takes } from '../src/cli/complete/description.ts';
import { wholeTree } from '../src/cli/program.ts';

/** Where the values of a place come from, by what it is called, with its command where that decides. */
const SOURCES: Readonly<Record<string, Pick<Takes, 'from' | 'isList'>>> = {
  family: { from: 'families' },
  word: { from: 'words' },
  'words text': { from: 'words' },
  kinds: { from: 'kinds', isList: true },
  sensations: { from: 'sensations', isList: true },
  file: { from: 'files' },
  columns: { from: 'columns', isList: true },
  'settings get name': { from: 'settings' },
  'settings set name': { from: 'settings' },
  'settings set value': { from: 'setting $1' },
  'settings reset name': { from: 'settings' },
  'settings mute name': { from: 'contexts+words' },
  'settings unmute name': { from: 'muted' },
};

export function describedTree(): CommandDescription {
  let page = '';
  // No command is carried out, so the tree needs nothing of the program but a screen for its help.
  const write = (text: string) => {
    page += text;
  };
  const io = { env: { COLUMNS: '80' }, stdout: {}, write };
  const tree = wholeTree({ io, version: '' } as unknown as App);
  const helpOf = (command: Command) => {
    page = '';
    command.outputHelp();
    return page;
  };
  return describe(tree, '', helpOf);
}

function describe(command: Command, path: string, helpOf: (command: Command) => string): CommandDescription {
  const help = command.createHelp();
  const own = command.name();
  const below = (name: string) => (path === '' && own === 'lexi' ? '' : `${path}${own} `) + name;
  const subcommands = help
    .visibleCommands(command)
    .map((each) => (each.name() === 'help' ? aHelpCommand(each, command) : describe(each, below(''), helpOf)));
  const otherwise = (command as unknown as { _defaultCommandName?: string | null })._defaultCommandName;
  return {
    name: own,
    says: command.description(),
    options: help.visibleOptions(command).map((option) => optionOf(option, below(''))),
    arguments: command.registeredArguments.map((argument) => placeOf(argument, below(''))),
    commands: subcommands,
    ...(otherwise ? { otherwise } : {}),
    examples: [...helpOf(command).matchAll(/^ {2}\$ (.+)$/gm)].map(([, line = '']) => line),
  };
}

const aHelpCommand = (help: Command, of: Command): CommandDescription => ({
  name: help.name(),
  says: help.description(),
  options: [],
  arguments: [{ name: 'command', choices: of.commands.map((each) => each.name()), isOptional: true }],
  commands: [],
  examples: [],
});

function optionOf(option: Option, path: string): OptionDescription {
  const name = /[<[]([^>\]]+)[>\]]/.exec(option.flags)?.[1];
  const flags = option.flags.split(/[ ,]+/).filter((word) => word.startsWith('-'));
  return {
    flags,
    says: option.description,
    ...(name === undefined ? {} : { takes: taken(name, path, option.argChoices, option.optional) }),
    ...(typeof option.defaultValue === 'string' ? { defaults: option.defaultValue } : {}),
  };
}

const placeOf = (argument: Argument, path: string): Takes => ({
  ...taken(argument.name(), path, argument.argChoices, !argument.required),
  ...(argument.variadic ? { isMany: true } : {}),
});

const taken = (name: string, path: string, choices: readonly string[] | undefined, isOptional: boolean): Takes => ({
  name,
  ...(choices === undefined ? (SOURCES[`${path}${name}`] ?? SOURCES[name]) : { choices }),
  ...(isOptional ? { isOptional } : {}),
});
