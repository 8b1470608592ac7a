/** Runs a sitting: asks, moves on, and sees that every answer is on the disk before its reasons show. */
import type { Event } from '../history/event.ts';
import type { HelpLines } from '../lexicon/help-lines.ts';
import { type Sitting, type Stamp, step } from '../session/sitting.ts';
import type { Asker } from './ask/asker.ts';
import { renderHelpLines } from './render/help-lines.ts';
import { renderSay } from './render/say.ts';

export interface Seat {
  readonly asker: Asker;
  readonly stamp: () => Stamp;
  readonly save: (event: Event) => void;
  readonly helpLines: () => HelpLines;
  /** Shown once before the first body question; empty where it is switched off. */
  readonly look: readonly string[];
  /** Called after every step, so that whoever is interrupted can say what was kept. */
  readonly onStep: (sitting: Sitting) => void;
}

/** Milliseconds of a clock that nobody sets. `performance` would have to be loaded, which takes as long as drawing a screen. */
const ticks = (): number => Number(process.hrtime.bigint() / 1_000_000n);

/** Gives the sitting as it ended; throws Interrupted where the person or the terminal broke off. */
export async function sit(opening: Sitting, seat: Seat): Promise<Sitting> {
  let sitting = opening;
  let notice: string | undefined;
  let look = seat.look;
  while (sitting.view.is !== 'end') {
    const { view } = sitting;
    if (view.is === 'question' && view.question.shown.kind === 'body' && look.length > 0) {
      const read = await seat.asker.page(look);
      look = [];
      if (read.do === 'quit') return step(sitting, { do: 'quit' }, seat.stamp()).sitting;
    }
    const asked = ticks();
    const reply = await seat.asker.ask(view, notice);
    const ms = ticks() - asked;
    const moved = step(sitting, reply.do === 'answer' ? { ...reply, ms } : reply, seat.stamp());
    for (const event of moved.events) seat.save(event);
    const page = moved.say?.is === 'help' ? await seat.asker.page(renderHelpLines(seat.helpLines())) : undefined;
    if (page?.do === 'quit') return step(sitting, { do: 'quit' }, seat.stamp()).sitting;
    notice = moved.say === undefined || moved.say.is === 'help' ? undefined : renderSay(moved.say);
    sitting = moved.sitting;
    seat.onStep(sitting);
  }
  return sitting;
}
