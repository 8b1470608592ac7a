import { expect, it } from 'vitest';
import { FORMATS } from '../../src/formats/index.ts';
import { FORMAT_NAMES } from '../../src/formats/names.ts';
import { aFamily, aLexicon, anAnswer, anUndo, aWord } from '../builders.ts';

const kept = anAnswer('kept', '2026-11-22T08:00:00Z');
const gone = anAnswer('gone', '2026-11-22T08:01:00Z');
const exported = {
  answers: [kept],
  events: [kept, gone, anUndo('undo', '2026-11-22T08:02:00Z', 'gone')],
  waiting: ['{"v":9}'],
  lexicon: aLexicon({ families: [aFamily('anger')], words: [aWord('resentful')], sensations: [] }),
};

it('every name has its format, and every format its name', () => {
  expect(Object.keys(FORMATS)).toEqual([...FORMAT_NAMES]);
});

it.each([
  ['json', ['kept']],
  ['csv', ['kept']],
  ['jsonl', ['kept', 'gone', 'undo']],
] as const)('%s tells of %j', (format, ids) => {
  const text = FORMATS[format](exported);
  const told = ['kept', 'gone', 'undo'].filter((id) => text.includes(id));
  expect(told).toEqual(ids);
});

it('jsonl ends with what waits for a newer program, as it was', () => {
  expect(FORMATS.jsonl(exported).endsWith('\n{"v":9}\n')).toBe(true);
});

it('reviews name the family from the lexicon', () => {
  expect(FORMATS.csv(exported).split('\r\n')[1]).toContain(',resentful,anger,');
  expect(FORMATS.json(exported)).toContain('"family": "anger"');
});
