/** A word with what memory holds of it, as `lexi words --json` has it. */
import { type Knowledge, knowledgeIn } from '../insight/knowledge.ts';
import type { Word } from '../lexicon/word.ts';
import { type Day, formatDay } from '../memory/day.ts';
import { COUNT, DATE, type Field, oneOf, orNull, RUNG, TEXT, TEXTS } from './field.ts';
import { isInPart } from './filter.ts';
import type { Source } from './source.ts';

export interface WordRecord {
  readonly word: Word;
  readonly knowledge: Knowledge;
}

const LEVEL = { type: 'integer', minimum: 1, maximum: 5 };
const AXIS = { type: 'number', minimum: -1, maximum: 1 };

export const WORD_FIELDS: readonly Field<WordRecord>[] = [
  { name: 'id', says: 'Permanent', is: TEXT, of: ({ word }) => word.id, wordless: 'left-out' },
  { name: 'word', says: 'As it is written', is: TEXT, of: ({ word }) => word.word, wordless: 'left-out' },
  { name: 'family', says: 'By id', is: TEXT, of: ({ word }) => word.family, wordless: 'left-out' },
  { name: 'level', says: '1 common to 5 rare', is: LEVEL, of: ({ word }) => word.level },
  // The two axes together are as good as the word.
  { name: 'pleasant', says: 'How good it feels', is: AXIS, of: ({ word }) => word.pleasant, wordless: 'left-out' },
  { name: 'energy', says: 'How activated the body is', is: AXIS, of: ({ word }) => word.energy, wordless: 'left-out' },
  { name: 'sense', says: 'What it means', is: TEXT, of: ({ word }) => word.sense, wordless: 'left-out' },
  {
    name: 'state',
    says: 'Not met, met, or likely to be remembered for three weeks',
    is: oneOf(['new', 'met', 'firm']),
    of: ({ knowledge }) => knowledge.state,
  },
  {
    name: 'rung',
    says: 'The highest rung it was practised on',
    is: orNull(RUNG),
    of: ({ knowledge }) => knowledge.rung ?? null,
  },
  {
    name: 'since',
    says: 'The day it was first shown',
    is: orNull(DATE),
    of: ({ knowledge }) => dateOf(knowledge.since),
  },
  { name: 'answers', says: 'All answers to it', is: COUNT, of: ({ knowledge }) => knowledge.answers },
  {
    name: 'due',
    says: 'The day one of its cards comes back',
    is: orNull(DATE),
    of: ({ knowledge }) => dateOf(firstDue(knowledge)),
  },
  {
    name: 'confusedWith',
    says: 'Words given in its place, by id, most often first',
    is: TEXTS,
    of: ({ knowledge }) => knowledge.confusedWith,
    wordless: 'left-out',
  },
];

const dateOf = (day: Day | undefined): string | null => (day === undefined ? null : formatDay(day));

const firstDue = ({ cards }: Knowledge): Day | undefined => cards.map(({ due }) => due).sort((a, b) => a - b)[0];

/** Every word of the lexicon, met or not. */
export function wordsIn({ lexicon, folded, filter }: Source): WordRecord[] {
  const knowledge = knowledgeIn(folded);
  return lexicon.words
    .map((word) => ({ word, knowledge: knowledge(word.id) }))
    .filter(({ word, knowledge }) => isInPart(filter, { family: word.family, rung: knowledge.rung }));
}
