/** Taking in a file from elsewhere: read in pieces, and kept as a file of its own beside the others. */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import { AppError } from '../app-error.ts';
import { fileTrouble, makeFolder, PRIVATE_FILE, reasonOf, syncFolder, writeAll } from './files.ts';
import { cutter } from './pieces.ts';

/** A file or a stream in pieces of whole lines; `stop` ends it, and what waits for it. */
export async function* foreignPieces(source: string | Readable, stop: AbortSignal): AsyncGenerator<string> {
  const what = typeof source === 'string' ? `the file ${source}` : 'standard input';
  const stream = typeof source === 'string' ? createReadStream(source) : source;
  addAbortSignal(stop, stream);
  const { add, rest } = cutter();
  try {
    for await (const bytes of stream) {
      const text = add(Buffer.from(bytes));
      if (text !== undefined) yield text;
    }
  } catch (error) {
    if (stop.aborted) throw error;
    throw new AppError('io', `${what} could not be read: ${reasonOf(error)}`, {
      hint: 'lexi import --help',
      cause: error,
    });
  }
  const last = rest();
  if (last !== '') yield last;
}

const NAME_LENGTH = 16;

/**
 * A history file in the making: nobody reads it before it is kept. Its name is made from what is in it and from nothing
 * that came with it, so it stays in the folder and meets no other.
 */
export function historyDraft(folder: string) {
  const path = join(folder, `import-${randomUUID()}.tmp`);
  const hash = createHash('sha256');
  let file: number | undefined;
  let isThere = false;
  const guarded = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw fileTrouble(`the import could not be kept in ${folder}`, error);
    }
  };
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  return {
    add(text: string): void {
      if (text === '') return;
      if (file === undefined) makeFolder(folder);
      guarded(() => {
        file ??= openSync(path, 'wx', PRIVATE_FILE);
        isThere = true;
        const bytes = Buffer.from(text);
        hash.update(bytes);
        writeAll(file, bytes);
      });
    },
    keep: (): string | undefined =>
      guarded(() => {
        if (file === undefined) return undefined;
        fsyncSync(file);
        close();
        const kept = freeName(folder, hash.digest('hex').slice(0, NAME_LENGTH));
        renameSync(path, kept);
        isThere = false;
        syncFolder(folder);
        return kept;
      }),
    drop(): void {
      close();
      if (isThere) rmSync(path, { force: true });
      isThere = false;
    },
  };
}

/** The same lines have the same name; only a file that was changed since has it already. */
function freeName(folder: string, hash: string): string {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `import-${hash}.jsonl` : `import-${hash}-${count}.jsonl`);
    if (!existsSync(path)) return path;
  }
}
