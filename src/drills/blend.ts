/** Rung 4: two feelings at once. */
import type { Content } from '../lexicon/content.ts';
import type { SceneHead } from '../lexicon/shelf.ts';
import type { Word } from '../lexicon/word.ts';
import { cardOf, noteOf } from './card-id.ts';
import { shuffled } from './chance.ts';
import { wordDistractors } from './distractors.ts';
import type { Drill, Key, Past } from './drill.ts';
import { FIRM_ENOUGH_FOR_NEIGHBOURS } from './firmness.ts';
import { farthest, type Grades, gradeSome, gradesOf } from './marking.ts';
import { freshest } from './prompts.ts';
import { capital, listed, meaning, openingFor } from './voice.ts';

interface BlendKey extends Key {
  readonly grades: Grades;
  readonly best: readonly Word[];
  readonly because: string;
  readonly meanings: Readonly<Record<string, string>>;
}

export const blend: Drill<BlendKey> = {
  kind: 'blend',
  rung: () => 4,
  opens: (id, content, past) => isFirm(id, past) && blends(id, content, (word) => isFirm(word, past)).length > 0,
  hasPrompt: (id, content, past) => blends(id, content, past.isSeen).length > 0,

  ask(id, content, past, random) {
    const scene = freshest(blends(id, content, past.isSeen), (each) => each.id, past, random).read();
    const best = scene.fits.best.map((each) => content.word(each));
    const others = wordDistractors(content.word(id), scene.fits, content, past, random);
    return {
      shown: {
        shape: 'some',
        kind: 'blend',
        rung: 4,
        scene: scene.text,
        ask: `Two feelings at once: which two might ${scene.who} feel?`,
        options: shuffled([...best, ...others], random).map((word) => ({ id: word.id, label: word.word })),
        most: 2,
      },
      key: {
        card: cardOf('w', id, 'blend'),
        prompt: scene.id,
        grades: gradesOf(scene.fits, [...best, ...others]),
        best,
        because: scene.because,
        meanings: Object.fromEntries(others.map((word) => [word.id, meaning(word)])),
      },
    };
  },

  mark({ key }, answer) {
    const grade = gradeSome(key.grades, answer);
    const other = key.meanings[farthest(key.grades, answer) ?? ''];
    return {
      grade,
      given: answer,
      lines: [
        `${openingFor(grade)} ${capital(listed(key.best.map((word) => word.word)))} at the same time.`,
        key.because,
        ...(other === undefined ? [] : [other]),
      ],
    };
  },
};

const isFirm = (id: string, past: Past): boolean => past.firmness(noteOf('w', id)) >= FIRM_ENOUGH_FOR_NEIGHBOURS;

/** Scenes in which the word and another are both there, and may be asked about. */
const blends = (id: string, content: Content, mayBeAsked: (word: string) => boolean): SceneHead[] =>
  content.mixedFor(id).filter(({ best }) => best.every((word) => content.has(word) && mayBeAsked(word)));
