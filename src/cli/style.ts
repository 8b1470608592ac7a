/** Colour as a help only: every meaning is in the words too. The one place that knows chalk. */
import { Chalk } from 'chalk';
import type { Colour, Io } from './io.ts';

export interface Style {
  /** Headings and what was chosen. */
  readonly strong: (text: string) => string;
  /** Keys and asides. */
  readonly quiet: (text: string) => string;
  /** The option under the cursor. */
  readonly here: (text: string) => string;
}

export const PLAIN: Style = { strong: (text) => text, quiet: (text) => text, here: (text) => text };

/** `--color` decides; with auto, a terminal gets colour unless NO_COLOR is set. */
export function styleFor(io: Io, colour: Colour): Style {
  const wanted = colour === 'always' || (colour === 'auto' && io.stdout.isTTY === true && !io.env['NO_COLOR']);
  if (!wanted) return PLAIN;
  const chalk = new Chalk({ level: 1 });
  // chalk joins all its arguments, so none but the text may reach it.
  return {
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    here: (text) => chalk.cyan(text),
  };
}
