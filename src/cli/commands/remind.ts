/** `lexi remind`: what a system that keeps time needs for one line a day. Nothing is installed unless it is asked for. */
import { homedir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path';
import { AppError } from '../../app-error.ts';
import type { App, Timekeeping } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, warn } from '../io.ts';
import { cronLine, hasReminder, withoutReminder, withReminder } from '../remind/cron.ts';
import { launchd } from '../remind/launchd.ts';
import { schtasks } from '../remind/schtasks.ts';
import { systemd } from '../remind/systemd.ts';
import type { Keeper, Reminder, Run, System } from '../remind/units.ts';

/** A system where one is named, `true` where it is left to us. */
type Chosen = System | true;

export interface RemindOptions {
  readonly at?: string;
  readonly print?: Chosen;
  readonly install?: Chosen;
  readonly remove?: Chosen;
}

export async function remind(app: App, options: RemindOptions): Promise<ExitCode> {
  const chosen = options.remove ?? options.install ?? options.print ?? true;
  const system = chosen === true ? usualSystem() : chosen;
  if (options.remove !== undefined) return remove(app, system);
  const reminder = reminderFor(app, options.at);
  if (options.install !== undefined) return install(app, system, reminder);
  print(app.io, printed(app, system, reminder));
  warn(app.io, [`Nothing was installed. lexi remind --at ${reminder.at} --install ${system} would do that.`]);
  return EXIT.done;
}

const usualSystem = (): System =>
  process.platform === 'darwin' ? 'launchd' : process.platform === 'win32' ? 'schtasks' : 'systemd';

/** Where a shell says that files are; what runs later has no such shell. */
const HOME = 'LEXITHYMIA_HOME';
const PLACES = [HOME, 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME'];

function reminderFor({ io, self }: App, at: string | undefined): Reminder {
  if (at === undefined) {
    throw new AppError('usage', 'remind needs a time', { hint: 'lexi remind --at 08:00' });
  }
  const env = Object.fromEntries(
    PLACES.flatMap((name) => {
      const value = io.env[name];
      if (value === undefined || value === '') return [];
      // Whatever runs later runs in another folder.
      return [[name, name === HOME ? resolve(value) : value] as const];
    }),
  );
  const texts = [...self, ...Object.values(env)];
  if (texts.some((text) => /[\n\r]/.test(text))) {
    throw new AppError('failed', 'a path with a line break in it cannot be given to a system that keeps time');
  }
  if (self.some((path) => /[\\/]_npx[\\/]/.test(path))) {
    throw new AppError('failed', 'npx keeps the program only for a while, so nothing could start it later', {
      hint: 'npm install --global lexithymia',
    });
  }
  return { at, program: self, env };
}

function keeperOf({ io, store }: App, system: Exclude<System, 'cron'>): Keeper {
  const home = io.env['HOME'] || homedir();
  const config = io.env['XDG_CONFIG_HOME'] ?? '';
  if (system === 'systemd') return systemd(isAbsolute(config) ? config : join(home, '.config'));
  return system === 'launchd' ? launchd(home, process.getuid?.() ?? 0) : schtasks(dirname(store.places.settings));
}

/** One file as it is; several with their paths above them. */
function printed(app: App, system: System, reminder: Reminder): string[] {
  if (system === 'cron') return [cronLine(reminder)];
  const files = keeperOf(app, system).files(reminder);
  const [only] = files;
  if (files.length === 1 && only !== undefined) return [only.text.trimEnd()];
  return files.flatMap(({ path, text }) => [`# ${path}`, text]);
}

async function install(app: App, system: System, reminder: Reminder): Promise<ExitCode> {
  const time = await app.store.timekeeping();
  if (system === 'cron') {
    writeTable(time, withReminder(readTable(time), cronLine(reminder)));
  } else {
    const keeper = keeperOf(app, system);
    const files = keeper.files(reminder);
    // One that is there already keeps its old hour until it is stopped.
    if (files.some(({ path }) => app.store.hasFile(path))) for (const each of keeper.remove) time.run(each);
    for (const { path, text } of files) time.write(path, text);
    try {
      for (const each of keeper.install) carryOut(time, each);
    } catch (error) {
      takeAway(time, keeper, files);
      throw error;
    }
  }
  warnWithoutDesktop(app, system);
  print(app.io, [
    `At ${reminder.at}, if something is due, one line says how many. lexi remind --remove ${system} ends it.`,
  ]);
  return EXIT.done;
}

/** On Linux the line is shown by a program that not every desktop brings. */
function warnWithoutDesktop({ io, store }: App, system: System): void {
  if (system !== 'systemd' && system !== 'cron') return;
  const folders = (io.env['PATH'] ?? '').split(delimiter);
  if (folders.some((folder) => store.hasFile(join(folder, 'notify-send')))) return;
  warn(io, ['lexi: notify-send was not found; until it is installed (libnotify), nothing is shown']);
}

async function remove(app: App, system: System): Promise<ExitCode> {
  const time = await app.store.timekeeping();
  const none = new AppError('failed', `no reminder was installed with ${system}`, {
    hint: `lexi remind --at 08:00 --print ${system}`,
  });
  if (system === 'cron') {
    const table = readTable(time);
    if (!hasReminder(table)) throw none;
    writeTable(time, withoutReminder(table));
  } else {
    const keeper = keeperOf(app, system);
    const files = keeper.files({ at: '00:00', program: app.self, env: {} });
    if (!files.some(({ path }) => app.store.hasFile(path))) throw none;
    takeAway(time, keeper, files);
  }
  print(app.io, [`The reminder with ${system} is gone.`]);
  return EXIT.done;
}

/** What has stopped already need not be stopped: only the files decide whether there is a reminder. */
function takeAway(time: Timekeeping, keeper: Keeper, files: readonly { readonly path: string }[]): void {
  for (const each of keeper.remove) time.run(each);
  for (const { path } of files) time.erase(path);
  for (const each of keeper.removed) time.run(each);
}

function carryOut(time: Timekeeping, run: Run, input?: string): string {
  const { code, out, err } = time.run(run, input);
  if (code === 0) return out;
  const [says = ''] = err.trim().split('\n');
  throw new AppError(
    'failed',
    `${[run.program, ...run.args].join(' ')} did not work${says === '' ? '' : `: ${says}`}`,
    {
      hint: 'lexi remind --at 08:00 --print shows what it would be',
    },
  );
}

const TABLE = { program: 'crontab', args: ['-l'] };

/** Whoever has no table yet gets an error for one; any other error must not cost somebody theirs. */
function readTable(time: Timekeeping): string {
  const { code, err } = time.run(TABLE);
  return code !== 0 && /no crontab|no such file/i.test(err) ? '' : carryOut(time, TABLE);
}

function writeTable(time: Timekeeping, table: string): void {
  if (table === '') carryOut(time, { program: 'crontab', args: ['-r'] });
  else carryOut(time, { program: 'crontab', args: ['-'] }, table);
}
