/** Practising: today's questions, what waits, taking back, what was practised. */
import { type Command, Option } from 'commander';
import { KINDS } from '../../../drills/drill.ts';
import { kinds, wholeNumber } from '../../options.ts';
import { due } from '../due.ts';
import { undo } from '../undo.ts';
import { type AddCommand, examples, JSON_OPTION } from './add-command.ts';

export const addDrill: AddCommand = (program, app, ends) =>
  void drillOptions(program.command('drill').description("today's questions, or as many as you like"))
    .addHelpText('after', examples('lexi drill --count 5', 'lexi drill --minutes 3 --only situation,near'))
    .action((options) => ends(async () => (await import('../drill.ts')).drill(app, options)));

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

export const addToday: AddCommand = (program, app, ends) =>
  void program
    .command('today')
    .description('what today holds, in counts; nothing is asked')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi today', 'lexi today --json'))
    .action((options) => ends(async () => (await import('../today.ts')).todayHolds(app, options)));

export const addDue: AddCommand = (program, app, ends) =>
  void program
    .command('due')
    .description('how much is waiting')
    .option(...JSON_OPTION)
    .option('-q, --quiet', 'print nothing; exit 3 when nothing is due')
    .addOption(
      new Option('-n, --next', 'only the date when the next is due; exit 3 when none waits').conflicts('quiet'),
    )
    .addHelpText('after', examples('lexi due', 'lexi due --quiet && lexi'))
    .action((options) => ends(() => due(app, options)));

export const addUndo: AddCommand = (program, app, ends) =>
  void program
    .command('undo')
    .description('take back the last answer')
    .option('--list', 'only list the last 30 things that happened, newest first')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi undo', 'lexi undo --list'))
    .action((options) => ends(() => undo(app, options)));

export const addStats: AddCommand = (program, app, ends) =>
  void program
    .command('stats')
    .description('what was practised, by rung and by family')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi stats', 'lexi stats --json'))
    .action((options) => ends(async () => (await import('../stats.ts')).stats(app, options)));
