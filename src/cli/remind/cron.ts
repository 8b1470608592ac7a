/** One line in this account's table of cron, told from all others by its end. */
import { exports, isDue, NOTIFY_SEND, showCount } from './script.ts';
import { MADE_BY, type Reminder } from './units.ts';

const MARK = `# ${MADE_BY}`;

/** cron knows nothing of the desktop; this is where its messages go on a system with systemd. */
const DESKTOP = `export DBUS_SESSION_BUS_ADDRESS="\${DBUS_SESSION_BUS_ADDRESS:-unix:path=/run/user/$(id -u)/bus}"`;

/** cron ends a command at a bare percent sign, and mails whatever it prints. */
export function cronLine(reminder: Reminder): string {
  const [hour = 0, minute = 0] = reminder.at.split(':').map(Number);
  const shows = `${DESKTOP}; ${showCount(reminder, NOTIFY_SEND)}`;
  const script = `{ ${exports(reminder)}${isDue(reminder)} && { ${shows}; }; } >/dev/null 2>&1`;
  return `${minute} ${hour} * * * ${script.replaceAll('%', '\\%')} ${MARK}`;
}

const isOurs = (line: string): boolean => line.endsWith(MARK);

export const hasReminder = (table: string): boolean => table.split('\n').some(isOurs);

/** The table with this line in the place of an earlier one of ours. */
export function withReminder(table: string, line: string): string {
  const rest = withoutReminder(table);
  return `${rest === '' || rest.endsWith('\n') ? rest : `${rest}\n`}${line}\n`;
}

/** The table as it would be without us: every other line stays as it is. */
export const withoutReminder = (table: string): string =>
  table
    .split('\n')
    .filter((line) => !isOurs(line))
    .join('\n');
