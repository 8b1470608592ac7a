/** Rung 3: the same sensations in two scenes. What happened decides which feeling it is. */
import { type Content, familyGrade } from '../lexicon/content.ts';
import { GRADES, type Grade, isFar, worse } from '../lexicon/grade.ts';
import type { Scene } from '../lexicon/scene.ts';
import { NOT_A_FEELING, type Word } from '../lexicon/word.ts';
import { cardOf, noteOf } from './card-id.ts';
import { type Random, shuffled } from './chance.ts';
import type { Drill, Key, Past } from './drill.ts';
import { FIRM_ENOUGH_FOR_WORDS } from './firmness.ts';
import { freshest } from './prompts.ts';
import { listed, openingFor, quoted } from './voice.ts';

interface SameBodyKey extends Key {
  readonly scenes: readonly [Scene, Scene];
  /** Families with what they are worth in each scene. */
  readonly grades: readonly [Readonly<Record<string, Grade>>, Readonly<Record<string, Grade>>];
  /** "anger ('grumpy')": the family of each, and the word that fits. */
  readonly feelings: readonly [string, string];
}

/** Sensations two scenes must share. */
export const LEAST_SHARED = 2;
/** Both scenes must fit on one screen of 80 by 24. */
const MOST_LETTERS = 600;
const OPTIONS = 4;

export const sameBody: Drill<SameBodyKey> = {
  kind: 'same-body',
  rung: () => 3,
  opens(id, content, past) {
    const isFirm = (word: Word) => past.firmness(noteOf('w', word.id)) >= FIRM_ENOUGH_FOR_WORDS;
    const hasFirm = (family: string) => family !== NOT_A_FEELING && content.wordsOf(family).some(isFirm);
    return hasFirm(id) && content.families.some((other) => other.id !== id && hasFirm(other.id));
  },
  hasPrompt: (id, content, past) => !twins(id, content, past).next().done,

  ask(id, content, past, random) {
    const twin = freshest([...twins(id, content, past)], promptOf, past, random);
    const order = random() < 0.5 ? ([0, 1] as const) : ([1, 0] as const);
    const [first, second] = [twin.scenes[order[0]], twin.scenes[order[1]]];
    const families = [twin.families[order[0]], twin.families[order[1]]] as const;
    const offered = shuffled([...families, ...besides(twin, content, random)], random);
    const gradesIn = (scene: Scene, own: string) =>
      Object.fromEntries(
        offered.map((family) => [noteOf('f', family), family === own ? 'best' : familyGrade(scene, family, content)]),
      ) as Record<string, Grade>;
    const nouns = twin.shared.map((sensation) => content.sensation(sensation).noun);
    return {
      shown: {
        shape: 'order',
        kind: 'same-body',
        rung: 3,
        scene: `First: ${first.text}\nSecond: ${second.text}`,
        ask: `Both notice ${listed(nouns)}. What might each of them feel?`,
        options: offered.map((family) => ({ id: noteOf('f', family), label: content.family(family).name })),
        picks: 2,
        along: `first ${first.who}, then ${second.who}`,
      },
      key: {
        card: cardOf('f', id, 'same-body'),
        prompt: promptOf(twin),
        scenes: [first, second],
        grades: [gradesIn(first, families[0]), gradesIn(second, families[1])],
        feelings: [feelingIn(first, families[0], content), feelingIn(second, families[1], content)],
      },
    };
  },

  mark({ key }, answer) {
    const grade =
      answer.length === 0
        ? 'unsure'
        : key.grades.map((grades, place) => grades[answer[place] ?? ''] ?? 'unlikely').reduce(worse);
    const met = key.scenes.filter((_, place) => key.grades[place]?.[answer[place] ?? ''] === 'best');
    const said = key.scenes.map((scene, place) => `${scene.who}: ${key.feelings[place]}. ${scene.because}`);
    return { grade, given: answer, lines: [opening(grade, met), ...said] };
  },
};

