import { describe, expect, it } from 'vitest';
import { type AuthoredAliases, aliasTable, checkAliases } from '../../../src/lexicon/rules/aliases.ts';
import { aFamily, aLexicon, aScene, aWord } from '../../builders.ts';
import { aVerdict } from '../../phrases.ts';

const THERE = {
  ...aLexicon({
    words: [aWord('embittered'), aWord('glad')],
    families: [aFamily('anger')],
    verdicts: [aVerdict('ignored', ['glad'])],
    statements: [{ id: 'nobody-listens', text: 'I feel that nobody listens.', is: 'thought', because: 'It is one.' }],
    exchanges: [{ id: 'yard-gate', scene: 'A scene.', says: 'Something.', replies: [] }],
  }),
  scenes: [aScene('work/late', ['glad'])],
};

describe('the table of present ids', () => {
  it.each<[string, AuthoredAliases, Record<string, string | null>]>([
    ['has nothing where nothing was renamed', {}, {}],
    ['names words as notes', { words: { bitter: 'embittered' } }, { 'w:bitter': 'w:embittered' }],
    ['names families', { families: { rage: 'anger' } }, { 'f:rage': 'f:anger' }],
    ['names verdict words', { verdicts: { unseen: 'ignored' } }, { 'v:unseen': 'v:ignored' }],
    ['names statements', { statements: { unheard: 'nobody-listens' } }, { 's:unheard': 's:nobody-listens' }],
    ['names exchanges', { exchanges: { gate: 'yard-gate' } }, { 'x:gate': 'x:yard-gate' }],
    ['names scenes as they are', { scenes: { 'work/slow': 'work/late' } }, { 'work/slow': 'work/late' }],
    ['has null for what was retired', { words: { bitter: null } }, { 'w:bitter': null }],
    [
      'leads through a chain to its end',
      { words: { sour: 'bitter', bitter: 'acrid', acrid: 'embittered' } },
      { 'w:sour': 'w:embittered', 'w:bitter': 'w:embittered', 'w:acrid': 'w:embittered' },
    ],
    [
      'leads to the last name of what was retired later',
      { words: { sour: 'bitter', bitter: null } },
      { 'w:sour': 'w:bitter', 'w:bitter': null },
    ],
    ['leaves out a circle', { words: { sour: 'bitter', bitter: 'sour', old: 'glad' } }, { 'w:old': 'w:glad' }],
  ])('%s', (_, authored, table) => {
    expect(aliasTable(authored)).toEqual(table);
    expect(aliasTable({ words: {}, ...authored })).toEqual(table);
  });
});

describe('renamings that break no rule', () => {
  it.each<[string, AuthoredAliases]>([
    ['none', {}],
    ['one to a word that is there', { words: { bitter: 'embittered' } }],
    ['two to one word', { words: { bitter: 'embittered', sour: 'embittered' } }],
    ['a chain', { words: { sour: 'bitter', bitter: 'embittered' } }],
    ['a word that was renamed and then retired', { words: { sour: 'bitter', bitter: null } }],
    ['one of every section', { families: { rage: 'anger' }, scenes: { 'work/slow': 'work/late' } }],
    ['a word that is called as a family is', { words: { anger: 'glad' } }],
  ])('%s', (_, authored) => {
    expect(checkAliases(authored, THERE)).toEqual([]);
  });
});

describe('a renaming is refused', () => {
  const AROUND = ['its renamings lead back to it', 'name what it is now'] as const;
  it.each<[string, AuthoredAliases, [id: string, rule: string, fix: string][]]>([
    [
      'where the old id is still there',
      { words: { glad: 'embittered' } },
      [['words: glad', 'it is still there', 'take it out of one of the two']],
    ],
    [
      'where a retired id is still there',
      { scenes: { 'work/late': null } },
      [['scenes: work/late', 'it is still there', 'take it out of one of the two']],
    ],
    [
      'where it leads to nothing',
      { words: { bitter: 'acrid' } },
      [['words: bitter', 'it leads to acrid, which is not there', 'name one of the words']],
    ],
    [
      'where it leads to something of another section',
      { exchanges: { gate: 'glad' } },
      [['exchanges: gate', 'it leads to glad, which is not there', 'name one of the exchanges']],
    ],
    [
      'where the end of its chain is not there, once',
      { words: { sour: 'bitter', bitter: 'acrid' } },
      [['words: bitter', 'it leads to acrid, which is not there', 'name one of the words']],
    ],
    ['where it is called as it was', { words: { bitter: 'bitter' } }, [['words: bitter', ...AROUND]]],
    [
      'where it leads into a circle',
      { words: { old: 'sour', sour: 'bitter', bitter: 'sour' } },
      [
        ['words: old', ...AROUND],
        ['words: sour', ...AROUND],
        ['words: bitter', ...AROUND],
      ],
    ],
  ])('%s', (_, authored, problems) => {
    const found = problems.map(([id, rule, fix]) => ({ file: 'data/aliases.yaml', id, rule, fix }));
    expect(checkAliases(authored, THERE)).toEqual(found);
  });
});
