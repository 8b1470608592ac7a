/** Every command: its words, its options, and the file that carries it out. What needs a library is loaded only then. */
import { type Command, Option } from 'commander';
import { KINDS } from '../../drills/drill.ts';
import { FORMAT_NAMES } from '../../formats/names.ts';
import { URGES } from '../../lexicon/urges.ts';
import type { App } from '../app.ts';
import type { ExitCode } from '../exit.ts';
import { ids, kinds, wholeNumber } from '../options.ts';
import { about, helpNow, where } from './about.ts';
import { due } from './due.ts';
import { exportHistory } from './export.ts';
import { getSetting, listSettings, resetSettings, setSetting, settingsPath } from './settings.ts';
import { undo } from './undo.ts';

/** Runs a command body and keeps the code it ends with. */
export type Ends = (body: () => ExitCode | Promise<ExitCode>) => Promise<void>;

export type AddCommand = (program: Command, app: App, ends: Ends) => void;

const JSON_OPTION = ['--json', 'as JSON, for scripts'] as const;

const addDrill: AddCommand = (program, app, ends) =>
  void drillOptions(program.command('drill').description("today's questions, or as many as you like"))
    .addHelpText('after', examples('lexi drill --count 5', 'lexi drill --minutes 3 --only situation,near'))
    .action((options) => ends(async () => (await import('./drill.ts')).drill(app, options)));

/** `lexi` alone takes the options of `lexi drill`. */
export const drillOptions = (command: Command): Command =>
  command
    .option('-c, --count <n>', 'questions in this session', wholeNumber(1, 200))
    .option('-m, --minutes <n>', 'no further question after this many minutes', wholeNumber(1, 120))
    .option('--new <n>', 'places for new words today', wholeNumber(0, 30))
    .option('--only <kinds>', `only these kinds: ${KINDS.join(', ')}`, kinds)
    .option('--family <family>', 'only this family of feelings, such as anger')
    .option('--plain', 'plain numbered lines, for screen readers and pipes')
    .option('--json', 'one JSON object a line, both ways, for other programs')
    .option('--dry-run', 'keep nothing')
    .option('--today <date>', 'another day, with --dry-run or LEXITHYMIA_HOME')
    .option('--seed <text>', 'the same questions each time, with --dry-run or LEXITHYMIA_HOME');

const addDue: AddCommand = (program, app, ends) =>
  void program
    .command('due')
    .description('how much is waiting')
    .option(...JSON_OPTION)
    .option('-q, --quiet', 'print nothing; exit 3 when nothing is due')
    .addHelpText('after', examples('lexi due', 'lexi due --quiet && lexi'))
    .action((options) => ends(() => due(app, options)));

const addUndo: AddCommand = (program, app, ends) =>
  void program
    .command('undo')
    .description('take back the last answer')
    .addHelpText('after', examples('lexi undo'))
    .action(() => ends(() => undo(app)));

const addStats: AddCommand = (program, app, ends) =>
  void program
    .command('stats')
    .description('what was practised, by rung and by family')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi stats', 'lexi stats --json'))
    .action((options) => ends(async () => (await import('./stats.ts')).stats(app, options)));

const TONES = ['pleasant', 'unpleasant', 'neutral'];

const addWords: AddCommand = (program, app, ends) =>
  void program
    .command('words [text]')
    .description('the words there are; with a text, those that fit it')
    .option('--family <family>', 'only this family of feelings, such as anger')
    .addOption(new Option('--tone <tone>', 'only this tone').choices(TONES))
    .option('--level <n>', 'only this level: 1 common, 5 rare', wholeNumber(1, 5))
    .option('--rung <n>', 'only words practised up to this rung', wholeNumber(1, 5))
    .addOption(new Option('--known', 'only words you have met').conflicts('new'))
    .option('--new', 'only words you have not met')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi words left', 'lexi words --family hurt --known'))
    .action((text, options) => ends(async () => (await import('./words.ts')).words(app, text, options)));

const addWord: AddCommand = (program, app, ends) =>
  void program
    .command('word <word...>')
    .description('one word: its sense, neighbours, body, urge, a scene, what you know of it')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi word resentful', 'lexi word let down'))
    .action((parts: string[], options) =>
      ends(async () => (await import('./words.ts')).word(app, parts.join(' '), options)),
    );

