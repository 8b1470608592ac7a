import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAliases, readHelpLines, readLexicon, readOutline, readScenes } from '../../src/storage/content-files.ts';
import { aFolder } from '../real-files.ts';

const PARTS = [
  ['outline', readOutline, { families: [{ id: 'anger' }], words: [] }],
  ['lexicon', readLexicon, { families: [], words: [], sensations: [] }],
  ['scenes', readScenes, [{ id: 'work/pay' }]],
  ['aliases', readAliases, { happy: 'glad', old: null }],
  ['help-lines', readHelpLines, { reviewed: '2026-11', lines: [] }],
] as const;

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
