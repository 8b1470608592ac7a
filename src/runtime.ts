/** Puts the real storage, clock and chance together; the only file that knows both the disk and the screen. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isAppError } from './app-error.ts';
import type { App, Store } from './cli/app.ts';
import type { Io } from './cli/io.ts';
import { run } from './cli/program.ts';
import { renderEvent } from './history/event.ts';
import { fold } from './history/fold.ts';
import { timelineOf } from './history/timeline.ts';
import { contentOf } from './lexicon/content.ts';
import { joined, NOTHING_OWN } from './lexicon/own.ts';
import { contextOf, type Scene } from './lexicon/scene.ts';
import { DEFAULT_SETTINGS } from './session/settings.ts';
import { localTime } from './storage/clock.ts';
import { readAliases, readHelpLines, readLexicon, readOutline, readScenes } from './storage/content-files.ts';
import { ownHistoryFile } from './storage/device.ts';
import { newEventId } from './storage/event-id.ts';
import { appendLine, writeWhole } from './storage/files.ts';
import { readCache, writeCache } from './storage/fold-cache.ts';
import { readHistory, stampsIn } from './storage/history-files.ts';
import type { OwnRead } from './storage/own-words.ts';
import { type Places, placesFor } from './storage/places.ts';
import { checkReadable, putSettingsAside, readSettings } from './storage/settings-file.ts';

declare const VERSION: string;

const CONTENT = join(import.meta.dirname, 'content');

/** Runs the program for a process; gives the exit code. */
export async function main(host: NodeJS.Process): Promise<number> {
  const stopping = new AbortController();
  let stopCode: number | undefined;
  const onSignal = (code: number) => () => {
    stopCode = code;
    stopping.abort();
  };
  // Kept for good: a library that finds no other listener would end the process before the screen is given back.
  host.on('SIGHUP', onSignal(129));
  host.on('SIGINT', onSignal(130));
  host.on('SIGTERM', onSignal(143));
  const app: App = {
    io: streamsOf(host),
    store: storeIn(placesFor(host.env)),
    now: () => localTime(new Date()),
    newId: () => newEventId(),
    random: Math.random,
    version: VERSION,
    stop: stopping.signal,
    hangUp: () => {
      host.removeAllListeners('SIGHUP');
      host.kill(host.pid, 'SIGHUP');
    },
    colour: 'auto',
  };
  const code = await run(app, host.argv.slice(2));
  return stopCode ?? code;
}

const readOwnWords = async (path: string, contentFolder: string): Promise<OwnRead> =>
  (await import('./storage/own-words.ts')).readOwn(path, readLexicon(contentFolder), readScenes(contentFolder));

/** The streams, each opened when it is first used: opening one takes as long as reading a year of answers. */
function streamsOf(host: NodeJS.Process): Io {
  const guarded = (stream: NodeJS.WriteStream) =>
    stream.listeners('error').includes(onStreamError) ? stream : stream.on('error', onStreamError);
  return {
    get stdin() {
      // A terminal that was closed in the middle of a session cannot be opened for a last message.
      guarded(host.stderr);
      return host.stdin;
    },
    get stdout() {
      return guarded(host.stdout);
    },
    get stderr() {
      return guarded(host.stderr);
    },
    env: host.env,
  };
}

function onStreamError(error: NodeJS.ErrnoException): void {
  // The reader has gone (`| head`): there is nobody left to tell.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** The store on the real disk; content is read from where the build put it. */
export function storeIn(places: Places, contentFolder: string = CONTENT): Store {
  let file: { session: string; path: string } | undefined;
  const ownFile = (session: string) => {
    if (file?.session !== session) file = { session, path: ownHistoryFile(places.state, places.history, session) };
    return file.path;
  };
  const read = new Map<string, Promise<OwnRead>>();
  const ownOf = (path: string): Promise<OwnRead> => {
    const known = read.get(path) ?? readOwnWords(path, contentFolder);
    read.set(path, known);
    return known;
  };
  /** A file that cannot be read is left out like one that breaks a rule. */
  const ownOrNothing = async (): Promise<OwnRead> => {
    try {
      return existsSync(places.own) ? await ownOf(places.own) : { own: NOTHING_OWN, problems: [] };
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { own: NOTHING_OWN, problems: [{ at: 'the file', says: error.message, fix: 'make it readable' }] };
    }
  };
  return {
    places,
    settings: () => readSettings(places.settings),
    writeSetting: async (name, value) => {
      if (value === undefined) checkReadable(places.settings);
      else readSettings(places.settings);
      const { writeSetting } = await import('./storage/settings.ts');
      writeSetting(places.settings, name, value);
    },
    putSettingsAside: () => putSettingsAside(places.settings),
    history(today) {
      const aliases = readAliases(contentFolder);
      const basis = { files: stampsIn(places.history), aliases };
      const cached = readCache(places.cache, basis, today);
      if (cached !== undefined) return cached;
      const { moments, ...leftover } = timelineOf(readHistory(places.history), today);
      const fresh = { folded: fold(moments, aliases), leftover };
      if (moments.length > 0) writeCache(places.cache, fresh, basis, today);
      return fresh;
    },
    historyFiles: () => readHistory(places.history),
    isNew: () => Object.keys(stampsIn(places.history)).length === 0,
    append: (event) => appendLine(ownFile(event.session), renderEvent(event), 'the answer'),
    writeExport: (path, text) => writeWhole(path, text, 'the export'),
    async outline() {
      const outline = readOutline(contentFolder);
      const { heavy, mute } = readSettings(places.settings);
      const { own } = await ownOrNothing();
      const words = [...outline.words, ...own.words].filter(({ id }) => !mute.includes(`word:${id}`));
      return { ...outline, words, exchanges: outline.exchanges.filter((exchange) => heavy || exchange.heavy !== true) };
    },
    async lexicon() {
      const lexicon = readLexicon(contentFolder);
      const { own } = await ownOrNothing();
      return { ...lexicon, words: joined(lexicon.words, own.words) };
    },
    async content({ all } = { all: false }) {
      const { heavy, mute } = all ? { ...DEFAULT_SETTINGS, heavy: true } : readSettings(places.settings);
      const { own } = await ownOrNothing();
      const lexicon = readLexicon(contentFolder);
      const mayBeAsked = (scene: Scene) =>
        (heavy || scene.heavy !== true) && !mute.includes(`context:${contextOf(scene.id)}`);
      return contentOf(
        {
          ...lexicon,
          words: joined(lexicon.words, own.words),
          exchanges: lexicon.exchanges.filter((exchange) => heavy || exchange.heavy !== true),
        },
        [...readScenes(contentFolder), ...own.scenes].filter(mayBeAsked),
        (word) => mute.includes(`word:${word}`),
      );
    },
    checkOwn: async (path) => (path === undefined ? await ownOrNothing() : await ownOf(path)).problems,
    hasFile: existsSync,
    helpLines: () => readHelpLines(contentFolder),
  };
}
