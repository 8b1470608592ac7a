/** What a command may use: the screen, the store, the clock and chance. The real ones are put together in runtime.ts. */
import type { Random } from '../drills/chance.ts';
import type { Event } from '../history/event.ts';
import type { Aliases } from '../history/fold.ts';
import type { Folded } from '../history/folded.ts';
import type { HistoryReader } from '../history/survey.ts';
import type { HistoryFile, Leftover } from '../history/timeline.ts';
import type { Content, Lexicon, Outline } from '../lexicon/content.ts';
import type { HelpLines } from '../lexicon/help-lines.ts';
import type { OwnProblem } from '../lexicon/own.ts';
import type { Day } from '../memory/day.ts';
import type { SettingName, Settings } from '../session/settings.ts';
import type { Colour, Io } from './io.ts';

/** Every method throws AppError where the disk or a file is at fault. */
export interface Store {
  readonly places: {
    readonly history: string;
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
  history(today: Day): Promise<{ readonly folded: Folded; readonly leftover: Leftover }>;
  historyFiles(): HistoryFile[];
  /** Whether this is the first time: no history yet. */
  isNew(): boolean;
  /** On the disk when it returns. */
  append(event: Event): void;
  /** The history, to be read line by line; whoever opens it closes it. */
  openHistory(): Promise<HistoryReader>;
  /** A private file, whole or not at all. */
  draftExport(path: string): Promise<Draft>;
  /** Enough of the lexicon to know what is due, own words with it and muted ones without. */
  outline(): Promise<Outline>;
  /** Ids that words go by now. */
  aliases(): Aliases;
  /** The lexicon with the person's own words. */
  lexicon(): Promise<Lexicon>;
  /** Everything that may be asked about: own words and scenes with it; muted and heavy ones only where all are wanted. */
  content(options?: { readonly all: boolean }): Promise<Content>;
  /** What is wrong with a file of own words; the person's own where no path is given. */
  checkOwn(path?: string): Promise<readonly OwnProblem[]>;
  hasFile(path: string): boolean;
  helpLines(): HelpLines;
  /** `lexi --help` at its widest, as the build laid it out; undefined where it did not. */
  helpPage(): string | undefined;
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
  /** A new UUIDv7, later in order than all before. */
  readonly newId: () => string;
  readonly random: Random;
  /** The IANA name of the zone the clock is in. */
  readonly timeZone: () => string;
  readonly version: string;
  /** Ends when the terminal closes or the process is told to stop. */
  readonly stop: AbortSignal;
  /** Ends the process as a closed terminal does. */
  readonly hangUp: () => void;
  colour: Colour;
}
