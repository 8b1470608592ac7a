/** `lexi settings`: get, set, list, path, reset. */
import { AppError } from '../../app-error.ts';
import { isSettingName, SETTING_NAMES, SETTINGS, type SettingName, type Settings } from '../../session/settings.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, widthOf } from '../io.ts';
import { wrap } from '../render/wrap.ts';
import { isAgreed } from './agreed.ts';

export function listSettings(app: App, options: { json?: boolean }): ExitCode {
  const settings = app.store.settings();
  print(
    app.io,
    options.json
      ? [JSON.stringify({ schema: 'lexithymia/settings', version: 1, ...settings })]
      : rows(settings, widthOf(app.io)),
  );
  return EXIT.done;
}

/** Name, value and what it does; the last in lines of its own where the value is too long for the column. */
const rows = (settings: Settings, width: number): string[] =>
  SETTING_NAMES.flatMap((name) => {
    const lead = `${name.padEnd(VALUES)}${shown(settings[name])}`;
    const [first = '', ...more] = wrap(SETTINGS[name].says, width, SAYS);
    return lead.length < SAYS ? [lead + first.slice(lead.length), ...more] : [lead, first, ...more];
  });

/** Where the values begin, and what they do. */
const VALUES = 7;
const SAYS = 13;

export function getSetting(app: App, name: string): ExitCode {
  print(app.io, [shown(app.store.settings()[known(name)])]);
  return EXIT.done;
}

export async function setSetting(app: App, name: string, text: string): Promise<ExitCode> {
  const setting = known(name);
  const value = SETTINGS[setting].parse(text);
  if (value === undefined) {
    throw new AppError('usage', `${setting} takes ${SETTINGS[setting].takes}, not '${text}'`, {
      hint:
        setting === 'mute'
          ? 'lexi settings mute work'
          : `lexi settings set ${setting} ${shown(SETTINGS[setting].default)}`,
    });
  }
  await app.store.writeSetting(setting, value);
  print(app.io, [`${setting} is now ${shown(value)}.`]);
  return EXIT.done;
}

export function settingsPath(app: App): ExitCode {
  print(app.io, [app.store.places.settings]);
  return EXIT.done;
}

const ASKING = {
  before: 'all settings are reset',
  question: 'Put all settings back to their defaults?',
  hint: 'lexi settings reset --yes',
};

/** One setting, or all: then the file is put aside, not deleted, and a person is asked first. */
export async function resetSettings(app: App, name: string | undefined, options: { yes?: boolean }): Promise<ExitCode> {
  if (name !== undefined) {
    const setting = known(name);
    await app.store.writeSetting(setting, undefined);
    print(app.io, [`${setting} is ${shown(SETTINGS[setting].default)} again.`]);
    return EXIT.done;
  }
  if (!options.yes && !(await isAgreed(app, ASKING))) {
    print(app.io, ['Nothing was changed.']);
    return EXIT.done;
  }
  const aside = app.store.putSettingsAside();
  print(app.io, [
    aside === undefined ? 'All settings had their defaults already.' : `Defaults again. The old file is ${aside}`,
  ]);
  return EXIT.done;
}

function known(name: string): SettingName {
  if (isSettingName(name)) return name;
  throw new AppError('usage', `there is no setting '${name}'; there are ${SETTING_NAMES.join(', ')}`, {
    hint: 'lexi settings list',
  });
}

function shown(value: Settings[SettingName]): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return value.length === 0 ? 'none' : value.join(', ');
}
