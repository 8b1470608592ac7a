/** Which of the three ways of asking suits the options and the streams. */
import type { App } from '../app.ts';
import type { Asker } from '../ask/asker.ts';
import { isTerminal } from '../io.ts';

export interface Way {
  readonly json?: boolean;
  readonly plain?: boolean;
}

/** `plain`: the setting; `preface` stands above the first view. */
export async function askerFor(app: App, options: Way, plain: boolean, preface: readonly string[]): Promise<Asker> {
  const { io, stop } = app;
  if (options.json) return (await import('../ask/protocol.ts')).protocolAsker(io, stop);
  if (options.plain || plain || !isTerminal(io)) return (await import('../ask/lines.ts')).linesAsker(io, stop, preface);
  return (await import('../ask/terminal.ts')).terminalAsker(app, preface);
}
