/** What is asked, and words of one's own. */
import { getSetting, listSettings, resetSettings, setSetting, settingsPath } from '../settings.ts';
import { type AddCommand, examples, JSON_OPTION } from './add-command.ts';

export const addSettings: AddCommand = (program, app, ends) => {
  const settings = program
    .command('settings')
    .description('how many questions, new words, and what is asked')
    .addHelpText('after', examples('lexi settings set count 6', 'lexi settings set heavy on'));
  settings
    .command('list', { isDefault: true })
    .description('every setting with its value')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi settings', 'lexi settings list --json'))
    .action((options) => ends(() => listSettings(app, options)));
  settings
    .command('get <name>')
    .description('the value of one setting')
    .addHelpText('after', examples('lexi settings get count', 'lexi settings get heavy'))
    .action((name) => ends(() => getSetting(app, name)));
  settings
    .command('set <name> <value>')
    .description('change one setting')
    .addHelpText('after', examples('lexi settings set count 6', 'lexi settings set plain on'))
    .action((name, value) => ends(() => setSetting(app, name, value)));
  settings
    .command('mute [name]')
    .description('a word, a context or heavy: never ask about it; without a name, what is muted')
    .addHelpText('after', examples('lexi settings mute work', 'lexi settings mute resentful'))
    .action((name) => ends(async () => (await import('../mute.ts')).mute(app, name)));
  settings
    .command('unmute <name>')
    .description('ask about it again')
    .addHelpText('after', examples('lexi settings unmute work', 'lexi settings unmute heavy'))
    .action((name) => ends(async () => (await import('../mute.ts')).unmute(app, name)));
  settings
    .command('path')
    .description('the file they are in')
    .addHelpText('after', examples('lexi settings path', 'cp "$(lexi settings path)" settings-copy.json'))
    .action(() => ends(() => settingsPath(app)));
  settings
    .command('reset [name]')
    .description('one setting, or all, as at first')
    .option('-y, --yes', 'do not ask')
    .addHelpText('after', examples('lexi settings reset count', 'lexi settings reset --yes'))
    .action((name, options) => ends(() => resetSettings(app, name, options)));
};

export const addContent: AddCommand = (program, app, ends) => {
  const content = program
    .command('content')
    .description('words and scenes of your own')
    .addHelpText('after', examples('lexi content check', 'lexi content check draft.yaml'));
  content
    .command('check [file]', { isDefault: true })
    .description('whether they keep the rules; another file where one is named')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi content check', 'lexi content check draft.yaml'))
    .action((file, options) => ends(async () => (await import('../content.ts')).checkContent(app, file, options)));
};
