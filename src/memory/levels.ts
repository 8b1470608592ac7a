/** Which words may be met next: levels open in order. */
import type { Outline } from '../lexicon/content.ts';
import { NOT_A_FEELING, type Word } from '../lexicon/word.ts';

type Levelled = Pick<Word, 'id' | 'family' | 'level'>;

interface Meeting<W extends Levelled> {
  readonly words: readonly W[];
  /** In the order of meeting them. */
  readonly families: Outline['families'];
}

/** The share of a level's words that must have been seen before the next level opens. */
const OPENS_AT = 0.7;

/** The unseen words of the open levels in the order of meeting them: by level, from family to family, feelings first. */
export function wordsToMeet<W extends Levelled>(meeting: Meeting<W>, isSeen: (word: string) => boolean): W[] {
  const unseen = meeting.words.filter((word) => !isSeen(word.id));
  if (unseen.length === 0) return [];
  return openLevels(meeting.words, unseen).flatMap((level) =>
    familyByFamily(
      unseen.filter((word) => word.level === level),
      meeting,
      isSeen,
    ),
  );
}

const LEVELS = [1, 2, 3, 4, 5];

/** The levels up to the first of which too many words are unseen. */
function openLevels(words: readonly Levelled[], unseen: readonly Levelled[]): number[] {
  const countOf = (all: readonly Levelled[], level: number) => all.filter((word) => word.level === level).length;
  const closing = LEVELS.findIndex((level) => {
    const own = countOf(words, level);
    return own - countOf(unseen, level) < OPENS_AT * own;
  });
  return closing === -1 ? LEVELS : LEVELS.slice(0, closing + 1);
}

/** One word of each family in turn, that with the fewest seen words first, and of those the one to meet first; what is no feeling comes last. */
function familyByFamily<W extends Levelled>(
  unseen: readonly W[],
  { words, families }: Meeting<W>,
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
  const places = new Map(families.map(({ id }, place) => [id, place]));
  const placeOf = (word: W) => places.get(word.family) ?? 0;
  const isNeed = (word: W) => Number(word.family === NOT_A_FEELING);
  return unseen.toSorted((a, b) => isNeed(a) - isNeed(b) || rankOf(a) - rankOf(b) || placeOf(a) - placeOf(b));
}
