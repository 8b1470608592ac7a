/** Rung 4: two neighbouring words, one scene, and the one difference that decides. */
import type { Content } from '../lexicon/content.ts';
import { difference } from '../lexicon/nearness.ts';
import { tellsApart } from '../lexicon/rules/scenes.ts';
import { gradeIn, type Scene } from '../lexicon/scene.ts';
import type { Word } from '../lexicon/word.ts';
import { cardOf, noteOf } from './card-id.ts';
import { pickOne, shuffled } from './chance.ts';
import type { Drill, Key, Past } from './drill.ts';
import { FIRM_ENOUGH_FOR_WORDS } from './firmness.ts';
import { type Grades, gradeOne } from './marking.ts';
import { freshest } from './prompts.ts';
import { meaning, verdictOn } from './voice.ts';

interface NearKey extends Key {
  readonly grades: Grades;
  readonly word: Word;
  readonly because: string;
  readonly apart: string;
}

export const near: Drill<NearKey> = {
  kind: 'near',
  rung: () => 4,
  opens: (id, _, past) => past.firmness(noteOf('w', id)) >= FIRM_ENOUGH_FOR_WORDS || past.isLeech(noteOf('w', id)),
  hasPrompt(id, content, past) {
    // One scene is enough, and the plan asks this of every word that is due.
    const isTold = (rivals: readonly string[]) =>
      content.headsFor(id).some((head) => rivals.some((rival) => tellsApart(head.read(), id, rival)));
    const neighbours = neighboursOf(id, content);
    if (!past.isLeech(noteOf('w', id))) return isTold(neighbours.filter(past.isSeen));
    return isTold(neighbours) || isTold(confusedWith(id, content, past));
  },

  ask(id, content, past, random) {
    const word = content.word(id);
    const open = pairs(id, content, past);
    const { scene } = freshest(open, (pair) => pair.scene.id, past, random);
    const rivals = open.filter((pair) => pair.scene === scene).map((pair) => pair.rival);
    const rival = content.word(pickOne(rivals, random));
    return {
      shown: {
        shape: 'one',
        kind: 'near',
        rung: 4,
        scene: scene.text,
        ask: `Which of the two words fits ${scene.who} better?`,
        options: shuffled([word, rival], random).map((each) => ({ id: each.id, label: each.word })),
      },
      key: {
        card: cardOf('w', id, 'near'),
        prompt: scene.id,
        grades: { [id]: 'best', [rival.id]: gradeIn(scene.fits, rival.id) },
        word,
        because: scene.because,
        apart: difference(word, rival) ?? meaning(rival),
      },
    };
  },

  mark({ key }, answer) {
    const grade = gradeOne(key.grades, answer);
    return { grade, given: answer, lines: [verdictOn(grade, key.word), key.because, key.apart] };
  },
};

interface Pair {
  readonly scene: Scene;
  readonly rival: string;
}

/** Each scene of the word with each word it is told from there; a leech meets what it is confused with, if it can. */
function pairs(id: string, content: Content, past: Past): Pair[] {
  const neighbours = neighboursOf(id, content);
  if (!past.isLeech(noteOf('w', id))) return pairsWith(id, neighbours.filter(past.isSeen), content);
  for (const rival of [...confusedWith(id, content, past), ...neighbours]) {
    const found = pairsWith(id, [rival], content);
    if (found.length > 0) return found;
  }
  return [];
}

const neighboursOf = (id: string, content: Content): string[] =>
  content
    .word(id)
    .near.map((each) => each.word)
    .filter((each) => content.has(each));

const confusedWith = (id: string, content: Content, past: Past): string[] =>
  past.confusedWith(id).filter((each) => content.has(each));

const pairsWith = (id: string, rivals: readonly string[], content: Content): Pair[] =>
  content
    .scenesFor(id)
    .flatMap((scene) => rivals.filter((rival) => tellsApart(scene, id, rival)).map((rival) => ({ scene, rival })));
