/** Reading settings: a plain parse, for every command pays for it. */
import { existsSync, renameSync } from 'node:fs';
import { AppError } from '../app-error.ts';
import { DEFAULT_SETTINGS, type Settings, settingsFrom } from '../session/settings.ts';
import { fileTrouble, readText } from './files.ts';

/** Throws `data` where the file is damaged or a value is out of its range. */
export function readSettings(path: string): Settings {
  const text = readText(path, 'the settings file');
  if (text === undefined) return DEFAULT_SETTINGS;
  const { settings, wrong } = settingsFrom(parsed(path, text));
  if (wrong === undefined) return settings;
  throw new AppError('data', `the settings file ${path} holds no valid value for ${wrong}`, {
    hint: `lexi settings reset ${wrong}`,
  });
}

/** Throws `data` where the file is damaged; a value out of its range may still be taken back. */
export function checkReadable(path: string): void {
  const text = readText(path, 'the settings file');
  if (text !== undefined) parsed(path, text);
}

/** Puts the file aside, so that defaults apply and nothing is lost; gives the path it now has. */
export function putSettingsAside(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  let aside = `${path}.old`;
  for (let copy = 2; existsSync(aside); copy += 1) aside = `${path}.old${copy}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    throw fileTrouble(`the settings file ${path} could not be put aside`, error);
  }
  return aside;
}

function parsed(path: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw new AppError('data', `the settings file ${path} is damaged`, { hint: 'lexi settings reset' });
}
