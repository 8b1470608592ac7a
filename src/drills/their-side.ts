/** Rung 5: the same scene, and what someone else in it may feel. */
import { difference } from '../lexicon/nearness.ts';
import type { Word } from '../lexicon/word.ts';
import { cardOf, noteOf } from './card-id.ts';
import { shuffled } from './chance.ts';
import { wordDistractors } from './distractors.ts';
import type { Drill, Key } from './drill.ts';
import { FIRM_ENOUGH_FOR_NEIGHBOURS } from './firmness.ts';
import { type Grades, gradeOne, gradesOf } from './marking.ts';
import { freshest } from './prompts.ts';
import { meaning, verdictOn } from './voice.ts';

interface TheirSideKey extends Key {
  readonly grades: Grades;
  readonly word: Word;
  readonly because: string;
  readonly apart: Readonly<Record<string, string>>;
}

export const theirSide: Drill<TheirSideKey> = {
  kind: 'their-side',
  rung: () => 5,
  opens: (id, _, past) => past.firmness(noteOf('w', id)) >= FIRM_ENOUGH_FOR_NEIGHBOURS,
  hasPrompt: (id, content) => content.scenesForOther(id).length > 0,

  ask(id, content, past, random) {
    const word = content.word(id);
    const scene = freshest(content.scenesForOther(id), promptOf, past, random);
    const { other } = scene;
    if (other === undefined) throw new Error(`nobody else is in the scene ${scene.id}`);
    const others = wordDistractors(word, other.fits, content, past, random);
    return {
      shown: {
        shape: 'one',
        kind: 'their-side',
        rung: 5,
        scene: scene.text,
        ask: `The other side: what might ${other.who} feel?`,
        options: shuffled([word, ...others], random).map((each) => ({ id: each.id, label: each.word })),
      },
      key: {
        card: cardOf('w', id, 'their-side'),
        prompt: promptOf(scene),
        grades: gradesOf(other.fits, [word, ...others]),
        word,
        because: other.because,
        apart: Object.fromEntries(others.map((each) => [each.id, difference(word, each) ?? meaning(each)])),
      },
    };
  },

  mark({ key }, answer) {
    const grade = gradeOne(key.grades, answer);
    const apart = key.apart[answer[0] ?? ''];
    return {
      grade,
      given: answer,
      lines: [verdictOn(grade, key.word), key.because, ...(apart === undefined ? [] : [apart])],
    };
  },
};

/** The other side of a scene is a prompt of its own. */
const promptOf = (scene: { readonly id: string }): string => `${scene.id}+other`;
