/** The whole content with the look-ups every question needs. */
import type { Exchange } from './exchange.ts';
import { better, type Grade } from './grade.ts';
import { gradeIn, type Scene, wordsIn } from './scene.ts';
import type { Sensation } from './sensation.ts';
import type { Statement } from './statement.ts';
import type { Verdict } from './verdict.ts';
import type { Family, Word } from './word.ts';

/** What there is to practise, by id: enough to know what is due. */
export interface Outline {
  readonly families: readonly Pick<Family, 'id'>[];
  readonly words: readonly Pick<Word, 'id' | 'family' | 'level'>[];
  readonly verdicts: readonly Pick<Verdict, 'id'>[];
  readonly statements: readonly Pick<Statement, 'id'>[];
  readonly exchanges: readonly Pick<Exchange, 'id' | 'heavy'>[];
}

/** What `lexi due` needs: a tenth of the lexicon. */
export function outlineOf({ families, words, verdicts, statements, exchanges }: Outline): Outline {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => ({ id }));
  return {
    families: ids(families),
    words: words.map(({ id, family, level }) => ({ id, family, level })),
    verdicts: ids(verdicts),
    statements: ids(statements),
    exchanges: exchanges.map(({ id, heavy }) => (heavy === true ? { id, heavy } : { id })),
  };
}

/** Everything but the scenes. */
export interface Lexicon extends Outline {
  readonly families: readonly Family[];
  readonly words: readonly Word[];
  readonly sensations: readonly Sensation[];
  readonly verdicts: readonly Verdict[];
  readonly statements: readonly Statement[];
  readonly exchanges: readonly Exchange[];
}

export interface Content extends Lexicon {
  readonly scenes: readonly Scene[];
  /** Muted ones too: whoever types one has typed a word. */
  readonly everyWord: readonly Word[];
  word(id: string): Word;
  family(id: string): Family;
  sensation(id: string): Sensation;
  verdict(id: string): Verdict;
  statement(id: string): Statement;
  exchange(id: string): Exchange;
  scene(id: string): Scene | undefined;
  /** Words of a family, mild to strong. */
  wordsOf(family: string): readonly Word[];
  /** Whether there is a scene in which the word is among the best. */
  hasScene(word: string): boolean;
  /** Scenes in which the word is among the best. */
  scenesFor(word: string): readonly Scene[];
  /** Scenes in which the word is among the best for someone else who is there. */
  scenesForOther(word: string): readonly Scene[];
  /** Whether the word may be asked about or offered: it exists and is not muted. */
  has(wordId: string): boolean;
}

/** A scene before it is read: what finds it. Most of a thousand scenes are not looked at in a session. */
export interface SceneHead {
  readonly id: string;
  readonly heavy?: boolean;
  /** Its best words, and those of someone else who is there. */
  readonly best: readonly string[];
  readonly otherBest: readonly string[];
  readonly read: () => Scene;
}

/** The head of a scene that is read already. */
export const headOf = (scene: Scene): SceneHead => ({
  id: scene.id,
  ...(scene.heavy === undefined ? {} : { heavy: scene.heavy }),
  best: scene.fits.best,
  otherBest: scene.other?.fits.best ?? [],
  read: () => scene,
});

export const contentOf = (lexicon: Lexicon, scenes: readonly Scene[], isMuted?: (word: string) => boolean): Content =>
  contentFrom(lexicon, scenes.map(headOf), isMuted);

/**
 * Builds the look-ups. A muted word is not among the words and has no scenes, but can be looked up, for scenes may grade it.
 * Looking up an unknown id is a broken invariant and throws.
 */
export function contentFrom(
  lexicon: Lexicon,
  scenes: readonly SceneHead[],
  isMuted: (word: string) => boolean = () => false,
): Content {
  const playable = lexicon.words.filter((word) => !isMuted(word.id));
  const ids = new Set(playable.map((word) => word.id));
  const words = new Map(lexicon.words.map((word) => [word.id, word]));
  const families = new Map(lexicon.families.map((family) => [family.id, family]));
  const sensations = new Map(lexicon.sensations.map((sensation) => [sensation.id, sensation]));
  const sceneById = new Map(scenes.map((scene) => [scene.id, scene]));
  const verdicts = new Map(lexicon.verdicts.map((verdict) => [verdict.id, verdict]));
  const statements = new Map(lexicon.statements.map((statement) => [statement.id, statement]));
  const exchanges = new Map(lexicon.exchanges.map((exchange) => [exchange.id, exchange]));
  const byFamily = groupBy(playable, (word) => [word.family]);
  for (const list of byFamily.values()) list.sort((a, b) => a.intensity - b.intensity);
  const byBest = groupBy(scenes, (scene) => scene.best);
  const byOther = groupBy(scenes, (scene) => scene.otherBest);
  const read = (heads: readonly SceneHead[] | undefined) => (heads ?? []).map((head) => head.read());
  return {
    ...lexicon,
    words: playable,
    everyWord: lexicon.words,
    get scenes() {
      return read(scenes);
    },
    word: (id) => known(words, id, 'word'),
    family: (id) => known(families, id, 'family'),
    sensation: (id) => known(sensations, id, 'sensation'),
    verdict: (id) => known(verdicts, id, 'verdict'),
    statement: (id) => known(statements, id, 'statement'),
    exchange: (id) => known(exchanges, id, 'exchange'),
    scene: (id) => sceneById.get(id)?.read(),
    wordsOf: (family) => byFamily.get(family) ?? [],
    hasScene: (word) => ids.has(word) && byBest.has(word),
    scenesFor: (word) => (ids.has(word) ? read(byBest.get(word)) : []),
    scenesForOther: (word) => (ids.has(word) ? read(byOther.get(word)) : []),
    has: (id) => ids.has(id),
  };
}

/** A family has the grade of its best member in the scene. */
export function familyGrade({ fits }: Pick<Scene, 'fits'>, family: string, content: Content): Grade {
  return wordsIn(fits)
    .filter((id) => content.word(id).family === family)
    .reduce<Grade>((grade, id) => better(grade, gradeIn(fits, id)), 'unlikely');
}

function groupBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function known<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
  const value = map.get(id);
  if (value === undefined) throw new Error(`no ${what} with the id ${id}`);
  return value;
}
