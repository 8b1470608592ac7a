import { describe, expect, it } from 'vitest';
import { orphansOf } from '../../src/insight/orphans.ts';
import { aFamily, aFile, aKnown, aLexicon, anAnswer, aScene, aShown, aWord, foldFiles } from '../builders.ts';

const at = (date: string) => `2026-11-${date}T08:00:00+01:00`;
const LEXICON = aLexicon({ words: [aWord('glad')], families: [aFamily('anger')] });
const ALIASES = { 'w:bitter': null, 'w:sour': 'w:glad', 'work/old': null };

const HISTORY = [
  aShown('s1', at('20'), 'bitter'),
  anAnswer('a1', at('20'), { card: 'w:bitter/situation', prompt: 'work/old' }),
  anAnswer('a2', at('21'), { card: 'w:bitter/situation', prompt: 'work/late' }),
  anAnswer('a3', at('21'), { card: 'w:bitter/near', prompt: 'work/late', repeat: true }),
  anAnswer('a4', at('21'), { card: 'w:sour/near', prompt: 'work/late+other' }),
  anAnswer('a5', at('21'), { card: 'w:glad/situation', prompt: 'work/late' }),
  aKnown('k1', at('21'), 'mine'),
  anAnswer('a6', at('21'), { card: 'f:rage/body', prompt: 'jaw-tight+face-hot' }),
  anAnswer('a7', at('21'), { card: 'f:anger/body', prompt: 'jaw-tight+face-hot' }),
  anAnswer('a8', at('21'), { card: 'x:gate/listening', prompt: 'gate' }),
  anAnswer('a9', at('21'), { card: 'w:glad/later-kind', prompt: 'work/gone' }),
  anAnswer('b1', at('21'), { card: 'w:later/later-kind', prompt: 'work/gone' }),
  anAnswer('b2', at('21'), { card: 'nonsense', prompt: 'nonsense' }),
];
const folded = foldFiles([aFile('a.jsonl', HISTORY)], ALIASES);

describe('orphans', () => {
  it('are the notes that are no longer there, with what history holds of them', () => {
    expect(orphansOf(folded, LEXICON, ALIASES)).toEqual([
      { of: 'f', id: 'f:rage', retired: false, cards: 1, answers: 1 },
      { of: 'unknown', id: 'nonsense', retired: false, cards: 1, answers: 1 },
      { of: 'w', id: 'w:bitter', retired: true, cards: 1, answers: 3 },
      { of: 'w', id: 'w:later', retired: false, cards: 1, answers: 1 },
      { of: 'w', id: 'w:mine', retired: false, cards: 1, answers: 0 },
      { of: 'x', id: 'x:gate', retired: false, cards: 1, answers: 1 },
    ]);
  });

  it('are the scenes too, where the scenes are given', () => {
    const scenes = orphansOf(folded, { ...LEXICON, scenes: [aScene('work/late', ['glad'])] }, ALIASES);
    expect(scenes.filter(({ of }) => of === 'scene')).toEqual([
      { of: 'scene', id: 'work/gone', retired: false, cards: 0, answers: 0 },
      { of: 'scene', id: 'work/old', retired: true, cards: 0, answers: 0 },
    ]);
  });

  it('are none where all is there, or nothing happened', () => {
    const known = foldFiles([aFile('a.jsonl', [HISTORY[4]!, HISTORY[5]!, HISTORY[8]!])], ALIASES);
    expect(orphansOf(known, { ...LEXICON, scenes: [aScene('work/late', ['glad'])] }, ALIASES)).toEqual([]);
    expect(orphansOf(foldFiles([]), { ...LEXICON, scenes: [] }, {})).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('of a word called %s are not taken for retired', (word) => {
    const { seen, ...rest } = foldFiles([aFile('a.jsonl', [aShown('s1', at('20'), word)])]);
    expect(orphansOf({ ...rest, seen }, LEXICON, ALIASES)).toEqual([
      { of: 'w', id: `w:${word}`, retired: false, cards: 0, answers: 0 },
    ]);
  });
});
