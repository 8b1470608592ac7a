/** What a command may use: the screen, the store, the clock and chance. The real ones are put together in runtime.ts. */
import type { Readable } from 'node:stream';
import type { Random } from '../drills/chance.ts';
import type { Aliases } from '../history/aliases.ts';
import type { Event } from '../history/event.ts';
import type { History } from '../history/fold-files.ts';
import type { Folded } from '../history/folded.ts';
import type { HistoryReader } from '../history/survey.ts';
import type { HistoryFile } from '../history/timeline.ts';
import type { Content, Lexicon, Outline } from '../lexicon/content.ts';
import type { HelpLines } from '../lexicon/help-lines.ts';
import type { OwnProblem } from '../lexicon/own.ts';
import type { Day } from '../memory/day.ts';
import type { SettingName, Settings } from '../session/settings.ts';
import type { Care } from './care.ts';
import type { Shell } from './commands/completion.ts';
import type { Completions } from './complete/description.ts';
import type { Colour, Io } from './io.ts';
import type { Run } from './remind/units.ts';

/** A history file in the making, which nobody reads before it is kept. */
export interface HistoryDraft {
  add(text: string): void;
  /** Its path, once it is on the disk; undefined where nothing was added. */
  keep(): string | undefined;
  /** Leaves nothing behind that was not kept. */
  drop(): void;
}

/** Every method throws AppError where the disk or a file is at fault. */
export interface Store {
  readonly places: {
    readonly history: string;
    readonly backups: string;
    readonly settings: string;
    readonly own: string;
    readonly cache: string;
    readonly state: string;
  };
  settings(): Settings;
  /** Sets a value, or takes it back to its default where it is undefined. */
  writeSetting(name: SettingName, value: Settings[SettingName] | undefined): Promise<void>;
  /** Puts the settings file aside; gives its new path, undefined where there was none. */
  putSettingsAside(): string | undefined;
  /** Each part is read when it is first looked at. */
  history(today: Day): Promise<History>;
  historyFiles(): HistoryFile[];
  /** The same in pieces of whole lines, read when they are asked for. */
  historyPieces(): Iterable<HistoryFile>;
  /** What history would add up to with these as well; nothing is kept. */
  historyWith(more: readonly HistoryFile[], today: Day): Promise<Folded>;
  /** What takes in files from elsewhere; loaded only then. */
  foreign(): Promise<Foreign>;
  aliases(): Aliases;
  /** Whether this is the first time: no history yet. */
  isNew(): boolean;
  /** On the disk when it returns. */
  append(event: Event): void;
  /** The history, to be read line by line; whoever opens it closes it. */
  openHistory(): Promise<HistoryReader>;
  /** A private file, whole or not at all. */
  draftExport(path: string): Promise<Draft>;
  /** Enough of the lexicon to know what is due, own words with it and muted ones without; by settings that were read already. */
  outline(settings?: Settings): Promise<Outline>;
  /** The lexicon with the person's own words. */
  lexicon(): Promise<Lexicon>;
  /** Everything that may be asked about: own words and scenes with it; muted and heavy ones only where all are wanted. */
  content(options?: { readonly all: boolean }): Promise<Content>;
  /** What is wrong with a file of own words; the person's own where no path is given. */
  checkOwn(path?: string): Promise<readonly OwnProblem[]>;
  /** Looking after the files themselves; loaded only then. */
  care(): Promise<Care>;
  hasFile(path: string): boolean;
  helpLines(): HelpLines;
  /** `lexi --help` at its widest, as the build laid it out; undefined where it did not. */
  helpPage(): string | undefined;
  /** The command tree and tables of values, as the build wrote them down. */
  completions(): Completions;
  completionScript(shell: Shell): string;
  /** What keeps time for reminders; loaded only where one is installed or removed. */
  timekeeping(): Promise<Timekeeping>;
}

export interface Foreign {
  /** A file or a stream in pieces of whole lines, until it ends or is stopped. */
  pieces(source: string | Readable, stop: AbortSignal): AsyncIterable<string>;
  /** A new file beside those of the history: added to, then kept under a name of its own or dropped. */
  draft(): HistoryDraft;
}

/** Every method but `run` throws AppError where the disk is at fault. */
export interface Timekeeping {
  write(path: string, text: string): void;
  /** A file that is not there is no trouble. */
  erase(path: string): void;
  run(run: Run, input?: string): { readonly code: number; readonly out: string; readonly err: string };
}

/** A file in the making. */
export interface Draft {
  write(text: string): void;
  /** On the disk when it returns. */
  finish(): void;
  /** Takes it back; may be called twice. */
  drop(): void;
}

export interface App {
  readonly io: Io;
  readonly store: Store;
  /** The local time now, with its offset. */
  readonly now: () => string;
  /** The local day now. */
  readonly today: () => Day;
  /** A new UUIDv7, later in order than all before. */
  readonly newId: () => string;
  readonly random: Random;
  /** The IANA name of the zone the clock is in. */
  readonly timeZone: () => string;
  readonly version: string;
  /** How this program is started: absolute paths of Node and of the program. */
  readonly self: readonly [node: string, script: string];
  /** Ends when the terminal closes or the process is told to stop. */
  readonly stop: AbortSignal;
  /** Ends the process as a closed terminal does. */
  readonly hangUp: () => void;
  colour: Colour;
}
