/** Rung 4: the meaning and a scene are given, the word is typed from memory. */
import { difference } from '../lexicon/nearness.ts';
import { gradeIn, type Scene } from '../lexicon/scene.ts';
import type { Word } from '../lexicon/word.ts';
import { cardOf, noteOf } from './card-id.ts';
import type { Drill, Key } from './drill.ts';
import { FIRM_ENOUGH_FOR_NEIGHBOURS } from './firmness.ts';
import { freshest } from './prompts.ts';
import { typedWord } from './spelling.ts';
import { meaning, OPENING, quoted } from './voice.ts';

interface RecallKey extends Key {
  readonly word: Word;
  readonly scene: Scene;
  /** Every word that may be typed. */
  readonly words: readonly Word[];
}

export const recall: Drill<RecallKey> = {
  kind: 'recall',
  rung: () => 4,
  opens: (id, _, past) => past.firmness(noteOf('w', id)) >= FIRM_ENOUGH_FOR_NEIGHBOURS,
  hasPrompt: (id, content) => content.headsFor(id).length > 0,

  ask(id, content, past, random) {
    const word = content.word(id);
    const scene = freshest(content.scenesFor(id), (each) => each.id, past, random);
    return {
      shown: { shape: 'type', kind: 'recall', rung: 4, scene: scene.text, ask: `Type the word. ${word.sense}` },
      key: { card: cardOf('w', id, 'recall'), prompt: scene.id, word, scene, words: content.everyWord },
    };
  },

  mark({ key }, answer) {
    const [text] = answer;
    const { word, scene } = key;
    if (text === undefined) {
      return {
        grade: 'unsure',
        given: [],
        lines: [`${OPENING.unsure} The word here is ${quoted(word)}.`, scene.because],
      };
    }
    const typed = typedWord(text, key.words, word.id);
    if (typed === undefined) return undefined;
    const given = [typed.word.id];
    if (typed.word.id === word.id) {
      const slip = typed.slip === undefined ? '' : ` It is spelt '${typed.slip}'.`;
      return { grade: 'best', given, lines: [`${OPENING.best} The word is ${quoted(word)}.${slip}`, scene.because] };
    }
    const grade = gradeIn(scene.fits, typed.word.id);
    return {
      grade,
      given,
      lines: [
        `${OPENING[grade]} The word meant here is ${quoted(word)}.`,
        scene.because,
        difference(word, typed.word) ?? meaning(typed.word),
      ],
    };
  },
};
