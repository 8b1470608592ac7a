/** Puts the real storage, clock and chance together; the only file that knows both the disk and the screen. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { App, Store } from './cli/app.ts';
import { run } from './cli/program.ts';
import { renderEvent } from './history/event.ts';
import { fold } from './history/fold.ts';
import { timelineOf } from './history/timeline.ts';
import { contentOf } from './lexicon/content.ts';
import { localTime } from './storage/clock.ts';
import { readAliases, readHelpLines, readLexicon, readScenes } from './storage/content-files.ts';
import { ownHistoryFile } from './storage/device.ts';
import { newEventId } from './storage/event-id.ts';
import { appendLine, writeWhole } from './storage/files.ts';
import { readCache, writeCache } from './storage/fold-cache.ts';
import { readHistory, stampsIn } from './storage/history-files.ts';
import { type Places, placesFor } from './storage/places.ts';
import { checkReadable, putSettingsAside, readSettings } from './storage/settings-file.ts';

declare const VERSION: string;

const CONTENT = join(fileURLToPath(new URL('.', import.meta.url)), 'content');

/** Runs the program for a process; gives the exit code. */
export async function main(host: NodeJS.Process): Promise<number> {
  for (const stream of [host.stdout, host.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      // The reader has gone (`| head`): there is nobody left to tell.
      if (error.code === 'EPIPE') host.exit(0);
      throw error;
    });
  }
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
    io: { stdin: host.stdin, stdout: host.stdout, stderr: host.stderr, env: host.env },
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

/** The store on the real disk; content is read from where the build put it. */
export function storeIn(places: Places, contentFolder: string = CONTENT): Store {
  let file: { session: string; path: string } | undefined;
  const ownFile = (session: string) => {
    if (file?.session !== session) file = { session, path: ownHistoryFile(places.state, places.history, session) };
    return file.path;
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
    lexicon: () => readLexicon(contentFolder),
    content: (heavy) =>
      contentOf(
        readLexicon(contentFolder),
        readScenes(contentFolder).filter((scene) => heavy || scene.heavy !== true),
      ),
    helpLines: () => readHelpLines(contentFolder),
  };
}
