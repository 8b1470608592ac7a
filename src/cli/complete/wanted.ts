/** What can stand at the end of a line that is being typed: worked out from the command tree alone. */
import type { CommandDescription, OptionDescription, Takes, Value } from './description.ts';

export interface Wanted {
  /** The part of the last word that is still open. */
  readonly typed: string;
  /** The part of it that stays: "--family=", or what was listed so far. */
  readonly before: string;
  readonly values: readonly Value[];
  /** A table of values to be looked up; "files" for names of files. */
  readonly from?: string;
  /** The word may go on after a value: it is one of a list. */
  readonly isList: boolean;
}

interface Line {
  readonly command: CommandDescription;
  readonly args: readonly string[];
  /** The option whose value comes next. */
  readonly open?: OptionDescription;
  readonly used: readonly string[];
  /** After `--` nothing is an option. */
  readonly isEnded: boolean;
}

/** `words`: what was typed after the program's name; the last one, which may be empty, is still being typed. */
export function wantedAt(words: readonly string[], program: CommandDescription): Wanted {
  const whole = rejoined(words);
  const typed = whole.at(-1) ?? '';
  const line = whole.slice(0, -1).reduce(read, { command: program, args: [], used: [], isEnded: false });
  const isOption = typed.startsWith('-') && !line.isEnded;
  if (line.open?.takes !== undefined && !(isOption && line.open.takes.isOptional)) {
    return valuesIn(line.open.takes, typed, '', line.args);
  }
  const [flag = '', value] = isOption ? halves(typed) : [];
  if (value !== undefined) {
    const takes = optionOf(line.command, flag)?.takes;
    return takes === undefined ? nothing(typed) : valuesIn(takes, value, `${flag}=`, line.args);
  }
  return isOption ? flagsOf(line, typed) : argumentOf(line, typed);
}

/** One more word of the line, from left to right. */
function read(line: Line, word: string): Line {
  const { open, ...rest } = line;
  const isFlag = word.startsWith('-') && word !== '-' && !line.isEnded;
  if (open !== undefined && !(isFlag && open.takes?.isOptional)) return rest;
  if (isFlag) {
    const [flag, value] = halves(word);
    const option = optionOf(line.command, flag);
    const used = [...line.used, ...(option?.flags ?? [])];
    if (word === '--') return { ...rest, isEnded: true };
    return option?.takes !== undefined && value === undefined ? { ...rest, used, open: option } : { ...rest, used };
  }
  const subcommand = line.args.length === 0 ? named(line.command, word) : undefined;
  if (subcommand !== undefined) return { ...rest, command: subcommand };
  const command = named(line.command, line.command.otherwise) ?? line.command;
  return { ...rest, command, args: [...line.args, word] };
}

const flagsOf = ({ command, used }: Line, typed: string): Wanted => ({
  ...nothing(typed),
  values: optionsOf(command)
    .filter(({ flags }) => !flags.some((flag) => used.includes(flag)))
    .map(({ flags, says }) => ({ value: flags.at(-1) ?? '', says })),
});

function argumentOf({ command, args }: Line, typed: string): Wanted {
  const subcommands = args.length > 0 ? [] : command.commands.map(({ name, says }) => ({ value: name, says }));
  const { arguments: places } = named(command, command.otherwise) ?? command;
  const last = places.at(-1);
  const takes = places[args.length] ?? (last?.isMany ? last : undefined);
  const own = takes === undefined ? nothing(typed) : valuesIn(takes, typed, '', args);
  return { ...own, values: [...subcommands, ...own.values] };
}

function valuesIn(takes: Takes, typed: string, before: string, args: readonly string[]): Wanted {
  const values = (takes.choices ?? []).map((value) => ({ value, says: '' }));
  const isList = takes.isList === true;
  const cut = isList ? typed.lastIndexOf(',') + 1 : 0;
  return {
    typed: typed.slice(cut),
    before: before + typed.slice(0, cut),
    values,
    ...(takes.from === undefined ? {} : { from: takes.from.replace('$1', args.at(-1) ?? '') }),
    isList,
  };
}

const nothing = (typed: string): Wanted => ({ typed, before: '', values: [], isList: false });

const named = (command: CommandDescription, name: string | undefined): CommandDescription | undefined =>
  command.commands.find((each) => each.name === name);

/** A command takes the options of the subcommand that is meant where none is named. */
const optionsOf = (command: CommandDescription): readonly OptionDescription[] => {
  const own = command.options;
  const others = named(command, command.otherwise)?.options ?? [];
  return [...own, ...others.filter(({ flags }) => !own.some((option) => option.flags.at(-1) === flags.at(-1)))];
};

const optionOf = (command: CommandDescription, flag: string): OptionDescription | undefined =>
  optionsOf(command).find(({ flags }) => flags.includes(flag));

/** "--family=an" as its flag and its value. */
function halves(word: string): [flag: string, value?: string] {
  const cut = word.indexOf('=');
  return cut === -1 ? [word] : [word.slice(0, cut), word.slice(cut + 1)];
}

/** bash takes "--family=an" apart at the sign. What is completed there is only what follows it. */
function rejoined(words: readonly string[]): readonly string[] {
  const isSign = (place: number) => words[place] === '=' && words[place - 1]?.startsWith('--') === true;
  return words.flatMap((word, place) => (isSign(place) ? (place === words.length - 1 ? [''] : []) : [word]));
}
