/** What was ever released is still folded to the same cards. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cardName } from '../../src/drills/card-id.ts';
import { EVENT_VERSION, parseLine } from '../../src/history/event.ts';
import { releasedFoldOf } from './released/fold.ts';

const FOLDER = new URL('released/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8');
const versions = Array.from({ length: EVENT_VERSION }, (_, place) => place + 1);

it('there is a history of every version, and of no other', () => {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));
  expect(names.sort()).toEqual(versions.map((version) => `v${version}.jsonl`).sort());
});

describe.each(versions)('the history of version %i', (version) => {
  const text = read(`v${version}.jsonl`);
  const lines = text.trimEnd().split('\n');

  it('holds lines of that version, and every kind of event', () => {
    const values = lines.map((line) => JSON.parse(line));
    expect(new Set(values.map(({ v }) => v))).toEqual(new Set([version]));
    expect(new Set(values.map(({ kind }) => kind))).toEqual(
      new Set(['answer', 'shown', 'known', 'easy', 'undo', 'weights']),
    );
    expect(lines.map((line) => parseLine(line).is).filter((is) => is !== 'event')).toEqual([]);
  });

  it('folds to what it did when it was released', () => {
    expect(releasedFoldOf(text)).toEqual(JSON.parse(read(`v${version}.json`)));
  });

  it('folds to the same with lines of the version after this program among them, which are counted and skipped', () => {
    const newer = JSON.stringify({
      v: EVENT_VERSION + 1,
      id: 'n1',
      at: 'later',
      kind: 'answer',
      card: ['of', 'another', 'kind'],
    });
    const expected = JSON.parse(read(`v${version}.json`));
    const mixed = lines.flatMap((line, place) => (place % 50 === 0 ? [newer, line] : [line])).join('\n');
    const count = Math.ceil(lines.length / 50);
    expect(releasedFoldOf(mixed)).toEqual({ ...expected, leftover: { torn: [], newer: count, ahead: 0 } });
  });

  it('holds cards of kinds that are still there', () => {
    const { cards } = JSON.parse(read(`v${version}.json`));
    expect(Object.keys(cards).length).toBeGreaterThan(20);
    expect(Object.keys(cards).filter((card) => cardName(card) === undefined)).toEqual([]);
  });
});
