/** Rungs 3 and 4: a scene, and what the person in it might feel. */
import { type Content, familyGrade } from '../lexicon/content.ts';
import { difference } from '../lexicon/nearness.ts';
import { mixtureFor, type Scene } from '../lexicon/scene.ts';
import type { Word } from '../lexicon/word.ts';
import { cardOf, noteOf } from './card-id.ts';
import { type Random, shuffled } from './chance.ts';
import { familyDistractors, wordDistractors } from './distractors.ts';
import type { Drill, Key, Option, Past } from './drill.ts';
import { FIRM_ENOUGH_FOR_NEIGHBOURS, FIRM_ENOUGH_FOR_WORDS } from './firmness.ts';
import { type Grades, gradeOne, gradesOf } from './marking.ts';
import { freshest } from './prompts.ts';
import { capital, meaning, OPENING, quoted, verdictOn } from './voice.ts';

interface SituationKey extends Key {
  readonly grades: Grades;
  readonly word: Word;
  /** The name of the word's family, where families are the options. */
  readonly family?: string;
  /** The other word that fits as well. */
  readonly also?: Word;
  readonly because: string;
  /** What sets each other option apart. */
  readonly apart: Readonly<Record<string, string>>;
}

const isYoung = (firmness: number): boolean => firmness < FIRM_ENOUGH_FOR_WORDS;

export const situation: Drill<SituationKey> = {
  kind: 'situation',
  rung: (firmness) => (isYoung(firmness) ? 3 : 4),
  opens: (id, _, past) => past.isSeen(id),
  hasPrompt: (id, content) => content.headsFor(id).length > 0,

  ask(id, content, past, random) {
    const word = content.word(id);
    const firmness = past.firmness(noteOf('w', id));
    // A young word meets plain scenes first, and those of two feelings last.
    const rankOf = (each: Scene) => (firmness >= FIRM_ENOUGH_FOR_NEIGHBOURS ? 0 : mixtureFor(each, id));
    const scene = freshest(content.scenesFor(id), (each) => each.id, past, random, rankOf);
    const also = alsoFitting(scene, id, content);
    const choice = isYoung(firmness)
      ? amongFamilies(word, also, scene, content, random)
      : amongWords(word, scene, content, past, random);
    const { options, ...key } = choice;
    return {
      shown: {
        shape: 'one',
        kind: 'situation',
        rung: situation.rung(firmness),
        scene: scene.text,
        ask: `What might ${scene.who} feel?`,
        options: shuffled(options, random),
      },
      key: {
        card: cardOf('w', id, 'situation'),
        prompt: scene.id,
        word,
        because: scene.because,
        ...(also && { also }),
        ...key,
      },
    };
  },

  mark({ key }, answer) {
    const grade = gradeOne(key.grades, answer);
    const [picked = ''] = answer;
    const apart = key.apart[picked];
    const { word, family, also, because } = key;
    const isOfOther = family !== undefined && grade === 'best' && picked !== noteOf('f', word.family);
    if (also !== undefined && isOfOther) {
      const both = `The word for that is ${quoted(also)}. '${capital(word.word)}' (${family}) fits as well.`;
      return { grade, given: answer, lines: [`${OPENING[grade]} ${both} ${word.sense}`, because] };
    }
    const first =
      family === undefined
        ? verdictOn(grade, word)
        : `${OPENING[grade]} The word here is ${quoted(word)} (${family}). ${word.sense}`;
    // Reasons that speak of the other word would not be understood without it.
    const reasons = also === undefined ? because : `'${capital(also.word)}' fits here too. ${because}`;
    return { grade, given: answer, lines: [first, reasons, ...(apart === undefined ? [] : [apart])] };
  },
};

/** The other word that fits a scene as well. */
function alsoFitting({ fits }: Scene, id: string, content: Content): Word | undefined {
  const [other] = fits.best.filter((each) => each !== id && content.has(each));
  return other === undefined ? undefined : content.word(other);
}

interface Choice {
  readonly options: readonly Option[];
  readonly grades: Grades;
  readonly family?: string;
  readonly apart: Readonly<Record<string, string>>;
}

/** Where two feelings are there, both families are offered: whoever sees the other one first is not wrong. */
function amongFamilies(word: Word, also: Word | undefined, scene: Scene, content: Content, random: Random): Choice {
  const own = content.family(word.family);
  const second = also === undefined || also.family === own.id ? undefined : also.family;
  const far = familyDistractors(word, scene, content, random);
  const others = (second === undefined ? far : [second, ...far.slice(1)]).map((id) => content.family(id));
  return {
    options: [own, ...others].map((family) => ({ id: noteOf('f', family.id), label: family.name })),
    grades: {
      [noteOf('f', own.id)]: 'best',
      ...Object.fromEntries(others.map(({ id }) => [noteOf('f', id), familyGrade(scene, id, content)])),
    },
    family: own.name,
    apart: Object.fromEntries(others.map(({ id, name, says }) => [noteOf('f', id), `${capital(name)}: ${says}`])),
  };
}

function amongWords(word: Word, scene: Scene, content: Content, past: Past, random: Random): Choice {
  const others = wordDistractors(word, scene.fits, content, past, random);
  return {
    options: [word, ...others].map((each) => ({ id: each.id, label: each.word })),
    grades: gradesOf(scene.fits, [word, ...others]),
    apart: Object.fromEntries(others.map((other) => [other.id, difference(word, other) ?? meaning(other)])),
  };
}
