/** Which word was typed, a slip of spelling allowed. */
import { normalised } from '../lexicon/search.ts';
import { slipsBetween } from '../lexicon/slip.ts';
import type { Word } from '../lexicon/word.ts';

export interface Typed {
  readonly word: Word;
  /** The accepted spelling it was taken for; undefined where it was typed exactly. */
  readonly slip?: string;
}

/** In shorter words one letter makes another word. */
const SHORTEST_WITH_SLIP = 4;

/** The word whose spelling or form was typed, or missed by one slip; `preferred` wins where two are as near. */
export function typedWord(text: string, words: readonly Word[], preferred: string): Typed | undefined {
  const typed = normalised(text);
  const ordered = words.toSorted((a, b) => Number(b.id === preferred) - Number(a.id === preferred));
  for (const word of ordered) if (spellings(word).some((form) => normalised(form) === typed)) return { word };
  for (const word of ordered) {
    const slip = spellings(word).find((form) => isOneSlip(typed, normalised(form)));
    if (slip !== undefined) return { word, slip };
  }
  return undefined;
}

const spellings = (word: Word): readonly string[] => [word.word, ...word.forms];

/** One letter added, left out, changed, or two neighbours swapped. */
function isOneSlip(typed: string, form: string): boolean {
  if (form.length < SHORTEST_WITH_SLIP || typed.length < SHORTEST_WITH_SLIP - 1) return false;
  return slipsBetween(typed, form) === 1;
}
