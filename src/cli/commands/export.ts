/** `lexi export`: the answers, for scripts, other programs and other people. */
import { eventsOf } from '../../formats/events.ts';
import { wayOf } from '../../formats/index.ts';
import { WHAT_NAMES } from '../../formats/names.ts';
import { schemaOf } from '../../formats/schema.ts';
import type { Part, Source } from '../../formats/source.ts';
import { type HistoryReader, type Survey, surveyor } from '../../history/survey.ts';
import type { App } from '../app.ts';
import { Interrupted } from '../ask/asker.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print } from '../io.ts';
import { type Progress, progressOn } from '../progress.ts';
import { type Choice, choiceOf, type ExportOptions } from './export-choice.ts';
import { sourceOf } from './export-source.ts';
import { familyNamed } from './family.ts';
import { sayLeftover } from './leftover.ts';

export async function exportHistory(app: App, options: ExportOptions): Promise<ExitCode> {
  if (options.schema !== undefined) {
    const { schema } = options;
    const what = WHAT_NAMES.find((name) => name === schema) ?? 'all';
    const { columns } = choiceOf({ ...options, what, format: 'json' }, app.today());
    print(app.io, [JSON.stringify(schemaOf(schema, columns), null, 2)]);
    return EXIT.done;
  }
  const choice = choiceOf(await withFamily(app, options), app.today());
  const way = wayOf(choice.what, choice.format);
  if (way === undefined) throw new Error(`no way to export ${choice.what} as ${choice.format}`);
  const needs: Part[] = choice.filter.family === undefined ? [...way.needs] : [...way.needs, 'lexicon'];
  const progress = progressOn(app.io, isFile(options.output));
  const reader = needs.includes('events') ? await app.store.openHistory() : undefined;
  try {
    const source = await readingFrom(app, choice, needs, reader, progress);
    await writeOut(app, options.output, way.render(source));
  } finally {
    progress.end();
    reader?.close();
  }
  return EXIT.done;
}

const withFamily = async (app: App, options: ExportOptions): Promise<ExportOptions> =>
  options.family === undefined
    ? options
    : { ...options, family: familyNamed(options.family, (await app.store.lexicon()).families) };

/** The part of the bar that is for the first look at every line. */
const LOOKING = 0.4;

async function readingFrom(
  app: App,
  choice: Choice,
  needs: readonly Part[],
  reader: HistoryReader | undefined,
  progress: Progress,
): Promise<Source> {
  if (reader === undefined) return sourceOf(app, choice, needs, undefined);
  const survey = await surveyed(app, reader, (share) => progress.at(share * LOOKING));
  progress.end();
  sayLeftover(app.io, survey.leftover, app.store.places.history);
  let read = 0;
  const events = eventsOf(survey, reader, () => {
    read += 1;
    if (read % LINES_AT_ONCE === 0) progress.at(LOOKING + (1 - LOOKING) * Math.min(1, read / survey.events.size));
  });
  return sourceOf(app, choice, needs, events);
}

const LINES_AT_ONCE = 2000;

async function surveyed(app: App, reader: HistoryReader, onShare: (share: number) => void): Promise<Survey> {
  const { add, done } = surveyor(reader.names, app.today());
  let [lines, bytes] = [0, 0];
  for (const line of reader.lines()) {
    add(line);
    lines += 1;
    bytes += line.bytes + 1;
    if (lines % LINES_AT_ONCE !== 0) continue;
    onShare(bytes / reader.bytes);
    await pause(app);
  }
  return done();
}

const isFile = (path: string | undefined): path is string => path !== undefined && path !== '-';

/** Characters written at once. */
const PIECE = 65_536;

/** To the file, whole or not at all, or to standard output, as fast as it is read. */
async function writeOut(app: App, path: string | undefined, texts: Iterable<string>): Promise<void> {
  const draft = isFile(path) ? await app.store.draftExport(path) : undefined;
  const write = async (text: string) => (draft === undefined ? app.io.writeOn(text) : draft.write(text));
  try {
    let piece = '';
    for (const text of texts) {
      piece += text;
      if (piece.length < PIECE) continue;
      await unlessStopped(app, write(piece));
      piece = '';
      await pause(app);
    }
    await unlessStopped(app, write(piece));
    draft?.finish();
  } finally {
    draft?.drop();
  }
}

/** Waits for a slow reader, but not once the process was told to stop. */
async function unlessStopped({ stop }: Pick<App, 'stop'>, written: Promise<void>): Promise<void> {
  let stopped = (): void => undefined;
  const isStopped = new Promise<never>((_, reject) => {
    stopped = () => reject(new Interrupted());
    stop.addEventListener('abort', stopped);
  });
  await Promise.race([written, isStopped]).finally(() => stop.removeEventListener('abort', stopped));
}

/** Lets signals in: Ctrl-C ends a long export, and takes back a file that is not whole. */
async function pause({ stop }: Pick<App, 'stop'>): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  if (stop.aborted) throw new Interrupted();
}
