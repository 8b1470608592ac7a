/** `lexi undo`: takes back the last answer. */
import { AppError } from '../../app-error.ts';
import { cardName } from '../../drills/card-id.ts';
import { EVENT_VERSION } from '../../history/event.ts';
import { lastToUndo } from '../../history/undo.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print } from '../io.ts';
import { todayOf } from './today.ts';

export async function undo(app: App): Promise<ExitCode> {
  const { io, store } = app;
  const last = lastToUndo(store.historyFiles(), todayOf(app));
  if (last === undefined) throw new AppError('failed', 'there is no answer to take back', { hint: 'lexi' });
  store.append({ v: EVENT_VERSION, id: app.newId(), at: app.now(), session: app.newId(), kind: 'undo', of: last.id });
  const when = last.at.slice(0, 16).replace('T', ' ');
  const name = last.kind === 'answer' ? cardName(last.card)?.id : last.word;
  print(io, [`Taken back: ${last.kind === 'answer' ? 'the answer about' : 'the mark as known of'} ${name}, ${when}.`]);
  await store.history(todayOf(app));
  return EXIT.done;
}
