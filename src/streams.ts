/** The streams of a process, each opened when it is first used: opening one takes as long as carrying out a command. */
import { writeSync } from 'node:fs';
import { AppError, systemCode } from './app-error.ts';
import { EXIT, explain } from './cli/exit.ts';
import type { Io } from './cli/io.ts';
import { reasonOf } from './storage/files.ts';

export function streamsOf(host: NodeJS.Process): Io {
  let isOpen = false;
  let isAsking = false;
  const guarded = (stream: NodeJS.WriteStream) =>
    stream.listeners('error').includes(onStreamError) ? stream : stream.on('error', onStreamError);
  const stdout = () => {
    isOpen = true;
    return guarded(host.stdout);
  };
  const write = (text: string): boolean => {
    const left = isOpen ? Buffer.from(text) : writeNow(STANDARD_OUTPUT, Buffer.from(text));
    return left.length === 0 || stdout().write(left);
  };
  return {
    get stdin() {
      if (!isAsking) {
        isAsking = true;
        host.stdin.on('error', onInputError);
        if (host.stdin.isTTY) hangUpWithTerminal(host);
      }
      return host.stdin;
    },
    get stdout() {
      return stdout();
    },
    get stderr() {
      return guarded(host.stderr);
    },
    write: (text) => void write(text),
    async writeOn(text) {
      if (!write(text)) await new Promise<void>((hasRoom) => stdout().once('drain', () => hasRoom()));
    },
    env: host.env,
  };
}

const STANDARD_INPUT = 0;
const STANDARD_OUTPUT = 1;
const STANDARD_ERROR = 2;

/** Ends the process as a closed terminal does. Node would set the terminal right as it ends, and aborts where that is gone. */
export function hangUp(host: NodeJS.Process): void {
  host.removeAllListeners('SIGHUP');
  host.kill(host.pid, 'SIGHUP');
}

/** However the process ends: where its terminal is gone by then, it hangs up. */
function hangUpWithTerminal(host: NodeJS.Process): void {
  const { isatty } = host.getBuiltinModule('node:tty');
  host.on('exit', () => {
    if (!isatty(STANDARD_INPUT)) hangUp(host);
  });
}

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

function troubleOf(error: unknown): AppError {
  // The reader has gone (`| head`): there is nobody left to tell.
  if (systemCode(error) === 'EPIPE') process.exit(EXIT.done);
  return new AppError('io', `the output could not be written: ${reasonOf(error)}`, { cause: error });
}

function onStreamError(error: unknown): void {
  endWith(error, troubleOf);
}

function onInputError(error: unknown): void {
  endWith(error, (cause) => new AppError('io', `the input could not be read: ${reasonOf(cause)}`, { cause }));
}

function endWith(error: unknown, trouble: (error: unknown) => AppError): void {
  if (systemCode(error) === 'EIO') hangUp(process);
  const { code, lines } = explain(trouble(error), false);
  writeSync(STANDARD_ERROR, lines.map((line) => `${line}\n`).join(''));
  process.exit(code);
}
