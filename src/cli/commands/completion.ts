/** `lexi completion <shell>`: a script that makes a shell complete lexi's words. */
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

export function completion({ io, store }: App, shell: Shell): ExitCode {
  io.write(store.completionScript(shell));
  return EXIT.done;
}
