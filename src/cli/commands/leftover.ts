/** Says what was left out: lines that could not be folded, own words that break a rule. Nothing of it is lost. */
import type { Leftover } from '../../history/timeline.ts';
import type { App } from '../app.ts';
import { type Io, warn } from '../io.ts';
import { counted } from '../render/count.ts';

export function sayLeftover(io: Io, leftover: Leftover, folder: string): void {
  const [first] = leftover.torn;
  if (first !== undefined) {
    const more = leftover.torn.length > 1 ? ` and ${leftover.torn.length - 1} more` : '';
    warn(io, [
      `lexi: a line of the history is damaged and was left out: ${folder}/${first.file}, line ${first.line}${more}`,
      'Try: lexi doctor',
    ]);
  }
  if (leftover.newer > 0) {
    warn(io, [`lexi: ${counted(leftover.newer, 'line')} of the history came from a newer version and waited`]);
  }
  if (leftover.ahead > 0) {
    warn(io, [`lexi: ${counted(leftover.ahead, 'event')} dated after tomorrow will be counted when their day comes`]);
  }
}

/** Own words that break a rule never stop a drill. */
export async function sayOwnTrouble({ io, store }: Pick<App, 'io' | 'store'>): Promise<void> {
  const [first] = await store.checkOwn();
  if (first === undefined) return;
  const line = first.line === undefined ? '' : `, line ${first.line}`;
  warn(io, [
    `lexi: your own words were left out: ${store.places.own}${line}, ${first.at}: ${first.says}`,
    'Try: lexi content check',
  ]);
}
