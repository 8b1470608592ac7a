/** How a command joins the tree: its words and options, and how its body ends. */
import type { Command } from 'commander';
import type { App } from '../../app.ts';
import type { ExitCode } from '../../exit.ts';

/** Runs a command body and keeps the code it ends with. */
export type Ends = (body: () => ExitCode | Promise<ExitCode>) => Promise<void>;

export type AddCommand = (program: Command, app: App, ends: Ends) => void;

export const JSON_OPTION = ['--json', 'as JSON, for scripts'] as const;

export const examples = (...lines: string[]): string => `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
