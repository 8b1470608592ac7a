/** The program in process: a real folder, real content, buffers for the screen, a clock and ids that are fixed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { inject } from 'vitest';
import type { App } from '../../src/cli/app.ts';
import { run } from '../../src/cli/program.ts';
import { runQuickly } from '../../src/cli/quick.ts';
import type { Event } from '../../src/history/event.ts';
import { parseLocalTime } from '../../src/memory/day.ts';
import { type Places, placesFor } from '../../src/storage/places.ts';
import { storeIn } from '../../src/store.ts';
import { aFile, chance } from '../builders.ts';
import { aFolder } from '../real-files.ts';

/** The time of a run that names none: a Sunday morning. */
export const NOW = '2026-11-22T09:00:00.000+01:00';

/** What an action may reach while a run is under way. */
export interface Hand {
  /** What the clock shows from now on. */
  at: string;
  /** Closes the terminal. */
  readonly close: () => void;
  /** Types keys, once the program listens to them. */
  readonly press: (keys: string) => void;
}

export interface Sitting {
  /** Lines on standard input, which ends after them. */
  readonly typed?: readonly string[];
  /** Standard input stays open after what was typed. */
  readonly open?: boolean;
  /** The process was told to stop, as by Ctrl-C, before it read anything. */
  readonly stopped?: boolean;
  /** A terminal on both sides instead of pipes. */
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly at?: string;
  readonly seed?: string;
  /** Each is done once, as soon as its text is on the screen, before the program goes on. */
  readonly when?: Readonly<Record<string, (hand: Hand) => void>>;
}

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Home {
  readonly folder: string;
  readonly places: Places;
  run(argv: readonly string[], sitting?: Sitting): Promise<Ended>;
  /** The lines this device has stored, in the order of writing; none where it has no file. */
  lines(): string[];
  /** The same in short: "shown annoyed", "answer w:annoyed/situation f:anger best easy", "undo id-00003". */
  stored(): string[];
  /** The file this device writes to. */
  ownFile(): string;
}

export interface Start {
  /** A history that came from another device. */
  readonly history?: readonly Event[];
  readonly settings?: string;
  readonly content?: string;
}

/** A home folder with its own history and settings; ids go on from one run to the next. */
export function aHome(start: Start = {}): Home {
  const folder = aFolder();
  const base = {
    HOME: folder,
    XDG_DATA_HOME: join(folder, 'data'),
    XDG_CONFIG_HOME: join(folder, 'config'),
    XDG_CACHE_HOME: join(folder, 'cache'),
    XDG_STATE_HOME: join(folder, 'state'),
  };
  const places = placesFor(base);
  if (start.history !== undefined) {
    const { name, text } = aFile('another.jsonl', start.history);
    mkdirSync(places.history, { recursive: true });
    writeFileSync(join(places.history, name), text);
  }
  if (start.settings !== undefined) {
    mkdirSync(join(places.settings, '..'), { recursive: true });
    writeFileSync(places.settings, start.settings);
  }
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${String(ids).padStart(5, '0')}`;
  };
  const device = join(places.state, 'device');
  const ownFile = () => join(places.history, `${readFileSync(device, 'utf8').split('\n')[0] ?? ''}.jsonl`);
  const lines = () =>
    existsSync(device)
      ? readFileSync(ownFile(), 'utf8')
          .split('\n')
          .filter((line) => line !== '')
      : [];
  return {
    folder,
    places,
    ownFile,
    async run(argv, sitting = {}) {
      const { io, hand, stop } = streamsFor(sitting, base);
      const app: App = {
        io,
        store: storeIn(placesFor(io.env), start.content ?? compiledContent()),
        now: () => hand.at,
        today: () => {
          const time = parseLocalTime(hand.at);
          if (time === undefined) throw new Error(`the clock gave ${hand.at}`);
          return time.day;
        },
        newId,
        random: chance(sitting.seed ?? 'a fixed seed'),
        timeZone: () => 'Europe/Berlin',
        version: '1.2.3',
        self: ['/opt/node 20/bin/node', '/usr/local/bin/lexi'],
        stop,
        colour: 'auto',
        hangUp: () => undefined,
      };
      const code = (await runQuickly(app, argv)) ?? (await run(app, argv));
      io.stdin.destroy();
      return { code, out: io.stdout.text, err: io.stderr.text };
    },
    lines,
    stored: () => lines().map((line) => inShort(JSON.parse(line))),
  };
}

function inShort(event: Event): string {
  if (event.kind !== 'answer') return `${event.kind} ${'word' in event ? event.word : 'of' in event ? event.of : ''}`;
  const { card, given, mark, rating, repeat } = event;
  return `answer ${card} ${given.join('+') || '-'} ${mark} ${rating}${repeat ? ' once more' : ''}`;
}

/** Keeps all that is written, and tells what has come to stand on the screen. */
class Screen extends Writable {
  readonly columns = 80;
  text = '';
  readonly isTTY: boolean;
  readonly #shown: () => void;

  constructor(isTTY: boolean, shown: () => void) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
    this.#shown = shown;
  }

  override _write(text: string, _: string, done: () => void): void {
    this.text += text;
    this.#shown();
    done();
  }

  /** inquirer ends the output it was given; a terminal stays. */
  override end(): this {
    return this;
  }
}

function streamsFor(
  { typed = [], open, stopped, terminal = false, env = {}, at = NOW, when = {} }: Sitting,
  base: object,
) {
  const stdin = Object.assign(new PassThrough(), { isTTY: terminal, setRawMode: () => stdin });
  const stop = new AbortController();
  const hand: Hand = { at, close: () => stop.abort(), press: (keys) => void setImmediate(() => stdin.write(keys)) };
  if (stopped) stop.abort();
  const waiting = Object.entries(when);
  const shown = () => {
    while (waiting[0] !== undefined && stdout.text.includes(waiting[0][0])) waiting.shift()?.[1](hand);
  };
  const stdout: Screen = new Screen(terminal, shown);
  const stderr = new Screen(terminal, () => undefined);
  stdin.write(typed.map((line) => `${line}\n`).join(''));
  if (!open && !terminal) stdin.end();
  const write = (text: string) => void stdout.write(text);
  const writeOn = async (text: string) => write(text);
  const io = {
    stdin,
    stdout,
    stderr,
    write,
    writeOn,
    env: { ...base, TERM: 'xterm', ...env } as Record<string, string>,
  };
  return { io, hand, stop: stop.signal };
}

/** data/ as the build compiles it. */
export const compiledContent = (): string => inject('compiled');
