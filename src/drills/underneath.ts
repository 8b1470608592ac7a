/** Rung 4: a word that judges what somebody did, and the feelings that often lie underneath. */
import type { Content } from '../lexicon/content.ts';
import { isNear, quadrant } from '../lexicon/nearness.ts';
import type { Underneath, Verdict } from '../lexicon/verdict.ts';
import { NOT_A_FEELING, type Word } from '../lexicon/word.ts';
import { cardOf } from './card-id.ts';
import { type Random, shuffled } from './chance.ts';
import type { Drill, Key, Past } from './drill.ts';
import { farthest, type Grades, gradeSome } from './marking.ts';
import { freshest } from './prompts.ts';
import { capital, meaning, openingFor } from './voice.ts';

interface UnderneathKey extends Key {
  readonly grades: Grades;
  readonly verdict: Verdict;
  readonly under: readonly Underneath[];
  readonly meanings: Readonly<Record<string, string>>;
}

const MOST_PICKS = 2;
const DISTRACTORS = 3;

export const underneath: Drill<UnderneathKey> = {
  kind: 'underneath',
  rung: () => 4,
  opens: () => true,
  hasPrompt: (id, content, past) => pairs(id, content, past).length > 0,

  ask(id, content, past, random) {
    const verdict = content.verdict(id);
    const under = freshest(pairs(id, content, past), (pair) => promptOf(verdict, pair), past, random);
    const others = distractors(verdict, content, past, random);
    const words = shuffled([...under.map(({ word }) => content.word(word)), ...others], random);
    return {
      shown: {
        shape: 'some',
        kind: 'underneath',
        rung: 4,
        scene: `"I feel ${verdict.word}." ${verdict.judges}`,
        ask: `'${capital(verdict.word)}' says what somebody did. Which feelings often lie underneath?`,
        options: words.map((word) => ({ id: word.id, label: word.word })),
        most: MOST_PICKS,
      },
      key: {
        card: cardOf('v', id, 'underneath'),
        prompt: promptOf(verdict, under),
        grades: Object.fromEntries([
          ...under.map(({ word }) => [word, 'best'] as const),
          ...others.map((word) => [word.id, word.pleasant < 0 ? 'plausible' : 'unlikely'] as const),
        ]),
        verdict,
        under,
        meanings: Object.fromEntries(others.map((word) => [word.id, meaning(word)])),
      },
    };
  },

  mark({ key }, answer) {
    const grade = gradeSome(key.grades, answer);
    const other = key.meanings[farthest(key.grades, answer) ?? ''];
    const when = key.under.map((each) => each.when).join(' ');
    return { grade, given: answer, lines: [`${openingFor(grade)} ${when}`, ...(other === undefined ? [] : [other])] };
  },
};

const promptOf = (verdict: Verdict, under: readonly Underneath[]): string =>
  [verdict.id, ...under.map(({ word }) => word)].join('+');

/** Every two of its feelings that were seen. */
function pairs(id: string, content: Content, past: Past): Underneath[][] {
  const seen = content.verdict(id).underneath.filter(({ word }) => content.has(word) && past.isSeen(word));
  return seen.flatMap((one, place) => seen.slice(place + 1).map((other) => [one, other]));
}

/** Seen words first; one is unpleasant and might be there too, the others lie in another mood quadrant. */
function distractors(verdict: Verdict, content: Content, past: Past, random: Random): Word[] {
  const under = verdict.underneath.map(({ word }) => content.word(word));
  const quadrants = new Set(under.map(quadrant));
  const free = shuffled(content.words, random)
    .filter((word) => word.family !== NOT_A_FEELING && !under.includes(word))
    .filter((word) => !under.some((each) => isNear(each, word) || each.family === word.family))
    .toSorted((a, b) => Number(past.isSeen(b.id)) - Number(past.isSeen(a.id)));
  const unpleasant = free.filter((word) => word.pleasant < 0).slice(0, 1);
  const far = free.filter((word) => word.pleasant > 0 && !quadrants.has(quadrant(word)));
  return [...unpleasant, ...far].slice(0, DISTRACTORS);
}
