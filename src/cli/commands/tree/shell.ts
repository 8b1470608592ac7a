/** What lives in a shell: its prompt, its completions, its reminders. */
import { prompt } from '../prompt.ts';
import { type AddCommand, examples } from './add-command.ts';

export const addPrompt: AddCommand = (program, app, ends) =>
  void program
    .command('prompt')
    .description('a count for a shell prompt or a status line; nothing when nothing is due')
    .option('-f, --format <text>', 'a text with {due}, {new} or {minutes} in it', '{due}')
    .addHelpText('after', examples('lexi prompt', "lexi prompt --format '[{due}] '"))
    .action((options) => ends(() => prompt(app, options)));
