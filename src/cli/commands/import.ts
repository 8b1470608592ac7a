/** `lexi import`: takes in the history of another device, as a file of its own beside the others. */
import { AppError } from '../../app-error.ts';
import type { Folded } from '../../history/folded.ts';
import { movedCards, wordsMet } from '../../history/moved.ts';
import { type Sifted, sieveFor } from '../../history/sift.ts';
import { orphansOf } from '../../insight/orphans.ts';
import type { Day } from '../../memory/day.ts';
import type { App, Foreign, HistoryDraft } from '../app.ts';
import { Interrupted } from '../ask/asker.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, warn, widthOf } from '../io.ts';
import { type Imported, jsonOf, remarksOn, renderImported } from '../render/imported.ts';
import { likenessOf } from '../render/looks-like.ts';

const STANDARD_INPUT = '-';

export async function importHistory(
  app: App,
  file: string,
  options: { dryRun?: boolean; json?: boolean },
): Promise<ExitCode> {
  const { io, store } = app;
  const dryRun = options.dryRun === true;
  const today = app.today();
  /** What a dry run would keep, to see what it would change. */
  const texts: string[] = [];
  const foreign = await store.foreign();
  const draft = dryRun ? inMemory(texts) : foreign.draft();
  try {
    const sifted = await sift(app, foreign, file, today, (text) => draft.add(text));
    const before = hasNew(sifted) ? (await store.history(today)).folded : undefined;
    const kept = draft.keep();
    const change = before === undefined ? {} : await changeFrom(before, app, today, dryRun ? texts : undefined);
    const from = file === STANDARD_INPUT ? 'standard input' : file;
    const imported: Imported = { from, dryRun, ...sifted, ...NO_CHANGE, ...change, kept };
    warn(io, remarksOn(imported));
    print(io, options.json ? [jsonOf(imported)] : renderImported(imported, widthOf(io)));
    return EXIT.done;
  } catch (error) {
    throw app.stop.aborted ? new Interrupted() : error;
  } finally {
    draft.drop();
  }
}

const NO_CHANGE = { cards: [], words: [], unknown: [] } as const;

const hasNew = ({ events, newer }: Sifted): boolean => events + newer > 0;

/** What is new goes to `keep`, piece by piece. Throws `data` where not one line is of a history. */
async function sift(
  app: App,
  foreign: Foreign,
  file: string,
  today: Day,
  keep: (text: string) => void,
): Promise<Sifted> {
  const sieve = sieveFor(today);
  for (const piece of app.store.historyPieces()) sieve.know(piece);
  let start: string | undefined;
  const source = file === STANDARD_INPUT ? app.io.stdin : file;
  for await (const text of foreign.pieces(source, app.stop)) {
    start ??= text.slice(0, 4096);
    keep(sieve.sift({ name: file, text }));
  }
  const sifted = sieve.sifted();
  if (sifted.damaged > 0 && !hasNew(sifted) && sifted.known === 0) throw noHistory(file, start ?? '');
  return sifted;
}

function noHistory(file: string, start: string): AppError {
  const { is, instead } = likenessOf(start);
  const [name, hint] =
    file === STANDARD_INPUT ? ['standard input', instead] : [file, instead.replace(/\bfile\b/, () => file)];
  return new AppError('data', `${name} is no history: it seems to be ${is}`, { hint });
}

const inMemory = (texts: string[]): HistoryDraft => ({
  add: (text) => void texts.push(text),
  keep: () => undefined,
  drop: () => undefined,
});

/** From the state before to the one with what was kept, or with these texts. */
async function changeFrom(before: Folded, { store }: App, today: Day, texts: readonly string[] | undefined) {
  const after =
    texts === undefined
      ? (await store.history(today)).folded
      : await store.historyWith(
          texts.map((text) => ({ name: 'import', text })),
          today,
        );
  const lexicon = await store.lexicon();
  const orphansIn = (folded: Folded) => orphansOf(folded, lexicon, store.aliases()).map(({ id }) => id);
  const old = new Set(orphansIn(before));
  return {
    cards: movedCards(before, after),
    words: wordsMet(before, after),
    unknown: orphansIn(after).filter((id) => !old.has(id)),
  };
}
