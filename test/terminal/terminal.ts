/** A real terminal for tests: the built program in a pseudo-terminal, and what a person would see on its screen. */
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { beforeRemoval, placesIn } from './home.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/lexithymia.js', import.meta.url));

/** What stands on the screen before the program starts. */
export const BEFORE = '$ lexi';

/** How long a screen may take to come, in milliseconds; then the test fails and shows what is there instead. */
const PATIENCE = 60_000;

/** Keys as a terminal sends them. */
export const KEY = {
  enter: '\r',
  space: ' ',
  backspace: '\x7f',
  up: '\x1b[A',
  down: '\x1b[B',
  ctrlC: '\x03',
  ctrlD: '\x04',
} as const;

export interface Terminal {
  /** The lines on the screen, without the empty ones at its end. */
  screen(): string[];
  /** The screen as soon as it holds the text, or is as wanted. */
  until(what: string | (() => boolean)): Promise<string[]>;
  press(keys: string): void;
  resize(columns: number, rows: number): void;
  /** Sends the program a signal. */
  signal(name: NodeJS.Signals): void;
  /** Closes the window: nobody reads or types any more. */
  close(): void;
  /** The exit code, or minus the number of the signal that ended it. It may come before the last text. */
  readonly exit: Promise<number>;
  isCursorVisible(): boolean;
  /** Columns to the left of the cursor. */
  cursorColumn(): number;
  /** Whether the program has a screen of its own, which is given back at the end. */
  isAlternate(): boolean;
  /** Everything the program wrote, escape codes too. */
  output(): string;
}

interface Options {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `lexi` for the person whose files are in `home`. */
export function lexi(home: string, args: readonly string[], options: Options = {}): Terminal {
  const { columns = 80, rows = 24, env = {} } = options;
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const isCursorVisible = cursorOf(emulator);
  emulator.write(`${BEFORE}\r\n`);
  const pty: IPty & { destroy?(): void } = spawn(process.execPath, [PROGRAM, ...args], {
    cols: columns,
    rows,
    name: env['TERM'] ?? 'xterm-256color',
    cwd: home,
    env: { PATH: process.env['PATH'], TZ: 'UTC', HOME: home, ...placesIn(home), ...env },
  });
  const waiting = new Set<() => void>();
  let output = '';
  pty.onData((data) => {
    output += data;
    emulator.write(data, () => {
      for (const look of [...waiting]) look();
    });
  });
  let isOver = false;
  const exit = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      isOver = true;
      resolve(signal ? -signal : exitCode);
    });
  });
  beforeRemoval(() => {
    if (!isOver) pty.kill('SIGKILL');
    return exit;
  });
  const screen = () => linesOf(emulator);

  return {
    screen,
    until(what) {
      const isThere = typeof what === 'string' ? () => screen().join('\n').includes(what) : what;
      return new Promise((resolve, reject) => {
        const look = () => {
          if (isThere()) settle(() => resolve(screen()));
        };
        const late = setTimeout(() => settle(() => reject(missed(what, screen()))), PATIENCE);
        const settle = (end: () => void) => {
          clearTimeout(late);
          waiting.delete(look);
          end();
        };
        waiting.add(look);
        look();
      });
    },
    press: (keys) => pty.write(keys),
    resize(wide, high) {
      emulator.resize(wide, high);
      pty.resize(wide, high);
    },
    signal: (name) => pty.kill(name),
    close: () => pty.destroy?.(),
    exit,
    isCursorVisible,
    cursorColumn: () => emulator.buffer.active.cursorX,
    isAlternate: () => emulator.buffer.active.type === 'alternate',
    output: () => output,
  };
}

function linesOf(emulator: xterm.Terminal): string[] {
  const { active } = emulator.buffer;
  const lines = Array.from({ length: emulator.rows }, (_, row) =>
    (active.getLine(active.viewportY + row)?.translateToString(true, 0, emulator.cols) ?? '').trimEnd(),
  );
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

/** Follows the codes that show and hide the cursor (DECTCEM). */
function cursorOf(emulator: xterm.Terminal): () => boolean {
  let isVisible = true;
  const follow = (final: string, shows: boolean) =>
    emulator.parser.registerCsiHandler({ prefix: '?', final }, (params) => {
      if (params.includes(25)) isVisible = shows;
      return false;
    });
  follow('h', true);
  follow('l', false);
  return () => isVisible;
}

function missed(what: string | (() => boolean), lines: readonly string[]): Error {
  const wanted = typeof what === 'string' ? `'${what}'` : 'what was waited for';
  return new Error(`the screen never held ${wanted}; it holds:\n${lines.join('\n')}`);
}
