import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readAliases,
  readHelpLines,
  readLexicon,
  readOutline,
  readSceneHeads,
  type Shelved,
} from '../../src/storage/content-files.ts';
import { aFolder } from '../real-files.ts';

const PARTS = [
  ['outline', readOutline, { families: [{ id: 'anger' }], words: [] }],
  ['lexicon', readLexicon, { families: [], words: [], sensations: [] }],
  ['aliases', readAliases, { happy: 'glad', old: null }],
  ['help-lines', readHelpLines, { reviewed: '2026-11', lines: [] }],
] as const;

/** A folder with one scene in it: its head, and its line as far as it goes. */
function withScene(head: Shelved, line: string): string {
  const folder = aFolder();
  writeFileSync(join(folder, 'scene-heads.json'), JSON.stringify([head]));
  writeFileSync(join(folder, 'scenes.jsonl'), line);
  return folder;
}

describe('the scenes', () => {
  const line = '{"id":"work/pay","who":"Zo\\u00eb"}';

  it('are found by their heads and read as they were built', () => {
    const [head] = readSceneHeads(withScene(['work/pay', ['glad'], ['calm'], 0, line.length], `${line}\n`));
    expect(head).toMatchObject({ id: 'work/pay', best: ['glad'], otherBest: ['calm'], heavy: false });
    expect(head?.read()).toEqual({ id: 'work/pay', who: 'Zo\u00eb' });
    expect(head?.read()).toBe(head?.read());
  });

  it('that are cut are told by the path of their file, when they are looked at', () => {
    const folder = withScene(['work/pay', ['glad'], ['calm'], 0, line.length], line.slice(0, 9));
    const [head] = readSceneHeads(folder);
    const message = `the content file ${join(folder, 'scenes.jsonl')} is missing or damaged`;
    expect(() => head?.read()).toThrow(expect.objectContaining({ kind: 'data', message }));
  });
});

describe('the content files', () => {
  it.each(PARTS)('%s.json is read as it was built', (part, read, value) => {
    const folder = aFolder();
    writeFileSync(join(folder, `${part}.json`), JSON.stringify(value));
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
