/** What lives in a shell: its prompt, its completions, its reminders. */
import { Argument } from 'commander';
import { completion, SHELLS } from '../completion.ts';
import { prompt } from '../prompt.ts';
import { type AddCommand, examples } from './add-command.ts';

export const addPrompt: AddCommand = (program, app, ends) =>
  void program
    .command('prompt')
    .description('a count for a shell prompt or a status line; nothing when nothing is due')
    .option('-f, --format <text>', 'a text with {due}, {new} or {minutes} in it', '{due}')
    .addHelpText('after', examples('lexi prompt', "lexi prompt --format '[{due}] '"))
    .action((options) => ends(() => prompt(app, options)));

export const addCompletion: AddCommand = (program, app, ends) =>
  void program
    .command('completion')
    .description('a script that lets a shell complete commands, options and words')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText(
      'after',
      examples(
        'lexi completion bash > ~/.local/share/bash-completion/completions/lexi',
        'lexi completion fish > ~/.config/fish/completions/lexi.fish',
      ),
    )
    .action((shell) => ends(() => completion(app, shell)));
