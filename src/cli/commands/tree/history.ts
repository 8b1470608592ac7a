/** The history as files. */
import { Option } from 'commander';
import { FORMAT_NAMES, SCHEMA_NAMES, WHAT_NAMES } from '../../../formats/names.ts';
import { ids, wholeNumber } from '../../options.ts';
import { type AddCommand, examples } from './add-command.ts';

export const addExport: AddCommand = (program, app, ends) =>
  void program
    .command('export')
    .description('your answers, for scripts and other programs')
    .addOption(
      new Option('-w, --what <what>', 'what leaves; reviews where the format does not say').choices(WHAT_NAMES),
    )
    .addOption(new Option('-f, --format <format>', 'the format').choices(FORMAT_NAMES).default('json'))
    .option('--since <day>', 'from this date on, or from 7d, 2w or 3m ago')
    .option('--until <day>', 'up to this date, or up to 7d, 2w or 3m ago')
    .option('--family <family>', 'only this family of feelings, such as anger')
    .option('--rung <n>', 'only this rung: 1 body to 5 both sides', wholeNumber(1, 5))
    .option('--fields <columns>', 'only these columns, in this order, such as day,mark', ids)
    .option('--no-words', 'figures only: nothing that names a feeling')
    .option('-o, --output <file>', 'a file that only your account can read, instead of the screen')
    .addOption(new Option('--schema <name>', 'the JSON Schema of what leaves, instead').choices(SCHEMA_NAMES))
    .addHelpText(
      'after',
      examples('lexi export --format csv > answers.csv', 'lexi export --format md --since 3m -o report.md'),
    )
    .action((options) => ends(async () => (await import('../export.ts')).exportHistory(app, options)));
