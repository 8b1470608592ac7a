/** Rung 3: words of one family, put in order from mild to strong. */
import type { Content } from '../lexicon/content.ts';
import { INTENSITY_GAP, stepsIn } from '../lexicon/rules/words.ts';
import { NOT_A_FEELING, type Word } from '../lexicon/word.ts';
import { cardOf } from './card-id.ts';
import { type Random, shuffled } from './chance.ts';
import type { Drill, Key, Past } from './drill.ts';
import { gradeOrder } from './marking.ts';
import { freshest } from './prompts.ts';
import { listed, meaning, OPENING } from './voice.ts';

interface StrengthKey extends Key {
  /** Mild to strong. */
  readonly right: readonly Word[];
}

/** Words put in order. */
const LADDER = 3;

export const strength: Drill<StrengthKey> = {
  kind: 'strength',
  rung: () => 3,
  opens: (id) => id !== NOT_A_FEELING,
  hasPrompt: (id, content, past) => stepsIn(seenOf(id, content, past)) >= LADDER,

  ask(id, content, past, random) {
    const right = freshest(ladders(id, content, past), promptOf, past, random);
    return {
      shown: {
        shape: 'order',
        kind: 'strength',
        rung: 3,
        ask: 'Put these in order, from mild to strong.',
        options: outOfOrder(right, random).map((word) => ({ id: word.id, label: word.word })),
        picks: right.length,
        along: 'mild to strong',
      },
      key: { card: cardOf('f', id, 'strength'), prompt: promptOf(right), right },
    };
  },

  mark({ key }, answer) {
    const order = key.right.map((word) => word.id);
    const grade = gradeOrder(order, answer);
    const place = order.findIndex((id, index) => answer[index] !== id);
    const misplaced = key.right[place === -1 ? order.length - 1 : place];
    return {
      grade,
      given: answer,
      lines: [
        `${OPENING[grade]} From mild to strong: ${listed(key.right.map((word) => word.word))}.`,
        ...(misplaced === undefined ? [] : [meaning(misplaced)]),
      ],
    };
  },
};

const promptOf = (words: readonly Word[]): string => words.map((word) => word.id).join('+');

/** Every three seen words of the family whose intensities lie far enough apart, mild to strong. */
function ladders(family: string, content: Content, past: Past): Word[][] {
  const seen = seenOf(family, content, past);
  return seen.flatMap((mild) =>
    seen
      .filter((middle) => isStep(mild, middle))
      .flatMap((middle) => seen.filter((strong) => isStep(middle, strong)).map((strong) => [mild, middle, strong])),
  );
}

const seenOf = (family: string, content: Content, past: Past): Word[] =>
  content.wordsOf(family).filter((word) => past.isSeen(word.id));

const isStep = (a: Word, b: Word): boolean => b.intensity - a.intensity >= INTENSITY_GAP - 1e-9;

/** Any order but the right one, each as likely, so that doing nothing is no answer. */
function outOfOrder(right: readonly Word[], random: Random): Word[] {
  const order = shuffled(right, random);
  return order.every((word, place) => word === right[place]) ? outOfOrder(right, random) : order;
}
