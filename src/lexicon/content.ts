/** The whole content with the look-ups every question needs. */
import type { Exchange } from './exchange.ts';
import { better, type Grade } from './grade.ts';
import { gradeIn, type Scene, wordsIn } from './scene.ts';
import type { Sensation } from './sensation.ts';
import { type SceneHead, type Shelf, shelfOf } from './shelf.ts';
import type { Statement } from './statement.ts';
import type { Verdict } from './verdict.ts';
import type { Family, Word } from './word.ts';

/** What there is to practise, by id: enough to know what is due. */
export interface Outline {
  /** In the order in which their words are met. */
  readonly families: readonly Pick<Family, 'id'>[];
  readonly words: readonly Pick<Word, 'id' | 'family' | 'level'>[];
  readonly verdicts: readonly Pick<Verdict, 'id'>[];
  readonly statements: readonly Pick<Statement, 'id'>[];
  readonly exchanges: readonly Pick<Exchange, 'id' | 'heavy'>[];
}

/** What `lexi due` needs: a twentieth of the lexicon. */
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
  /** Scenes in which the word is among the best. */
  scenesFor(word: string): readonly Scene[];
  /** The same scenes before they are read. */
  headsFor(word: string): readonly SceneHead[];
  /** Of those, the ones with two feelings at once. */
  mixedFor(word: string): readonly SceneHead[];
  /** Scenes in which the word is among the best for someone else who is there. */
  scenesForOther(word: string): readonly Scene[];
  /** Whether the word may be asked about or offered: it exists and is not muted. */
  has(wordId: string): boolean;
}

export const contentOf = (lexicon: Lexicon, scenes: readonly Scene[], isMuted?: (word: string) => boolean): Content =>
  contentFrom(lexicon, shelfOf(scenes), isMuted);

/**
 * Builds the look-ups. A muted word is not among the words and has no scenes, but can be looked up, for scenes may grade it.
 * Looking up an unknown id is a broken invariant and throws.
 */
export function contentFrom(lexicon: Lexicon, shelf: Shelf, isMuted: (word: string) => boolean = () => false): Content {
  const playable = lexicon.words.filter((word) => !isMuted(word.id));
  const words = indexed(lexicon.words);
  const has = (id: string) => words().has(id) && !isMuted(id);
  const headsFor = remembered((word) => (has(word) ? shelf.for(word) : []));
  const read = (heads: readonly SceneHead[]) => heads.map((head) => head.read());
  return {
    ...lexicon,
    words: playable,
    everyWord: lexicon.words,
    get scenes() {
      return read(shelf.all());
    },
    word: lookUp(words, 'word'),
    family: lookUp(indexed(lexicon.families), 'family'),
    sensation: lookUp(indexed(lexicon.sensations), 'sensation'),
    verdict: lookUp(indexed(lexicon.verdicts), 'verdict'),
    statement: lookUp(indexed(lexicon.statements), 'statement'),
    exchange: lookUp(indexed(lexicon.exchanges), 'exchange'),
    scene: (id) => shelf.at(id)?.read(),
    wordsOf: remembered((family) =>
      playable.filter((word) => word.family === family).sort((a, b) => a.intensity - b.intensity),
    ),
    scenesFor: (word) => read(headsFor(word)),
    headsFor,
    mixedFor: remembered((word) => (has(word) ? shelf.mixed(word) : [])),
    scenesForOther: (word) => (has(word) ? read(shelf.forOther(word)) : []),
    has,
  };
}

/** A family has the grade of its best member in the scene. */
export function familyGrade({ fits }: Pick<Scene, 'fits'>, family: string, content: Content): Grade {
  return wordsIn(fits)
    .filter((id) => content.word(id).family === family)
    .reduce<Grade>((grade, id) => better(grade, gradeIn(fits, id)), 'unlikely');
}

/** The same, worked out once for each key. */
function remembered<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>();
  return (key) => {
    let value = found.get(key);
    if (value === undefined) {
      value = find(key);
      found.set(key, value);
    }
    return value;
  };
}

/** Items by id, put in order when the first is looked up. */
function indexed<T extends { readonly id: string }>(items: readonly T[]): () => ReadonlyMap<string, T> {
  let byId: Map<string, T> | undefined;
  return () => {
    if (byId === undefined) {
      byId = new Map();
      for (const item of items) byId.set(item.id, item);
    }
    return byId;
  };
}

function lookUp<T>(byId: () => ReadonlyMap<string, T>, what: string): (id: string) => T {
  return (id) => {
    const item = byId().get(id);
    if (item === undefined) throw new Error(`no ${what} with the id ${id}`);
    return item;
  };
}
