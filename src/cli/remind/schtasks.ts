/** A task of Windows for this account: it runs while somebody is logged on, on battery too. */
import { join } from 'node:path';
import { type Keeper, MADE_BY, NOTICE, type Reminder, TITLE } from './units.ts';
import { inXml } from './xml.ts';

const NAME = 'lexi-remind';

/** The note closes by itself after so many seconds. */
const SHOWN_FOR = 60;

/** `folder`: where the file that describes the task is kept. */
export function schtasks(folder: string): Keeper {
  const path = join(folder, `${NAME}.xml`);
  return {
    files: (reminder) => [{ path, text: taskFor(reminder) }],
    install: [{ program: 'schtasks', args: ['/Create', '/TN', NAME, '/XML', path, '/F'] }],
    remove: [{ program: 'schtasks', args: ['/Delete', '/TN', NAME, '/F'] }],
    removed: [],
  };
}

/** Without a declaration it is UTF-8, which is how the file is written. */
const taskFor = (
  reminder: Reminder,
): string => `<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>${inXml(MADE_BY)}</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T${reminder.at}:00</StartBoundary>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
    </Principal>
  </Principals>
  <Settings>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>powershell.exe</Command>
      <Arguments>${inXml(`-NoProfile -WindowStyle Hidden -Command "${scriptFor(reminder)}"`)}</Arguments>
    </Exec>
  </Actions>
</Task>
`;

/** msg.exe is not in every edition of Windows; the box of the script host is. */
function scriptFor({ program, env }: Reminder): string {
  const lexi = `& ${program.map(quoted).join(' ')}`;
  const sets = Object.entries(env).map(([name, value]) => `$env:${name} = ${quoted(value)}; `);
  const show = `(New-Object -ComObject WScript.Shell).Popup($text, ${SHOWN_FOR}, ${quoted(TITLE)}, 64)`;
  return `${sets.join('')}${lexi} due --quiet; if ($LASTEXITCODE -eq 0) { $text = ${lexi} prompt --format ${quoted(NOTICE)}; if ($text) { ${show} } }`;
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
