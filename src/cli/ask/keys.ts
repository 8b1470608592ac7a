/** What each key does, in every way of asking. A single letter is always a command. */
import type { Command, View } from '../../session/view.ts';

/** A command without the time it took. */
export type Reply = { readonly do: 'answer'; readonly given: readonly string[] } | Exclude<Command, { do: 'answer' }>;

interface Key {
  readonly reply: Reply;
  readonly says: string;
}

const KEYS: Readonly<Record<string, Key>> = {
  n: { reply: { do: 'answer', given: [] }, says: 'cannot tell' },
  s: { reply: { do: 'skip' }, says: 'skip' },
  '?': { reply: { do: 'why' }, says: 'why this' },
  u: { reply: { do: 'undo' }, says: 'undo' },
  e: { reply: { do: 'easy' }, says: 'easy' },
  k: { reply: { do: 'known' }, says: 'I know this word' },
  h: { reply: { do: 'help' }, says: 'help lines' },
  q: { reply: { do: 'quit' }, says: 'stop and keep' },
};

/** The reply of a letter; undefined where it is no command. */
export const replyOf = (letter: string): Reply | undefined =>
  Object.hasOwn(KEYS, letter.toLowerCase()) ? KEYS[letter.toLowerCase()]?.reply : undefined;

/** The keys worth naming at a view; k where the word it is about is on the screen. */
export function keysAt(view: View): readonly string[] {
  switch (view.is) {
    case 'word':
      return ['k', 's', '?', 'u', 'h', 'q'];
    case 'question':
      if (view.isLookup) return ['n', 'h', 'q'];
      return ['n', 's', '?', 'u', 'h', 'q'];
    case 'reasons':
      return view.mayEase ? ['e', 'u', 'h', 'q'] : ['u', 'h', 'q'];
    case 'end':
      return [];
  }
}

/** "n cannot tell, s skip", each key with what it does; `lead` stands before every letter. */
export const keyHints = (keys: readonly string[], lead = ''): string[] =>
  keys.map((key) => `${lead}${key} ${KEYS[key]?.says ?? ''}`);
