/** Files and programs of the systems that keep time. The one place that starts another program. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { systemCode } from '../app-error.ts';
import { fileTrouble, writeWhole } from './files.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const writeUnit = (path: string, text: string): void => writeWhole(path, text, 'the reminder');

export function eraseUnit(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    throw fileTrouble(`the reminder ${path} could not be deleted`, error);
  }
}

const NOT_FOUND = 127;

/** Runs a program to its end, with messages in English; as a shell does, 127 where there is none of that name. */
export function runProgram(
  { program, args }: { readonly program: string; readonly args: readonly string[] },
  input = '',
): Ran {
  const env = { ...process.env, LC_ALL: 'C' };
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', input, env });
  if (error === undefined) return { code: status ?? 1, out: stdout, err: stderr };
  return {
    code: NOT_FOUND,
    out: '',
    err: systemCode(error) === 'ENOENT' ? `there is no ${program} here` : error.message,
  };
}
