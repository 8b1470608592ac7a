import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { SceneHead, Shelf } from '../../src/lexicon/shelf.ts';
import {
  readAliases,
  readHelpLines,
  readLexicon,
  readOutline,
  readShelf,
  readShelvedLexicon,
  type SceneIndex,
} from '../../src/storage/content-files.ts';
import { aFolder } from '../real-files.ts';

const PARTS = [
  ['outline', readOutline, { families: [{ id: 'anger' }], words: [] }],
  ['lexicon', readLexicon, { families: [], words: [], sensations: [], exchanges: [] }],
  ['aliases', readAliases, { happy: 'glad', old: null }],
  ['help-lines', readHelpLines, { reviewed: '2026-11', lines: [] }],
] as const;

/** A folder with one scene in it, whose line may be cut. */
function withScene(line: string, length: number): string {
  const folder = aFolder();
  const index: SceneIndex = {
    ids: ['work/pay'],
    best: ['glad'],
    starts: [0, length],
    heavy: [],
    byBest: { glad: [0] },
    byMixed: { torn: [0] },
    byOther: { calm: [0] },
  };
  writeFileSync(join(folder, 'scene-index.json'), JSON.stringify(index));
  writeFileSync(join(folder, 'scenes.jsonl'), line);
  return folder;
}

describe('the scenes', () => {
  const line = '{"id":"work/pay","who":"Zo\\u00eb"}\n';

  it.each<[string, (shelf: Shelf) => SceneHead | undefined]>([
    ['id', (shelf) => shelf.at('work/pay')],
    ['best word', (shelf) => shelf.for('glad')[0]],
    ['one of two best words', (shelf) => shelf.mixed('torn')[0]],
    ['word for someone else', (shelf) => shelf.forOther('calm')[0]],
    ['place', (shelf) => shelf.all()[0]],
  ])('are found by %s and read as they were built', (_, find) => {
    const shelf = readShelf(withScene(line, line.length));
    expect(find(shelf)).toMatchObject({ id: 'work/pay', best: ['glad'], heavy: false });
    expect(find(shelf)?.read()).toEqual({ id: 'work/pay', who: 'Zo\u00eb' });
    expect(find(shelf)?.read()).toBe(shelf.at('work/pay')?.read());
  });

  it.each(['sad', 'constructor', '__proto__'])('none is found for %s', (word) => {
    const shelf = readShelf(withScene(line, line.length));
    expect([shelf.at(word), shelf.for(word), shelf.forOther(word)]).toEqual([undefined, [], []]);
  });

  it('that are cut are told by the path of their file, when they are looked at', () => {
    const folder = withScene(line.slice(0, 9), line.length);
    const [head] = readShelf(folder).all();
    const message = `the content file ${join(folder, 'scenes.jsonl')} is missing or damaged`;
    expect(() => head?.read()).toThrow(expect.objectContaining({ kind: 'data', message }));
  });
});

describe('a word or an exchange that is read when it is looked at', () => {
  const folder = inject('compiled');
  const whole = readLexicon(folder);
  const shelved = readShelvedLexicon(folder);

  it.each(['words', 'exchanges'] as const)('is the same as one of the %s that are read whole', (part) => {
    const again = whole[part].map((item, place) =>
      Object.fromEntries(Object.keys(item).map((field) => [field, Reflect.get(shelved[part][place] ?? {}, field)])),
    );
    expect(again).toEqual(whole[part]);
    expect(whole[part].length).toBeGreaterThan(70);
  });

  it('that is cut is told by the path of its file', () => {
    const cut = aFolder();
    for (const file of ['lexicon.json', 'exchanges.jsonl']) copyFileSync(join(folder, file), join(cut, file));
    writeFileSync(join(cut, 'words.jsonl'), '{"id":');
    const [word] = readShelvedLexicon(cut).words;
    const message = `the content file ${join(cut, 'words.jsonl')} is missing or damaged`;
    expect(() => word?.sense).toThrow(expect.objectContaining({ kind: 'data', message }));
  });
});

describe('the content files', () => {
  it.each(PARTS)('%s.json is read as it was built', (part, read, value) => {
    const folder = aFolder();
    writeFileSync(join(folder, `${part}.json`), JSON.stringify(value));
    for (const lines of ['words', 'exchanges']) writeFileSync(join(folder, `${lines}.jsonl`), '');
    expect(read(folder)).toEqual(value);
  });

  it.each(PARTS)('%s.json that is missing, cut or a folder is told by its path', (part, read) => {
    const missing = aFolder();
    const cut = aFolder();
    writeFileSync(join(cut, `${part}.json`), '{"families": [');
    const inPlace = aFolder();
    mkdirSync(join(inPlace, `${part}.json`));
    for (const folder of [missing, cut, inPlace]) {
      const message = `the content file ${join(folder, `${part}.json`)} is missing or damaged`;
      const hint = expect.stringContaining('npm install -g lexithymia');
      expect(() => read(folder)).toThrow(expect.objectContaining({ kind: 'data', message, hint }));
    }
  });
});
