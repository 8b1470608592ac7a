/** The history itself, one event a line: nothing is lost. */
import type { Event } from '../history/event.ts';

/** The events in the order of time, then the lines that wait for a newer program or a later day, as they were. */
export const renderJsonl = (events: readonly Event[], waiting: readonly string[] = []): string =>
  [...events.map((event) => JSON.stringify(event)), ...waiting].map((line) => `${line}\n`).join('');
