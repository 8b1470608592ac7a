/** The history as files. */
import { Option } from 'commander';
import { FORMAT_NAMES } from '../../../formats/names.ts';
import { exportHistory } from '../export.ts';
import { type AddCommand, examples } from './add-command.ts';

export const addExport: AddCommand = (program, app, ends) =>
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
