/** Which words may be met next: levels open in order. */
import { NOT_A_FEELING, type Word } from '../lexicon/word.ts';

type Levelled = Pick<Word, 'id' | 'family' | 'level'>;

/** The share of a level's words that must have been seen before the next level opens. */
const OPENS_AT = 0.7;

/** The unseen words of the open levels in the order of meeting them: by level, from family to family, feelings first. */
export function wordsToMeet<W extends Levelled>(words: readonly W[], isSeen: (word: string) => boolean): W[] {
  return LEVELS.filter((level) => isOpen(level, words, isSeen)).flatMap((level) =>
    familyByFamily(
      words.filter((word) => word.level === level && !isSeen(word.id)),
      words,
      isSeen,
    ),
  );
}

const LEVELS = [1, 2, 3, 4, 5];

function isOpen(level: number, words: readonly Levelled[], isSeen: (word: string) => boolean): boolean {
  return LEVELS.filter((lower) => lower < level).every((lower) => {
    const own = words.filter((word) => word.level === lower);
    return own.filter((word) => isSeen(word.id)).length >= OPENS_AT * own.length;
  });
}

/** One word of each family in turn, the family with the fewest seen words first; what is no feeling comes last. */
function familyByFamily<W extends Levelled>(
  unseen: readonly W[],
  words: readonly W[],
  isSeen: (word: string) => boolean,
): W[] {
  const taken = new Map<string, number>();
  const takeOneOf = (family: string) => {
    const before = taken.get(family) ?? 0;
    taken.set(family, before + 1);
    return before;
  };
  for (const { id, family } of words) if (isSeen(id)) takeOneOf(family);
  const rank = new Map(unseen.map(({ id, family }) => [id, takeOneOf(family)]));
  const rankOf = (word: W) => rank.get(word.id) ?? 0;
  const isNeed = (word: W) => Number(word.family === NOT_A_FEELING);
  return unseen.toSorted((a, b) => isNeed(a) - isNeed(b) || rankOf(a) - rankOf(b));
}
