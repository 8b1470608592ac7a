/** A timer of systemd's own for this account: it runs while somebody is logged in, and makes up for nothing it missed. */
import { join } from 'node:path';
import { exports, isDue, NOTIFY_SEND, showCount } from './script.ts';
import { type Keeper, MADE_BY, type Reminder, type Run } from './units.ts';

const NAME = 'lexi-remind';

/** `config`: the folder that XDG_CONFIG_HOME names. */
export const systemd = (config: string): Keeper => ({
  files: (reminder) => [
    { path: join(config, 'systemd', 'user', `${NAME}.service`), text: serviceFor(reminder) },
    { path: join(config, 'systemd', 'user', `${NAME}.timer`), text: timerFor(reminder) },
  ],
  install: [user('daemon-reload'), user('enable', '--now', `${NAME}.timer`)],
  remove: [user('disable', '--now', `${NAME}.timer`)],
  removed: [user('daemon-reload')],
});

const user = (...args: string[]): Run => ({ program: 'systemctl', args: ['--user', ...args] });

/** ExecCondition leaves a day with nothing due alone: an exit code of 1 to 254 is no failure. */
const serviceFor = (reminder: Reminder): string =>
  lines(
    `# ${MADE_BY}`,
    '[Unit]',
    'Description=Show how many questions of lexi are waiting',
    '',
    '[Service]',
    'Type=oneshot',
    `ExecCondition=/bin/sh -c ${inUnit(exports(reminder) + isDue(reminder))}`,
    `ExecStart=/bin/sh -c ${inUnit(exports(reminder) + showCount(reminder, NOTIFY_SEND))}`,
  );

const timerFor = ({ at }: Reminder): string =>
  lines(
    `# ${MADE_BY}`,
    '[Unit]',
    'Description=Look once a day whether questions of lexi are waiting',
    '',
    '[Timer]',
    `OnCalendar=*-*-* ${at}:00`,
    '',
    '[Install]',
    'WantedBy=timers.target',
  );

/** One word of a command line in a unit: systemd has quotes, specifiers (%) and variables ($) of its own. */
const inUnit = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('%', '%%').replaceAll('$', '$$$$')}"`;

const lines = (...texts: string[]): string => texts.map((text) => `${text}\n`).join('');
