/** Says what could not be folded. Nothing of it is lost: the lines stay where they are. */
import type { Leftover } from '../../history/timeline.ts';
import { type Io, warn } from '../io.ts';
import { counted } from '../render/count.ts';

export function sayLeftover(io: Io, leftover: Leftover, folder: string): void {
  const [first] = leftover.torn;
  if (first !== undefined) {
    const more = leftover.torn.length > 1 ? ` and ${leftover.torn.length - 1} more` : '';
    warn(io, [
      `lexi: a line of the history is damaged and was left out: ${folder}/${first.file}, line ${first.line}${more}`,
    ]);
  }
  if (leftover.newer > 0) {
    warn(io, [`lexi: ${counted(leftover.newer, 'line')} of the history came from a newer version and waited`]);
  }
  if (leftover.ahead > 0) {
    warn(io, [`lexi: ${counted(leftover.ahead, 'event')} dated after tomorrow will be counted when their day comes`]);
  }
}
