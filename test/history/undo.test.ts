import { expect, it } from 'vitest';
import type { Event } from '../../src/history/event.ts';
import { lastToUndo } from '../../src/history/undo.ts';
import { aFile, aKnown, anAnswer, anEasy, anUndo, aShown, day } from '../builders.ts';

const TODAY = day('2026-11-22');
const at = (time: string) => `2026-11-22T${time}:00+01:00`;
const A1 = anAnswer('a1', at('08:00'));
const A2 = anAnswer('a2', at('08:01'));

it.each<[string, Event[], string | undefined]>([
  ['nothing where nothing happened', [], undefined],
  ['nothing where words were only shown', [aShown('s1', at('08:00'), 'wistful')], undefined],
  ['the last answer', [A1, A2], 'a2'],
  ['the last in time, not in the file', [A2, A1], 'a2'],
  ['a word marked as known after it', [A1, aKnown('k1', at('08:02'), 'wistful')], 'k1'],
  ['the answer before a word that was shown', [A1, aShown('s1', at('08:02'), 'wistful')], 'a1'],
  ['the answer, not the word that it was easy', [A1, anEasy('e1', at('08:02'), 'a1')], 'a1'],
  ['the one before, where the last was taken back', [A1, A2, anUndo('u1', at('08:02'), 'a2')], 'a1'],
  ['the one before, where the undo arrived first', [anUndo('u1', at('07:00'), 'a2'), A1, A2], 'a1'],
  ['nothing where all was taken back', [A1, anUndo('u1', at('08:02'), 'a1')], undefined],
  [
    'nothing again where somebody tried to undo the undo',
    [A1, anUndo('u1', at('08:02'), 'a1'), anUndo('u2', at('08:03'), 'u1')],
    undefined,
  ],
  ['an answer of a day before', [anAnswer('a0', '2026-10-01T08:00:00+02:00')], 'a0'],
  ['no answer dated after tomorrow', [A1, anAnswer('a9', '2026-11-25T08:00:00+01:00')], 'a1'],
])('an undo takes back %s', (_, events, id) => {
  expect(lastToUndo([aFile('a.jsonl', events)], TODAY)?.id).toBe(id);
});

it('an undo takes back the last answer of any device', () => {
  const files = [aFile('a.jsonl', [A2]), aFile('b.jsonl', [A1])];
  expect(lastToUndo(files, TODAY)).toEqual(A2);
  expect(lastToUndo(files.toReversed(), TODAY)).toEqual(A2);
});
