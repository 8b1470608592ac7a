/** One question to agree to or not, outside a sitting. */
import { createPromptModule } from 'inquirer';
import type { Io } from '../io.ts';
import { asInterrupted } from './asker.ts';

/** Not agreed unless it is said; throws Interrupted at Ctrl-C or when the terminal closes. */
export async function confirm(io: Io, stop: AbortSignal, message: string): Promise<boolean> {
  const prompt = createPromptModule({ input: io.stdin as NodeJS.ReadableStream, output: io.stdout, signal: stop });
  try {
    const { agreed } = await prompt<{ agreed: boolean }>([
      { type: 'confirm', name: 'agreed', message, default: false },
    ]);
    return agreed;
  } catch (error) {
    throw asInterrupted(error);
  }
}
