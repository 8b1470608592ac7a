import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NOTHING_OWN } from '../../src/lexicon/own.ts';
import { readOwn } from '../../src/storage/own-words.ts';
import { realContent } from '../builders.ts';
import { OWN_WORD } from '../cli/own-file.ts';
import { aFolder } from '../real-files.ts';

const content = realContent();

function read(text: string) {
  const path = join(aFolder(), 'own-words.yaml');
  writeFileSync(path, text);
  return readOwn(path, content, content.scenes);
}

describe('own words on the disk', () => {
  it('are read whole', () => {
    const { own, problems } = read(OWN_WORD);
    expect(problems).toEqual([]);
    expect(own.words.map(({ id, family }) => [id, family])).toEqual([['snarky', 'anger']]);
    expect(own.scenes.map(({ id }) => id)).toEqual(['bakery/late-bread']);
  });

  it.each([
    ['an empty file', ''],
    ['comments alone', '# later\n'],
    ['empty lists', 'words: []\nsituations: []\n'],
    ['Windows line ends', OWN_WORD.replace(/\n/g, '\r\n')],
  ])('%s breaks no rule', (_, text) => {
    expect(read(text).problems).toEqual([]);
  });

  it('are none where there is no file', () => {
    const path = join(aFolder(), 'own-words.yaml');
    expect(readOwn(path, content, content.scenes)).toEqual({ own: NOTHING_OWN, problems: [] });
  });

  it('are trouble with a file where it is a folder', () => {
    const path = join(aFolder(), 'own-words.yaml');
    mkdirSync(path);
    const message = `the file of your own words ${path} could not be read: it is a folder`;
    expect(() => readOwn(path, content, content.scenes)).toThrow(expect.objectContaining({ kind: 'io', message }));
  });
});

describe('what is wrong with a file of own words', () => {
  it.each<[string, string, number | undefined, string, RegExp]>([
    ['a bracket left open', 'words: [\n', 2, 'the file', /Flow sequence/],
    ['a key twice', 'words: []\nwords: []\n', 2, 'the file', /^Map keys must be unique$/],
    ['a tab', 'words:\n\t- id: x\n', 2, 'the file', /^Tabs are not allowed/],
    ['an alias without its anchor', 'words: *gone\n', undefined, 'the file', /^Unresolved alias/],
    ['a text instead of lists', 'hello\n', 1, 'the file', /^Invalid type/],
    ['a field too many', OWN_WORD.replace('need:', 'colour: red\n    need:'), 12, 'words.0.colour', /colour/],
    ['a field of another shape', OWN_WORD.replace('level: 3', 'level: 9'), 6, 'words.0.level', /9/],
    ['a missing field, at its entry', OWN_WORD.replace(/ {4}urge:.*\n/, ''), 2, 'words.0.urge', /urge/],
    ['a neighbour without words', OWN_WORD.replace(/, how: Snarky stays.*\}/, ' }'), 16, 'words.0.near.1.how', /how/],
    ['a family that is none', OWN_WORD.replace('family: anger', 'family: bliss'), 3, 'snarky', /family bliss does not/],
    ['a scene with an id that is no path', OWN_WORD.replace('bakery/late', 'late'), 18, 'situations.0.id', /must be/],
    ['a scene that names no word', OWN_WORD.replace('[snarky]', '[gone]'), 18, 'bakery/late-bread', /names gone/],
  ])('%s is told with its line', (_, text, line, at, says) => {
    const { own, problems } = read(text);
    expect(own).toEqual(NOTHING_OWN);
    expect(problems[0]).toMatchObject({
      ...(line === undefined ? {} : { line }),
      at,
      says: expect.stringMatching(says),
    });
    if (line === undefined) expect(problems[0]).not.toHaveProperty('line');
  });
});
