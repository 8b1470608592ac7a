/** What lives in a shell: its prompt, its completions, its reminders. */
import { Argument, Option } from 'commander';
import { clockTime } from '../../options.ts';
import { SYSTEMS } from '../../remind/units.ts';
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

export const addRemind: AddCommand = (program, app, ends) =>
  void program
    .command('remind')
    .description('one line a day that says how much is due, and only if something is')
    .option('--at <time>', 'when, such as 08:00', clockTime)
    .addOption(system('--print [system]', 'print what the system needs; nothing is installed'))
    .addOption(system('--install [system]', 'install it').conflicts('print'))
    .addOption(system('--remove [system]', 'take away what was installed').conflicts(['print', 'install', 'at']))
    .addHelpText('after', examples('lexi remind --at 08:00 --print cron', 'lexi remind --at 08:00 --install'))
    .action((options) => ends(async () => (await import('../remind.ts')).remind(app, options)));

const system = (flags: string, says: string): Option => new Option(flags, says).choices(SYSTEMS);
