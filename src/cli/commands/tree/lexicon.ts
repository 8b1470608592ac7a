/** Looking things up. */
import { Option } from 'commander';
import { URGES } from '../../../lexicon/urges.ts';
import { ids, wholeNumber } from '../../options.ts';
import { type AddCommand, examples, JSON_OPTION } from './add-command.ts';

const TONES = ['pleasant', 'unpleasant', 'neutral'];

export const addWords: AddCommand = (program, app, ends) =>
  void program
    .command('words [text]')
    .description('the words there are; with a text, those that fit it')
    .option('--family <family>', 'only this family of feelings, such as anger')
    .addOption(new Option('--tone <tone>', 'only this tone').choices(TONES))
    .option('--level <n>', 'only this level: 1 common, 5 rare', wholeNumber(1, 5))
    .option('--rung <n>', 'only words practised up to this rung', wholeNumber(1, 5))
    .addOption(new Option('--known', 'only words you have met').conflicts('new'))
    .option('--new', 'only words you have not met')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi words left', 'lexi words --family hurt --known'))
    .action((text, options) => ends(async () => (await import('../words.ts')).words(app, text, options)));

export const addWord: AddCommand = (program, app, ends) =>
  void program
    .command('word <word...>')
    .description('one word: its sense, neighbours, body, urge, a scene, what you know of it')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi word resentful', 'lexi word let down'))
    .action((parts: string[], options) =>
      ends(async () => (await import('../words.ts')).word(app, parts.join(' '), options)),
    );

export const addFind: AddCommand = (program, app, ends) =>
  void program
    .command('find')
    .description('from what you notice to words it could be')
    .option('--body <sensations>', 'sensations by id, such as jaw-tight,chest-hot', ids)
    .addOption(new Option('--tone <tone>', 'how it is').choices(TONES))
    .addOption(new Option('--energy <energy>', 'how much energy is in the body').choices(['much', 'little']))
    .addOption(new Option('--urge <urge>', 'what the body wants to do').choices(URGES.map(({ id }) => id)))
    .option('--sensations', 'list the sensations with their ids')
    .option('--plain', 'plain numbered lines, for screen readers')
    .option(...JSON_OPTION)
    .addHelpText('after', examples('lexi find', 'lexi find --body jaw-tight,shoulders-tight --energy much'))
    .action((options) => ends(async () => (await import('../find.ts')).find(app, options)));
