/** Rung 1: what the body notices, and which families of feeling it could belong to. */
import type { Content } from '../lexicon/content.ts';
import type { Grade } from '../lexicon/grade.ts';
import type { Sensation } from '../lexicon/sensation.ts';
import { NOT_A_FEELING } from '../lexicon/word.ts';
import { cardOf } from './card-id.ts';
import { type Random, shuffled } from './chance.ts';
import type { Drill, Key } from './drill.ts';
import { type Grades, gradeSome } from './marking.ts';
import { freshest } from './prompts.ts';
import { listed, OPENING } from './voice.ts';

interface BodyKey extends Key {
  readonly grades: Grades;
  readonly labels: Readonly<Record<string, string>>;
}

/** The answer that nothing is felt strongly: never wrong. */
const NOTHING = 'nothing-strong';
const MOST_PICKS = 2;
const FAMILIES_OFFERED = 4;

export const body: Drill<BodyKey> = {
  kind: 'body',
  rung: () => 1,
  opens: () => true,
  hasPrompt: (id, content) => new Set(linkedTo(id, content).map(({ region }) => region)).size > 1,

  ask(id, content, past, random) {
    const noticed = freshest(pairs(id, content), promptOf, past, random);
    const families = shuffled(offered(id, noticed, content, random), random);
    const options = [
      ...families.map((family) => ({ id: `f:${family}`, label: content.family(family).name })),
      { id: NOTHING, label: 'nothing strong' },
    ];
    return {
      shown: {
        shape: 'some',
        kind: 'body',
        rung: 1,
        ask: `Someone notices ${listed(noticed.map((each) => each.noun))}. Which could it be?`,
        options,
        most: MOST_PICKS,
      },
      key: {
        card: cardOf('f', id, 'body'),
        prompt: promptOf(noticed),
        grades: {
          ...Object.fromEntries(families.map((family) => [`f:${family}`, gradeOf(family, noticed)])),
          [NOTHING]: 'plausible',
        },
        labels: Object.fromEntries(options.map((option) => [option.id, option.label])),
      },
    };
  },

  mark({ key }, answer) {
    const grade = gradeSome(key.grades, answer);
    const named = (ids: readonly string[]) => ids.map((id) => key.labels[id] ?? id).join('; ');
    const best = Object.keys(key.grades).filter((id) => key.grades[id] === 'best');
    const farther = answer.filter((id) => key.grades[id] !== 'best');
    const isPart = grade === 'close' && farther.length === 0;
    return {
      grade,
      given: answer,
      lines: [
        `${isPart ? 'One of them.' : OPENINGS[grade]} Often reported with both sensations: ${named(best)}.`,
        ...(farther.length === 0 ? [] : [`Less often with both: ${named(farther)}.`]),
        ...(grade === 'best' ? [] : ['The body alone seldom decides. What happened does.']),
      ],
    };
  },
};

const OPENINGS: Record<Grade, string> = { ...OPENING, unsure: 'Hard to tell from the body alone.' };

/** Every two sensations of different regions that are both linked to the family. */
function pairs(family: string, content: Content): Sensation[][] {
  const linked = linkedTo(family, content);
  return linked.flatMap((one, place) =>
    linked.slice(place + 1).flatMap((other) => (one.region === other.region ? [] : [[one, other]])),
  );
}

const linkedTo = (family: string, content: Content): Sensation[] =>
  content.sensations.filter((each) => isLinked(each, family));

const promptOf = (noticed: readonly Sensation[]): string => noticed.map((each) => each.id).join('+');

const isLinked = (sensation: Sensation, family: string): boolean =>
  sensation.links.some((link) => link.family === family);

/** Best if every sensation is linked to the family, close if one is. A miss is never worse than plausible. */
function gradeOf(family: string, noticed: readonly Sensation[]): Grade {
  const linked = noticed.filter((each) => isLinked(each, family)).length;
  if (linked === noticed.length) return 'best';
  return linked > 0 ? 'close' : 'plausible';
}

/** The family, one more that both sensations are linked to, the body needs, and others until there are four. */
function offered(family: string, noticed: readonly Sensation[], content: Content, random: Random): string[] {
  const others = shuffled(content.families, random)
    .map((each) => each.id)
    .filter((id) => id !== family);
  const byGrade = (grade: Grade) => others.filter((id) => gradeOf(id, noticed) === grade);
  const needsFirst = (ids: readonly string[]) =>
    ids.toSorted((a, b) => Number(b === NOT_A_FEELING) - Number(a === NOT_A_FEELING));
  const chosen = [family, ...needsFirst(byGrade('best')).slice(0, MOST_PICKS - 1)];
  const needs = chosen.includes(NOT_A_FEELING) ? [] : [NOT_A_FEELING];
  const fill = byGrade('plausible').filter((id) => id !== NOT_A_FEELING);
  const spare = byGrade('close').filter((id) => id !== NOT_A_FEELING);
  return [...chosen, ...needs, ...fill, ...spare]
    .filter((id, place, all) => all.indexOf(id) === place)
    .slice(0, FAMILIES_OFFERED);
}
