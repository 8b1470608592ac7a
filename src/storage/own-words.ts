/** Reading a person's own words and scenes, and saying line by line what is wrong with them; loaded only where there is such a file. */
import * as v from 'valibot';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Lexicon } from '../lexicon/content.ts';
import { checkOwn, NOTHING_OWN, type Own, type OwnProblem } from '../lexicon/own.ts';
import type { Scene } from '../lexicon/scene.ts';
import { ownFile } from '../lexicon/shapes.ts';
import type { Word } from '../lexicon/word.ts';
import { readText } from './files.ts';

export interface OwnRead {
  readonly own: Own;
  readonly problems: readonly OwnProblem[];
}

/** What the file holds; with a problem, nothing of it is used. A missing file holds nothing. */
export function readOwn(path: string, lexicon: Lexicon, scenes: readonly Scene[]): OwnRead {
  const text = readText(path, 'the file of your own words');
  if (text === undefined) return { own: NOTHING_OWN, problems: [] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  /** A field that is missing has the line of the entry it is missing from. */
  const lineOf = (path: readonly unknown[]): { line?: number } => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    if (node?.range !== undefined) return { line: lines.linePos(node.range[0]).line };
    return path.length > 1 ? lineOf(path.slice(0, -1)) : {};
  };
  const brokenAt = (place: { line?: number }, says: string) =>
    failed([{ ...place, at: 'the file', says, fix: 'mend the YAML' }]);
  const [broken] = document.errors;
  if (broken !== undefined) return brokenAt({ line: lines.linePos(broken.pos[0]).line }, broken.message);
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch (error) {
    // An alias without its anchor is found only here.
    return brokenAt({}, error instanceof Error ? error.message : String(error));
  }
  const checked = v.safeParse(ownFile, value);
  if (!checked.success) {
    return failed(
      checked.issues.map((issue) => {
        const path = (issue.path ?? []).map(({ key }) => key);
        return { ...lineOf(path), at: path.join('.') || 'the file', says: issue.message, fix: 'mend the field' };
      }),
    );
  }
  const own: Own = {
    words: (checked.output.words ?? []) as Word[],
    scenes: (checked.output.situations ?? []) as Scene[],
  };
  const entries = [...entriesOf(document.contents, 'words'), ...entriesOf(document.contents, 'situations')];
  const problems = checkOwn(own, lexicon, scenes, path).map(({ id, rule, fix }) => {
    const found = entries.find((entry) => entry.id === id);
    return { ...(found === undefined ? {} : lineOf(found.path)), at: id, says: rule, fix };
  });
  return problems.length > 0 ? failed(problems) : { own, problems };
}

const failed = (problems: readonly OwnProblem[]): OwnRead => ({ own: NOTHING_OWN, problems });

/** The ids of a list's entries with their places. */
function entriesOf(contents: unknown, list: string): { id: unknown; path: unknown[] }[] {
  const items = isMap(contents) ? contents.get(list) : undefined;
  if (!isSeq(items)) return [];
  return items.items.map((item, place) => ({
    id: isMap(item) ? item.get('id') : undefined,
    path: [list, place, 'id'],
  }));
}
