/** `lexi undo`: takes back the last answer, or lists what happened last. */
import { AppError } from '../../app-error.ts';
import { cardName } from '../../drills/card-id.ts';
import { EVENT_VERSION } from '../../history/event.ts';
import { timelineOf } from '../../history/timeline.ts';
import { lastEvents, lastToUndo } from '../../history/undo.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, widthOf } from '../io.ts';
import { plainLate, renderLate } from '../render/late.ts';
import { sayLeftover } from './leftover.ts';

/** Events in the list. */
const LISTED = 30;

export async function undo(app: App, options: { list?: boolean; json?: boolean } = {}): Promise<ExitCode> {
  const { io, store } = app;
  if (options.list) return list(app, options);
  if (options.json) throw new AppError('usage', '--json goes with --list', { hint: 'lexi undo --list --json' });
  const last = lastToUndo(store.historyFiles(), app.today());
  if (last === undefined) throw new AppError('failed', 'there is no answer to take back', { hint: 'lexi' });
  store.append({ v: EVENT_VERSION, id: app.newId(), at: app.now(), session: app.newId(), kind: 'undo', of: last.id });
  const when = last.at.slice(0, 16).replace('T', ' ');
  const name = last.kind === 'answer' ? cardName(last.card)?.id : last.word;
  print(io, [`Taken back: ${last.kind === 'answer' ? 'the answer about' : 'the mark as known of'} ${name}, ${when}.`]);
  await store.history(app.today());
  return EXIT.done;
}

function list(app: App, options: { json?: boolean }): ExitCode {
  const { io, store } = app;
  const { moments, ...leftover } = timelineOf(store.historyFiles(), app.today());
  const late = lastEvents(moments, LISTED);
  sayLeftover(io, leftover, store.places.history);
  const json = () => JSON.stringify({ schema: 'lexithymia/events', version: 1, events: late.map(plainLate) });
  print(io, options.json ? [json()] : renderLate(late, widthOf(io)));
  return EXIT.done;
}
