/** The history of another device. */
import { type AddCommand, examples, JSON_OPTION } from './add-command.ts';

export const addImport: AddCommand = (program, app, ends) =>
  void program
    .command('import <file>')
    .description('take in the history of another device, or a jsonl export; - reads standard input')
    .option('--dry-run', 'say what would change, and keep nothing')
    .option(...JSON_OPTION)
    .addHelpText(
      'after',
      examples('lexi import laptop.jsonl --dry-run', 'ssh laptop lexi export -f jsonl | lexi import -'),
    )
    .action((file, options) => ends(async () => (await import('../import.ts')).importHistory(app, file, options)));
