/** Writing settings, through conf; loaded only then. */
import { chmodSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Conf from 'conf';
import { fileTrouble, makeFolder } from './files.ts';

/** Sets one value, or takes it back to its default where `value` is undefined. */
export function writeSetting(path: string, name: string, value: unknown): void {
  makeFolder(dirname(path));
  try {
    const conf = new Conf<Record<string, unknown>>({
      cwd: dirname(path),
      configName: basename(path, '.json'),
      projectSuffix: '',
      configFileMode: 0o600,
    });
    if (value === undefined) conf.delete(name);
    else conf.set(name, value);
    chmodSync(path, 0o600);
  } catch (error) {
    throw fileTrouble(`the settings file ${path} could not be written`, error);
  }
}
