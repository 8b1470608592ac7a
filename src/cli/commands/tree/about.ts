/** The program itself. */
import { about, helpNow, where } from '../about.ts';
import { type AddCommand, examples, JSON_OPTION } from './add-command.ts';

export const addWhere: AddCommand = (program, app, ends) =>
  void program
    .command('where')
    .description('the files this program keeps')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi where', 'lexi where --json'))
    .action((options) => ends(() => where(app, options)));

export const addHelpNow: AddCommand = (program, app, ends) =>
  void program
    .command('help-now')
    .description('numbers to call, by country; offline, and nothing is kept')
    .addHelpText('after', examples('lexi help-now', 'lexi help-now | less'))
    .action(() => ends(() => helpNow(app)));

export const addAbout: AddCommand = (program, app, ends) =>
  void program
    .command('about')
    .description('what this is, and what it is not')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi about', 'lexi about --json'))
    .action((options) => ends(() => about(app, options)));
