/** Looking after the files. */
import { type AddCommand, examples, JSON_OPTION } from './add-command.ts';

export const addDoctor: AddCommand = (program, app, ends) =>
  void program
    .command('doctor')
    .description('whether the files are whole; with --fix, mend them')
    .option('--fix', 'mend what can be mended, after a copy of everything; nothing is lost')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi doctor', 'lexi doctor --fix'))
    .action((options) => ends(async () => (await import('../doctor.ts')).doctor(app, options)));

export const addBackup: AddCommand = (program, app, ends) =>
  void program
    .command('backup [file]')
    .description('answers, settings and own words in one private file')
    .addHelpText('after', examples('lexi backup', 'lexi backup ~/stick/lexi-backup.jsonl'))
    .action((file) => ends(async () => (await import('../backup.ts')).backup(app, file)));

export const addRestore: AddCommand = (program, app, ends) =>
  void program
    .command('restore <file>')
    .description('bring a backup back; answers that are here stay')
    .option('--dry-run', 'only say what would change')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', examples('lexi restore lexi-backup.jsonl --dry-run', 'lexi restore lexi-backup.jsonl'))
    .action((file, options) => ends(async () => (await import('../backup.ts')).restore(app, file, options)));

export const addWipe: AddCommand = (program, app, ends) =>
  void program
    .command('wipe')
    .description('delete everything this program keeps')
    .option('--own-words', 'your own words too, which otherwise stay')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', examples('lexi wipe', 'lexi wipe --own-words'))
    .action((options) => ends(async () => (await import('../wipe.ts')).wipe(app, options)));
