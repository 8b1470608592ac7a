/** Every command; tree/ holds their words and options, the files beside this one carry them out. */
import { addAbout, addHelpNow, addWhere } from './tree/about.ts';
import type { AddCommand } from './tree/add-command.ts';
import { addBackup, addDoctor, addRestore, addWipe } from './tree/care.ts';
import { addExport } from './tree/history.ts';
import { addImport } from './tree/import.ts';
import { addFind, addWord, addWords } from './tree/lexicon.ts';
import { addDrill, addDue, addStats, addToday, addUndo } from './tree/practice.ts';
import { addContent, addSettings } from './tree/settings.ts';
import { addCompletion, addPrompt, addRemind } from './tree/shell.ts';

/** By name, in the order of the help. */
export const COMMANDS: Readonly<Record<string, AddCommand>> = {
  drill: addDrill,
  today: addToday,
  due: addDue,
  words: addWords,
  word: addWord,
  find: addFind,
  undo: addUndo,
  stats: addStats,
  export: addExport,
  import: addImport,
  backup: addBackup,
  restore: addRestore,
  doctor: addDoctor,
  wipe: addWipe,
  settings: addSettings,
  content: addContent,
  prompt: addPrompt,
  remind: addRemind,
  completion: addCompletion,
  where: addWhere,
  'help-now': addHelpNow,
  about: addAbout,
};
