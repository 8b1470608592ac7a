import { describe, expect, it } from 'vitest';
import { wayOf } from '../../src/formats/index.ts';
import { FORMAT_NAMES, FORMATS_OF, isPossible, usualFor, WHAT_NAMES } from '../../src/formats/names.ts';
import type { Part, Source } from '../../src/formats/source.ts';
import { anAnswer, anUndo } from '../builders.ts';
import { aSource, textOf } from './source.ts';

const EVENTS = [
  anAnswer('kept', '2026-11-22T08:00:00Z'),
  anAnswer('gone', '2026-11-22T08:01:00Z'),
  anUndo('undo', '2026-11-22T08:02:00Z', 'gone'),
];

describe('the table of ways out', () => {
  const cells = WHAT_NAMES.flatMap((what) => FORMAT_NAMES.map((format) => [what, format] as const));
  it.each(cells)('%s as %s is there exactly where it is named as possible', (what, format) => {
    expect(wayOf(what, format) !== undefined).toBe(isPossible(what, format));
  });

  it.each(FORMAT_NAMES)('%s has something it is usually for', (format) => {
    expect(FORMATS_OF[usualFor(format)]).toContain(format);
  });

  it.each(cells.filter(([what, format]) => isPossible(what, format)))(
    '%s as %s needs no more than it says',
    (what, format) => {
      const { needs, render } = wayOf(what, format)!;
      const parts: Part[] = ['events', 'folded', 'lexicon', 'outline', 'content', 'settings'];
      const source = aSource(EVENTS);
      const only = Object.fromEntries(
        Object.entries(source).filter(([name]) => !parts.includes(name as Part) || needs.includes(name as Part)),
      );
      expect(textOf(render(only as unknown as Source))).toBe(textOf(render(source)));
    },
  );
});

it.each([
  ['json', ['kept']],
  ['csv', ['kept']],
  ['tsv', ['kept']],
  ['jsonl', ['kept', 'gone', 'undo']],
] as const)('reviews as %s tell of %j', (format, ids) => {
  const text = textOf(wayOf('reviews', format)!.render(aSource(EVENTS)));
  expect(['kept', 'gone', 'undo'].filter((id) => text.includes(id))).toEqual(ids);
});
