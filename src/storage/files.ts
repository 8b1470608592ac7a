/** Private files: 0600 in folders of 0700, written whole, and on the disk before we go on. */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { AppError, systemCode } from '../app-error.ts';

export const PRIVATE_FILE = 0o600;
export const PRIVATE_FOLDER = 0o700;

/** Not to wait at a pipe for somebody at its other end; Windows has no such pipes in folders. */
export const DO_NOT_WAIT = constants.O_NONBLOCK ?? 0;

/** The text of a file; undefined where there is none. */
export const readText = (path: string, what: string): string | undefined => readBytes(path, what)?.toString('utf8');

/** The bytes of a file; undefined where there is none. */
export function readBytes(path: string, what: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openToRead(path);
    return readFileSync(file);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw fileTrouble(`${what} ${path} could not be read`, error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A pipe in the place of a file is refused, for it would be waited at for ever; what a shell makes of <(a command) ends. */
export function openToRead(path: string): number {
  const mayWait = path.startsWith('/dev/');
  const file = openSync(path, constants.O_RDONLY | (mayWait ? 0 : DO_NOT_WAIT));
  try {
    if (!mayWait) refusePipe(file);
    return file;
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

/** Throws where an open file is a pipe: what is written to it is kept by nobody. */
export function refusePipe(file: number): void {
  if (fstatSync(file).isFIFO()) throw Object.assign(new Error('a pipe in the place of a file'), { code: PIPE });
}

/** Our own name for it: the system has none. */
const PIPE = 'PIPE';

export function makeFolder(path: string): void {
  try {
    const first = mkdirSync(path, { recursive: true, mode: PRIVATE_FOLDER });
    if (first !== undefined) syncFolder(dirname(first));
  } catch (error) {
    throw fileTrouble(`the folder ${path} could not be made`, error);
  }
}

/** Replaces a file whole: readers see the old one or the new one, never a part. */
export function writeWhole(path: string, text: string | Uint8Array, what: string): void {
  makeFolder(dirname(path));
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = openSync(draft, 'w', PRIVATE_FILE);
    try {
      writeAll(file, Buffer.from(text));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, path);
    syncFolder(dirname(path));
  } catch (error) {
    rmSync(draft, { force: true });
    throw fileTrouble(`${what} ${path} could not be written`, error);
  }
}

export const fileTrouble = (message: string, cause: unknown): AppError =>
  new AppError('io', `${message}: ${reasonOf(cause)}`, { hint: 'lexi where shows the folders', cause });

/** Why the system would not, in words. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  return (code && REASONS[code]) ?? code ?? 'unknown reason';
}

const REASONS: Record<string, string> = {
  EACCES: 'this account may not',
  EPERM: 'this account may not',
  EROFS: 'the disk is read-only',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  EFBIG: 'it may not grow any further',
  EDQUOT: 'the disk quota is used up',
  EBUSY: 'another program keeps writing to it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is a file, not a folder',
  ELOOP: 'it is a link that leads to itself',
  EINVAL: 'it is no ordinary file',
  ENXIO: 'it is no ordinary file',
  [PIPE]: 'it is a pipe, not a file',
};

/** Goes on after a write that took only a part. */
export function writeAll(file: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** Names of new files are on the disk only after this. Windows knows no sync of folders. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
