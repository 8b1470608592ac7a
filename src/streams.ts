/** The streams of a process, each opened when it is first used: opening one takes as long as carrying out a command. */
import { writeSync } from 'node:fs';
import { AppError, systemCode } from './app-error.ts';
import { EXIT, explain } from './cli/exit.ts';
import type { Io } from './cli/io.ts';

export function streamsOf(host: NodeJS.Process): Io {
  let isOpen = false;
  const guarded = (stream: NodeJS.WriteStream) =>
    stream.listeners('error').includes(onStreamError) ? stream : stream.on('error', onStreamError);
  const stdout = () => {
    isOpen = true;
    return guarded(host.stdout);
  };
  return {
    get stdin() {
      // A terminal that was closed in the middle of a session cannot be opened for a last message.
      guarded(host.stderr);
      return host.stdin;
    },
    get stdout() {
      return stdout();
    },
    get stderr() {
      return guarded(host.stderr);
    },
    write(text) {
      const left = isOpen ? Buffer.from(text) : writeNow(STANDARD_OUTPUT, Buffer.from(text));
      if (left.length > 0) stdout().write(left);
    },
    env: host.env,
  };
}

const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;

/** Writes without a stream; gives what a pipe that does not wait has no room for. */
function writeNow(file: number, bytes: Buffer): Buffer {
  let left = bytes;
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(file, left));
    } catch (error) {
      if (systemCode(error) === 'EAGAIN') return left;
      throw troubleOf(error);
    }
  }
  return left;
}

/** The reader has gone (`| head`): there is nobody left to tell. */
function troubleOf(error: unknown): AppError {
  const code = systemCode(error);
  if (code === 'EPIPE') process.exit(EXIT.done);
  const reason = code === 'ENOSPC' ? 'the disk is full' : (code ?? String(error));
  return new AppError('io', `the output could not be written: ${reason}`, { cause: error });
}

function onStreamError(error: unknown): void {
  const { code, lines } = explain(troubleOf(error), false);
  writeSync(STANDARD_ERROR, lines.map((line) => `${line}\n`).join(''));
  process.exit(code);
}
