/** The man page, made from the command tree. In mdoc, which man on Linux, macOS and the BSDs reads. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandDescription, OptionDescription, Takes } from '../src/cli/complete/description.ts';
import { wrap } from '../src/cli/render/wrap.ts';
import { placesFor } from '../src/storage/places.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const EXITS: readonly (readonly [code: number, says: string])[] = [
  [0, 'Done; also after q, and where the reader of a pipe has gone.'],
  [1, 'It could not be done, or a check found problems.'],
  [2, 'Typed wrongly.'],
  [3, 'Nothing is due.'],
  [65, 'A file is damaged.'],
  [70, 'A bug in the program.'],
  [74, 'Trouble with a file or the disk.'],
  [130, 'Ended by Ctrl-C.'],
];

const ENVIRONMENT: readonly (readonly [name: string, says: string])[] = [
  ['LEXITHYMIA_HOME', 'One folder for answers, settings and cache.'],
  ['XDG_DATA_HOME , XDG_CONFIG_HOME , XDG_CACHE_HOME , XDG_STATE_HOME', 'Where these are kept otherwise.'],
  ['NO_COLOR', 'No colour.'],
  ['ACCESSIBLE', 'Plain numbered lines, as with --plain.'],
  ['COLUMNS', 'The width of what is printed, up to 80.'],
  ['DEBUG', 'Adds the stack to what is said of trouble.'],
];

/** `date`: when the page was made. */
export function manPage(program: CommandDescription, version: string, date: Date): string {
  const files = placesFor({ HOME: '~' });
  return [
    `.Dd ${MONTHS[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`,
    '.Dt LEXI 1',
    '.Os',
    '.Sh NAME',
    '.Nm lexi ,',
    '.Nm lexithymia',
    '.Nd short daily drills for finding the word for what you feel',
    '.Sh SYNOPSIS',
    '.Nm',
    '.Op Ar options',
    '.Nm',
    '.Ar command',
    '.Op Ar options',
    '.Sh DESCRIPTION',
    'Without a command,',
    '.Nm',
    "asks today's questions.",
    'Every question can be skipped, and every answer is kept as soon as it is given.',
    'Everything stays on this computer.',
    `This page belongs to version ${version}.`,
    ...listOf(program.options),
    '.Sh COMMANDS',
    ...program.commands.flatMap((command) => section(command, command.name)),
    '.Sh ENVIRONMENT',
    ...list(ENVIRONMENT.map(([name, says]) => [`Ev ${name}`, sentences(says)])),
    '.Sh FILES',
    'Other systems have places of their own;',
    '.Nm',
    '.Cm where',
    'shows them.',
    ...list(
      [
        [files.history, 'the answers'],
        [files.settings, 'the settings'],
        [files.own, 'words of your own'],
        [files.cache, 'a cache, which may be deleted at any moment'],
        [files.state, "this device's own name"],
      ].map(([path = '', says = '']) => [`Pa ${escaped(path)}`, sentences(says)]),
    ),
    '.Sh EXIT STATUS',
    ...list(EXITS.map(([code, says]) => [`${code}`, sentences(says)])),
    '.Sh EXAMPLES',
    ...literal(program.examples),
    '',
  ].join('\n');
}

/** Writes the page under both names of the program. */
export function writeManPages(folder: string, page: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'lexi.1'), page);
  writeFileSync(join(folder, 'lexithymia.1'), '.so man1/lexi.1\n');
}

function section(command: CommandDescription, path: string): string[] {
  if (command.name === 'help') return [];
  const synopsis = ['.Nm', `.Cm ${path}`, ...command.arguments.map((takes) => `.${place(takes)}`), '.Op Ar options'];
  return [
    `.Ss ${path}`,
    ...synopsis,
    '.Pp',
    ...sentences(command.says),
    ...listOf(command.options.filter(({ flags }) => !flags.includes('--help') && !flags.includes('--color'))),
    ...literal(command.examples),
    ...command.commands.flatMap((each) => section(each, `${path} ${each.name}`)),
  ];
}

const listOf = (options: readonly OptionDescription[]): string[] =>
  list(options.map((option) => [flagsOf(option), [...sentences(option.says), ...valuesOf(option)]]));

const list = (items: readonly (readonly [head: string, body: readonly string[]])[]): string[] =>
  items.length === 0 ? [] : ['.Bl -tag -width Ds', ...items.flatMap(([head, body]) => [`.It ${head}`, ...body]), '.El'];

const flagsOf = ({ flags, takes }: OptionDescription): string =>
  `Fl ${flags.map((flag) => escaped(flag.slice(1))).join(' , Fl ')}${takes === undefined ? '' : ` ${place(takes)}`}`;

const place = ({ name, isOptional, isMany }: Takes): string =>
  `${isOptional ? 'Op ' : ''}Ar ${name}${isMany ? ' ...' : ''}`;

const valuesOf = ({ takes, defaults }: OptionDescription): string[] => [
  ...(takes?.choices === undefined ? [] : sentences(`one of ${takes.choices.join(', ')}`)),
  ...(defaults === undefined ? [] : sentences(`default: ${defaults}`)),
];

const literal = (lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['.Bd -literal -offset indent', ...lines.map(escaped), '.Ed'];

/** Of a line of the source, which may get longer by its signs. */
const WIDTH = 60;

/** A text as sentences, each on lines of its own, as mdoc wants them. */
const sentences = (text: string): string[] => {
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return (/[.)]$/.test(whole) ? whole : `${whole}.`)
    .split(/(?<=\.) (?=[A-Z])/)
    .flatMap((each) => wrap(each, WIDTH).map(escaped));
};

/** Signs that roff would read or draw in another way. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll("'", '\\(aq')
    .replaceAll('`', '\\(ga')
    .replaceAll('^', '\\(ha')
    .replaceAll('~', '\\(ti')
    .replace(/^\./, '\\&.');
