/** The history itself, one event a line, in the order of time: nothing is lost. */
import type { Event } from '../history/event.ts';

export const renderJsonl = (events: readonly Event[]): string =>
  events.map((event) => `${JSON.stringify(event)}\n`).join('');
