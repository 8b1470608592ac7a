/** A reminder as the systems that keep time for it want it: values only, nothing here is carried out. */

export const SYSTEMS = ['systemd', 'cron', 'launchd', 'schtasks'] as const;
export type System = (typeof SYSTEMS)[number];

/** When to remind, and how this program is started: a system that keeps time knows no PATH and no shell of the person's. */
export interface Reminder {
  /** "08:00" */
  readonly at: string;
  /** Absolute paths of Node and of the program. */
  readonly program: readonly [node: string, script: string];
  /** Where the person's files are, as far as their shell says so. */
  readonly env: Readonly<Record<string, string>>;
}

export interface UnitFile {
  readonly path: string;
  readonly text: string;
}

export interface Run {
  readonly program: string;
  readonly args: readonly string[];
}

/** What keeps the time. */
export interface Keeper {
  /** The files that make the reminder; none where it is a line in a table. */
  files(reminder: Reminder): readonly UnitFile[];
  /** What to run after the files are there, and before they are taken away. */
  readonly install: readonly Run[];
  readonly remove: readonly Run[];
  /** What to run when they are gone. */
  readonly removed: readonly Run[];
}

/** What is shown: a count and nothing else, for it may stand on a screen that others see. */
export const NOTICE = 'Questions waiting: {due}';
export const TITLE = 'lexi';

/** Stands in what was installed, so that it can be told from what is not ours. */
export const MADE_BY = 'made by lexi remind, which can remove it';