const addFind: AddCommand = (program, app, ends) =>
  void program
    .command('find')
    .description('from what you notice to words it could be')
    .option('--body <sensations>', 'sensations by id, such as jaw-tight,chest-hot', ids)
    .addOption(new Option('--tone <tone>', 'how it is').choices(TONES))
    .addOption(new Option('--energy <energy>', 'how much energy is in the body').choices(['much', 'little']))
    .addOption(new Option('--urge <urge>', 'what the body wants to do').choices(URGES.map(({ id }) => id)))
    .option('--sensations', 'list the sensations with their ids')
    .option('--plain', 'plain numbered lines, for screen readers')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi find', 'lexi find --body jaw-tight,shoulders-tight --energy much'))
    .action((options) => ends(async () => (await import('./find.ts')).find(app, options)));

const addExport: AddCommand = (program, app, ends) =>
  void program
    .command('export')
    .description('your answers, for scripts and other programs')
    .addOption(new Option('-f, --format <format>', 'the format').choices(FORMAT_NAMES).default('json'))
    .option('-o, --output <file>', 'a file that only your account can read, instead of the screen')
    .addHelpText(
      'after',
      examples('lexi export --format csv > answers.csv', 'lexi export --format jsonl -o answers.jsonl'),
    )
    .action((options) => ends(() => exportHistory(app, options)));

const addSettings: AddCommand = (program, app, ends) => {
  const settings = program
    .command('settings')
    .description('how many questions, new words, and what is asked')
    .addHelpText('after', examples('lexi settings set count 6', 'lexi settings set heavy on'));
  settings
    .command('list', { isDefault: true })
    .description('every setting with its value')
    .option(...JSON_OPTION)
    .action((options) => ends(() => listSettings(app, options)));
  settings
    .command('get <name>')
    .description('the value of one setting')
    .action((name) => ends(() => getSetting(app, name)));
  settings
    .command('set <name> <value>')
    .description('change one setting')
    .action((name, value) => ends(() => setSetting(app, name, value)));
  settings
    .command('mute [name]')
    .description('a word, a context or heavy: never ask about it; without a name, what is muted')
    .action((name) => ends(async () => (await import('./mute.ts')).mute(app, name)));
  settings
    .command('unmute <name>')
    .description('ask about it again')
    .action((name) => ends(async () => (await import('./mute.ts')).unmute(app, name)));
  settings
    .command('path')
    .description('the file they are in')
    .action(() => ends(() => settingsPath(app)));
  settings
    .command('reset [name]')
    .description('one setting, or all, as at first')
    .option('-y, --yes', 'do not ask')
    .action((name, options) => ends(() => resetSettings(app, name, options)));
};

const addContent: AddCommand = (program, app, ends) => {
  const content = program.command('content').description('words and scenes of your own');
  content
    .command('check [file]', { isDefault: true })
    .description('whether they keep the rules; another file where one is named')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi content check', 'lexi content check draft.yaml'))
    .action((file, options) => ends(async () => (await import('./content.ts')).checkContent(app, file, options)));
};

const addWhere: AddCommand = (program, app, ends) =>
  void program
    .command('where')
    .description('the files this program keeps')
    .option(...JSON_OPTION)
    .action((options) => ends(() => where(app, options)));

const addHelpNow: AddCommand = (program, app, ends) =>
  void program
    .command('help-now')
    .description('numbers to call, by country; offline, and nothing is kept')
    .action(() => ends(() => helpNow(app)));

const addAbout: AddCommand = (program, app, ends) =>
  void program
    .command('about')
    .description('what this is, and what it is not')
    .option(...JSON_OPTION)
    .action((options) => ends(() => about(app, options)));

const examples = (...lines: string[]): string => `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;

/** By name, in the order of the help. */
export const COMMANDS: Readonly<Record<string, AddCommand>> = {
  drill: addDrill,
  due: addDue,
  words: addWords,
  word: addWord,
  find: addFind,
  undo: addUndo,
  stats: addStats,
  export: addExport,
  settings: addSettings,
  content: addContent,
  where: addWhere,
  'help-now': addHelpNow,
  about: addAbout,
};
