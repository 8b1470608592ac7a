/** Builders for what people say: verdict words, statements, and exchanges with their replies. */
import type { Exchange } from '../src/lexicon/exchange.ts';
import type { Statement } from '../src/lexicon/statement.ts';
import type { Underneath, Verdict } from '../src/lexicon/verdict.ts';

/** "Left out, if it is so.": the id of a feeling as the sentence that names it. */
const whenIt = (word: string): Underneath => {
  const name = word.replaceAll('-', ' ');
  return { word, when: `${name.charAt(0).toUpperCase()}${name.slice(1)}, if it is so.` };
};

export const aVerdict = (id: string, underneath: readonly string[], fields: Partial<Verdict> = {}): Verdict => ({
  id,
  word: id.replaceAll('-', ' '),
  forms: [],
  judges: 'Someone did something to you.',
  underneath: underneath.map(whenIt),
  ...fields,
});

export const aStatement = (id: string, is: Statement['is'], fields: Partial<Statement> = {}): Statement => ({
  id,
  text: `I say sentence ${id} now.`,
  is,
  because: 'It tells what it tells.',
  ...fields,
});

/** One reply of each kind; the one that listens is neither the longest, nor the shortest, nor the only question. */
export const anExchange = (id: string, fields: Partial<Exchange> = {}): Exchange => ({
  id,
  scene: 'Your brother, in the car.',
  says: `I waited in room ${id} for an hour today.`,
  replies: [
    { does: 'fixes', text: 'Ask them for another day, and then for another room.', effect: 'It mends too early.' },
    { does: 'listens', text: 'You waited for a whole hour.', effect: 'It stays with the hour.' },
    { does: 'turns', text: 'My own hour was far worse.', effect: 'It turns to you.' },
    { does: 'minimises', text: 'That is nothing.', effect: 'It makes the hour small.' },
  ],
  ...fields,
});