const feelingIn = ({ fits }: Scene, family: string, content: Content): string => {
  const words = fits.best.map((id) => content.word(id)).filter((word) => word.family === family);
  return `${content.family(family).name} (${listed(words.map(quoted), 'or')})`;
};

interface Twin {
  readonly scenes: readonly [Scene, Scene];
  readonly families: readonly [string, string];
  readonly shared: readonly string[];
}

const promptOf = ({ scenes }: Twin): string =>
  scenes
    .map((scene) => scene.id)
    .toSorted()
    .join('+');

/** With one of the two met, it says which. */
function opening(grade: Grade, met: readonly Scene[]): string {
  const [one] = met;
  return one === undefined || met.length === 2 ? openingFor(grade) : `It fits best for ${one.who}.`;
}

/** Every two scenes that share sensations and not the feeling; a word of both families was shown. */
function* twins(id: string, content: Content, past: Past): Generator<Twin> {
  const isSeen = (word: Word) => past.isSeen(word.id);
  const families = content.families
    .map((family) => family.id)
    .filter((family) => family !== NOT_A_FEELING && content.wordsOf(family).some(isSeen));
  const others = families.filter((family) => family !== id);
  if (families.includes(id)) yield* twinsOf(id, others, content);
}

/** The pairs of scenes for a family and any of the others; one at a time, for there are thousands. */
export function* twinsOf(id: string, families: readonly string[], content: Content): Generator<Twin> {
  const own = clearScenes(id, content);
  for (const family of families) {
    for (const [one, scene] of crossed(own, clearScenes(family, content))) {
      if (one.text.length + scene.text.length > MOST_LETTERS) continue;
      const shared = (one.body ?? []).filter((sensation) => scene.body?.includes(sensation));
      if (shared.length < LEAST_SHARED) continue;
      if (one.who === scene.who || !isUnlike(one, family, content) || !isUnlike(scene, id, content)) continue;
      yield { scenes: [one, scene], families: [id, family], shared };
    }
  }
}

function* crossed<T>(ones: readonly T[], others: readonly T[]): Generator<readonly [T, T]> {
  for (const one of ones) for (const other of others) yield [one, other];
}

/** Scenes with a body whose best words are all of the family. */
const clearScenes = (family: string, content: Content): readonly Scene[] => {
  const known = CLEAR_SCENES.get(content) ?? new Map<string, readonly Scene[]>();
  CLEAR_SCENES.set(content, known);
  const scenes = known.get(family) ?? clearScenesOf(family, content);
  known.set(family, scenes);
  return scenes;
};

/** Worked out once for each content and family: every family is held against every other. */
const CLEAR_SCENES = new WeakMap<Content, Map<string, readonly Scene[]>>();

const clearScenesOf = (family: string, content: Content): Scene[] =>
  content.wordsOf(family).flatMap((word) =>
    content
      .headsFor(word.id)
      // A scene with two best words of the family is taken once, for the first.
      .filter(({ best }) => best[0] === word.id && best.every((each) => content.word(each).family === family))
      .map((head) => head.read())
      .filter((scene) => (scene.body?.length ?? 0) >= LEAST_SHARED),
  );

const isUnlike = (scene: Scene, family: string, content: Content): boolean =>
  isFar(familyGrade(scene, family, content));

/** Two more families, of those that fit neither scene the ones that fit least. */
function besides(twin: Twin, content: Content, random: Random): string[] {
  const free = shuffled(content.families, random)
    .map((family) => family.id)
    .filter((id) => id !== NOT_A_FEELING && !twin.families.includes(id));
  const worst = (id: string) =>
    Math.min(...twin.scenes.map((scene) => GRADES.indexOf(familyGrade(scene, id, content))));
  return free.toSorted((a, b) => worst(b) - worst(a)).slice(0, OPTIONS - 2);
}
