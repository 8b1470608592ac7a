/** What a machine has kept, read from its files and not by the program. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readingOf } from '../../src/care/lines.ts';
import type { AnswerEvent, Event } from '../../src/history/event.ts';
import type { Machine } from './session.ts';

export interface Kept {
  readonly events: readonly Event[];
  readonly torn: number;
}

/** Every line of every history file. */
export function keptBy({ history }: Machine): Kept {
  const names = existing(history).filter((name) => name.endsWith('.jsonl'));
  const read = names.flatMap((name) => readFileSync(join(history, name), 'utf8').split('\n')).map(readingOf);
  return {
    events: read.flatMap((line) => (line.is === 'event' ? [line.event] : [])),
    torn: read.filter(({ is }) => is === 'torn').length,
  };
}

function existing(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Nothing was kept yet.
    return [];
  }
}

export const answersIn = (events: readonly Event[]): AnswerEvent[] =>
  events.flatMap((event) => (event.kind === 'answer' ? [event] : []));

/** How many of the acknowledged answers do not stand, in their order, among the answers kept. */
export function lostOf(acknowledged: readonly (readonly string[])[], kept: readonly AnswerEvent[]): number {
  return acknowledged.filter((given, place) => kept[place]?.given.join('\n') !== given.join('\n')).length;
}
