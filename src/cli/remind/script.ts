/** The lines a shell runs at the time: only if something is due, and silent about all else. */
import { NOTICE, type Reminder } from './units.ts';

/** A word that a shell leaves as it is. */
export const quoted = (word: string): string =>
  /^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;

const command = ({ program }: Reminder, ...words: string[]): string => [...program, ...words].map(quoted).join(' ');

/** Tells what follows where the person's files are. */
export const exports = ({ env }: Reminder): string =>
  Object.entries(env)
    .map(([name, value]) => `export ${name}=${quoted(value)}; `)
    .join('');

/** Ends with 0 where something is due. */
export const isDue = (reminder: Reminder): string => command(reminder, 'due', '--quiet');

/** Shows the count; `show` finds it in `$text`. A desktop that is not there is no trouble. */
export const showCount = (reminder: Reminder, show: string): string =>
  `text=$(${command(reminder, 'prompt', '--format', NOTICE)}) && [ -n "$text" ] && ${show} || :`;

export const NOTIFY_SEND = 'notify-send lexi "$text"';
export const OSASCRIPT = 'osascript -e "display notification \\"$text\\" with title \\"lexi\\""';
