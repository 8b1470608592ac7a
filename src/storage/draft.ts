/** A private file written a piece at a time, that takes its place when it is whole, or not at all. */
import { closeSync, constants, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../app-error.ts';
import { fileTrouble, makeFolder, syncFolder, writeAll } from './files.ts';

const PRIVATE_FILE = 0o600;

export interface Draft {
  write(text: string): void;
  /** On the disk, and in its place, when it returns. */
  finish(): void;
  /** Takes it back; may be called after a failure, and twice. */
  drop(): void;
}

/** What stands at the path stays there until the draft is finished. A pipe or a device is no file to be replaced: it is written to at once. */
export function openDraft(path: string, what: string): Draft {
  const trouble = (error: unknown) => fileTrouble(`${what} ${path} could not be written`, error);
  const guarded = <T>(body: () => T): T => {
    try {
      return body();
    } catch (error) {
      drop();
      throw trouble(error);
    }
  };
  let file: number | undefined;
  let draft: string | undefined;
  const drop = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
    if (draft !== undefined) rmSync(draft, { force: true });
    draft = undefined;
  };
  makeFolder(dirname(path));
  const target = guarded(() => targetOf(path));
  guarded(() => {
    draft = target.isFile ? `${target.path}.${process.pid}.tmp` : undefined;
    if (draft === undefined) file = openSync(target.path, constants.O_WRONLY);
    else file = openSync(draft, 'w', PRIVATE_FILE);
  });
  return {
    write: (text) => guarded(() => file !== undefined && writeAll(file, Buffer.from(text))),
    finish: () =>
      guarded(() => {
        if (file === undefined) return;
        if (draft !== undefined) fsyncSync(file);
        closeSync(file);
        file = undefined;
        if (draft === undefined) return;
        renameSync(draft, target.path);
        draft = undefined;
        syncFolder(dirname(target.path));
      }),
    drop,
  };
}

/** A link is followed, so that what it names is replaced and not the link. */
function targetOf(path: string): { readonly path: string; readonly isFile: boolean } {
  try {
    const stat = statSync(path);
    if (stat.isFile() || stat.isDirectory()) return { path: realpathSync(path), isFile: true };
    return { path, isFile: false };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { path, isFile: true };
    throw error;
  }
}
