/** The content as the program reads it: which files, and what is in them. */
import { headOf, outlineOf } from '../src/lexicon/content.ts';
import type { Shelved } from '../src/storage/content-files.ts';
import type { readContent } from './read-content.ts';

/** The texts of the files by their names. */
export function contentFiles(content: ReturnType<typeof readContent>): Record<string, string> {
  const { lexicon, scenes, aliases, helpLines } = content;
  const lines = scenes.map(inAscii);
  const heads = scenes.map(headOf).map(({ id, best, otherBest, heavy }, place): Shelved => {
    return [id, best, otherBest, heavy === true ? 1 : 0, (lines[place] ?? '').length];
  });
  const parts = { outline: outlineOf(lexicon), lexicon, aliases, 'help-lines': helpLines };
  return {
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${name}.json`, inAscii(part)])),
    'scene-heads.json': inAscii(heads),
    'scenes.jsonl': lines.map((line) => `${line}\n`).join(''),
  };
}

/** JSON with every other character as an escape: as many bytes as characters, so that nothing has to be decoded. */
const inAscii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u0080-\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);
