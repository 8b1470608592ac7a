/** Puts the real storage, clock and chance together; the only file that knows both the disk and the screen. */
import { join } from 'node:path';
import type { App } from './cli/app.ts';
import { runQuickly } from './cli/quick.ts';
import { localDay, localTime, localZone } from './storage/clock.ts';
import { newEventId } from './storage/event-id.ts';
import { conventionsOf, placesFor } from './storage/places.ts';
import { storeIn } from './store.ts';
import { hangUp, streamsOf } from './streams.ts';

declare const VERSION: string;

const CONTENT = join(import.meta.dirname, 'content');

/** Runs the program for a process; gives the exit code. */
export async function main(host: NodeJS.Process): Promise<number> {
  let stopping: AbortController | undefined;
  let stopCode: number | undefined;
  const onSignal = (code: number) => () => {
    stopCode = code;
    stopping?.abort();
  };
  // Kept for good: a library that finds no other listener would end the process before the screen is given back.
  host.on('SIGHUP', onSignal(129));
  host.on('SIGINT', onSignal(130));
  host.on('SIGTERM', onSignal(143));
  const io = streamsOf(host);
  const app: App = {
    io,
    store: storeIn(placesFor(host.env, await conventionsOf(host.platform)), CONTENT),
    now: () => localTime(new Date()),
    today: () => localDay(new Date()),
    newId: () => newEventId(),
    random: Math.random,
    timeZone: localZone,
    version: VERSION,
    self: [host.execPath, host.argv[1] ?? ''],
    // Made for whoever wants to know: loading it takes a shell prompt a fortieth of its time.
    get stop() {
      stopping ??= new AbortController();
      if (stopCode !== undefined) stopping.abort();
      return stopping.signal;
    },
    hangUp: () => hangUp(host),
    colour: 'auto',
  };
  const argv = host.argv.slice(2);
  const code = (await runQuickly(app, argv)) ?? (await (await import('./cli/program.ts')).run(app, argv));
  // What a full pipe has no room for would keep a process that was stopped waiting for a reader.
  if (stopCode !== undefined && host.stdout.writableLength > 0) host.exit(stopCode);
  return stopCode ?? code;
}
