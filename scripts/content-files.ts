/** The content as the program reads it: which files, and what is in them. */
import { outlineOf } from '../src/lexicon/content.ts';
import type { Scene } from '../src/lexicon/scene.ts';
import { groupBy, headOf } from '../src/lexicon/shelf.ts';
import type { SceneIndex, Shelved } from '../src/storage/content-files.ts';
import { completionsOf } from './completions.ts';
import type { readContent } from './read-content.ts';

/** The texts of the files by their names. */
export function contentFiles(content: ReturnType<typeof readContent>): Record<string, string> {
  const { lexicon, scenes, aliases, helpLines } = content;
  const lines = scenes.map((scene) => `${inAscii(scene)}\n`);
  const completions = completionsOf(lexicon, scenes);
  const parts = { outline: outlineOf(lexicon), lexicon, aliases, 'help-lines': helpLines, completions };
  return {
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${name}.json`, inAscii(part)])),
    'scene-index.json': inAscii(indexOf(scenes, lines)),
    'scenes.jsonl': lines.join(''),
  };
}

function indexOf(scenes: readonly Scene[], lines: readonly string[]): SceneIndex {
  const numbers = (words: (scene: Scene) => readonly string[]) =>
    Object.fromEntries(groupBy([...scenes.keys()], (number) => words(scenes[number] as Scene)));
  let start = 0;
  return {
    scenes: scenes.map(headOf).map(({ id, best, heavy }, number): Shelved => {
      const { length } = lines[number] as string;
      start += length;
      return [id, best, heavy ? 1 : 0, start - length, length];
    }),
    best: numbers(({ fits }) => fits.best),
    mixed: numbers(({ fits, mixed }) => (mixed === true ? fits.best : [])),
    otherBest: numbers(({ other }) => other?.fits.best ?? []),
  };
}

/** JSON with every other character as an escape: as many bytes as characters, so that nothing has to be decoded. */
const inAscii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
