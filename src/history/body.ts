/** What of an event can move a state: not its times, its sitting or whatever else it may carry. */
import type { Event } from './event.ts';

type BodyOf<E> = E extends Event ? Omit<E, 'v' | 'id' | 'at' | 'session' | 'ms'> : never;

/** Every event is one. */
export type Body = BodyOf<Event>;

const NONE: readonly string[] = [];

/** The body alone. What was given counts only where it was not the best. */
export function bodyOf(event: Body): Body {
  switch (event.kind) {
    case 'answer': {
      const { kind, card, prompt, mark, rating, repeat } = event;
      const given = mark === 'best' ? NONE : event.given;
      return repeat === true
        ? { kind, card, prompt, given, mark, rating, repeat }
        : { kind, card, prompt, given, mark, rating };
    }
    case 'shown': {
      const { kind, word, prompt } = event;
      return prompt === undefined ? { kind, word } : { kind, word, prompt };
    }
    case 'known':
      return { kind: event.kind, word: event.word };
    case 'easy':
    case 'undo':
      return { kind: event.kind, of: event.of };
    case 'weights':
      return { kind: event.kind, w: event.w };
  }
}

/** The same for two bodies that move a state in the same way, and for no others. */
export function bodyKey(event: Body): string {
  switch (event.kind) {
    case 'answer': {
      const given = event.mark === 'best' ? '' : event.given.map(quoted).join('');
      const repeat = event.repeat === true ? '+' : '';
      return `${event.mark} ${event.rating}${repeat} ${quoted(event.card)}${quoted(event.prompt)}${given}`;
    }
    case 'shown':
      return `shown ${quoted(event.word)}${event.prompt === undefined ? '' : quoted(event.prompt)}`;
    case 'known':
      return `known ${event.word}`;
    case 'easy':
    case 'undo':
      return `${event.kind} ${event.of}`;
    case 'weights':
      return `weights ${event.w.join(' ')}`;
  }
}

/** With its length before it no text can be taken for two. */
const quoted = (text: string): string => `${text.length}:${text}`;
