/** What is set. */
import type { Settings } from '../session/settings.ts';
import { COUNT, type Field, TEXTS, YES_OR_NO } from './field.ts';

export const SETTING_FIELDS: readonly Field<Settings>[] = [
  { name: 'count', says: 'Questions in a session', is: COUNT, of: ({ count }) => count },
  { name: 'new', says: 'Places kept for new words on a day', is: COUNT, of: (settings) => settings.new },
  { name: 'heavy', says: 'Whether heavy scenes are asked', is: YES_OR_NO, of: ({ heavy }) => heavy },
  { name: 'look', says: 'Whether ten seconds of noticing come first', is: YES_OR_NO, of: ({ look }) => look },
  { name: 'plain', says: 'Whether plain lines are used in a terminal', is: YES_OR_NO, of: ({ plain }) => plain },
  { name: 'mute', says: 'What is never asked about', is: TEXTS, of: ({ mute }) => mute, wordless: 'left-out' },
];
