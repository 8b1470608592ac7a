/** An agent of launchd for this account: it runs while somebody is logged in. */
import { join } from 'node:path';
import { exports, isDue, OSASCRIPT, showCount } from './script.ts';
import { type Keeper, MADE_BY, type Reminder } from './units.ts';
import { inXml } from './xml.ts';

const LABEL = 'lexithymia.remind';

/** `home`: the person's own folder; `uid`: the number of the account. */
export function launchd(home: string, uid: number): Keeper {
  const path = join(home, 'Library', 'LaunchAgents', `${LABEL}.plist`);
  return {
    files: (reminder) => [{ path, text: agentFor(reminder) }],
    install: [{ program: 'launchctl', args: ['bootstrap', `gui/${uid}`, path] }],
    remove: [{ program: 'launchctl', args: ['bootout', `gui/${uid}/${LABEL}`] }],
    removed: [],
  };
}

function agentFor(reminder: Reminder): string {
  const [hour = 0, minute = 0] = reminder.at.split(':').map(Number);
  const script = `${exports(reminder)}${isDue(reminder)} && { ${showCount(reminder, OSASCRIPT)}; }`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- ${MADE_BY} -->
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${LABEL}</string>
  <key>ProgramArguments</key>
  <array>
    <string>/bin/sh</string>
    <string>-c</string>
    <string>${inXml(script)}</string>
  </array>
  <key>StartCalendarInterval</key>
  <dict>
    <key>Hour</key>
    <integer>${hour}</integer>
    <key>Minute</key>
    <integer>${minute}</integer>
  </dict>
</dict>
</plist>
`;
}
