/** The content as the program reads it: which files, and what is in them. */
import { type Lexicon, outlineOf } from '../src/lexicon/content.ts';
import type { Scene } from '../src/lexicon/scene.ts';
import { groupBy, headOf } from '../src/lexicon/shelf.ts';
import type { ExchangeRow, LexiconIndex, Line, SceneIndex, WordRow } from '../src/storage/content-files.ts';
import { completionsOf } from './completions.ts';
import type { readContent } from './read-content.ts';

/** The texts of the files by their names. */
export function contentFiles(content: ReturnType<typeof readContent>): Record<string, string> {
  const { lexicon, scenes, aliases, helpLines } = content;
  const kept = { scenes: linesOf(scenes), words: linesOf(lexicon.words), exchanges: linesOf(lexicon.exchanges) };
  const completions = completionsOf(lexicon, scenes);
  const parts = {
    outline: outlineOf(lexicon),
    lexicon: indexOf(lexicon, kept),
    'scene-index': sceneIndexOf(scenes, kept.scenes),
    aliases,
    'help-lines': helpLines,
    completions,
  };
  return {
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${name}.json`, inAscii(part)])),
    ...Object.fromEntries(Object.entries(kept).map(([name, { text }]) => [`${name}.jsonl`, text])),
  };
}

/** Items as JSON lines, and where each of them stands. */
interface Lines {
  readonly text: string;
  readonly places: readonly Line[];
}

function linesOf(items: readonly object[]): Lines {
  const lines = items.map((item) => `${inAscii(item)}\n`);
  let start = 0;
  const places = lines.map(({ length }): Line => {
    start += length;
    return [start - length, length];
  });
  return { text: lines.join(''), places };
}

function indexOf(lexicon: Lexicon, { words, exchanges }: { words: Lines; exchanges: Lines }): LexiconIndex {
  return {
    ...lexicon,
    words: lexicon.words.map(
      ({ id, word, family, level, intensity, pleasant, energy }, number): WordRow => [
        id,
        word,
        family,
        level,
        intensity,
        pleasant,
        energy,
        ...placeAt(words, number),
      ],
    ),
    exchanges: lexicon.exchanges.map(
      ({ id, heavy }, number): ExchangeRow => [id, heavy === true ? 1 : 0, ...placeAt(exchanges, number)],
    ),
  };
}

const placeAt = ({ places }: Lines, number: number): Line => places[number] as Line;

function sceneIndexOf(scenes: readonly Scene[], { places }: Lines): SceneIndex {
  const heads = scenes.map(headOf);
  const numbers = (words: (scene: Scene) => readonly string[]) =>
    Object.fromEntries(groupBy([...scenes.keys()], (number) => words(scenes[number] as Scene)));
  const [start, length] = places.at(-1) ?? [0, 0];
  return {
    ids: heads.map(({ id }) => id),
    best: heads.map(({ best }) => best.join(' ')),
    starts: [...places.map(([each]) => each), start + length],
    heavy: heads.flatMap(({ heavy }, number) => (heavy ? [number] : [])),
    byBest: numbers(({ fits }) => fits.best),
    byMixed: numbers(({ fits, mixed }) => (mixed === true ? fits.best : [])),
    byOther: numbers(({ other }) => other?.fits.best ?? []),
  };
}

/** JSON with every other character as an escape: as many bytes as characters, so that nothing has to be decoded. */
const inAscii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
