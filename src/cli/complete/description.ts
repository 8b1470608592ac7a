/** The command tree as a plain value, as the build writes it down: for completions and the man page. */

/** What may stand in a place where something is typed. */
export interface Takes {
  /** What the help calls it: "family". */
  readonly name: string;
  readonly choices?: readonly string[];
  /** The tables its values come from, with `+` between them; `$1` stands for the argument before. */
  readonly from?: string;
  /** Several, with commas between them. */
  readonly isList?: boolean;
  /** It may be left out. */
  readonly isOptional?: boolean;
  /** All words that follow belong to it. */
  readonly isMany?: boolean;
}

export interface OptionDescription {
  /** "-q", "--quiet". */
  readonly flags: readonly string[];
  readonly says: string;
  readonly takes?: Takes;
  readonly defaults?: string;
}

export interface CommandDescription {
  readonly name: string;
  readonly says: string;
  readonly options: readonly OptionDescription[];
  readonly arguments: readonly Takes[];
  readonly commands: readonly CommandDescription[];
  /** The subcommand that is meant where none is named. */
  readonly otherwise?: string;
  readonly examples: readonly string[];
}

/** A value that can be typed, with what it is. */
export interface Value {
  readonly value: string;
  readonly says: string;
}

/** What the build writes down for completions. */
export interface Completions {
  readonly program: CommandDescription;
  /** Tables of values by name: "words", "families", "setting heavy". */
  readonly values: Readonly<Record<string, readonly Value[]>>;
}
