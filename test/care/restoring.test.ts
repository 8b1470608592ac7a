import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changesOf, type Part, type Present } from '../../src/care/restoring.ts';
import { aFile, aShown, foldFiles } from '../builders.ts';
import { threeFiles } from '../history/histories.ts';

const AT = '2026-11-20T09:00:00.000+01:00';
const part = (name: string, text: string, isWhole = true): Part => ({
  name,
  bytes: new TextEncoder().encode(text),
  isWhole,
});
const ONE = JSON.stringify(aShown('e1', AT, 'glad'));
const TWO = JSON.stringify(aShown('e2', AT, 'sad'));
const here = (text: string, name = 'a.jsonl'): Present => ({ history: [{ name, text }], others: {} });
const NOTHING: Present = { history: [], others: {} };
const brief = (change: Change) =>
  change.is === 'added' ? [change.is, ...change.lines] : change.is === 'new' ? [change.is, change.lines] : [change.is];

describe('restoring a history file', () => {
  it.each<[string, Part, Present, unknown[]]>([
    ['that is gone brings it back whole', part('history/a.jsonl', `${ONE}\n{"to\n`), NOTHING, ['new', 2]],
    ['that is the same changes nothing', part('history/a.jsonl', `${ONE}\n`), here(`${ONE}\n`), ['same']],
    ['that went on changes nothing', part('history/a.jsonl', `${ONE}\n`), here(`${ONE}\n${TWO}\n`), ['same']],
    ['that has lost a line adds it', part('history/a.jsonl', `${ONE}\n${TWO}\n`), here(`${TWO}\n`), ['added', ONE]],
    [
      'whose lines are all in another file changes nothing',
      part('history/a.jsonl', `${ONE}\n`),
      here(`${ONE}\n`, 'b.jsonl'),
      ['same'],
    ],
    [
      'brings no damaged line back that was mended',
      part('history/a.jsonl', `${ONE}\n{"to\n`),
      here(`${ONE}\n`),
      ['same'],
    ],
    [
      'brings lines of a newer version back',
      part('history/a.jsonl', '{"v":9,"id":"x"}\n'),
      here(`${ONE}\n`),
      ['added', '{"v":9,"id":"x"}'],
    ],
    [
      'that is damaged brings its whole lines back',
      part('history/a.jsonl', `${ONE}\n{"to`, false),
      NOTHING,
      ['added', ONE],
    ],
    ['that is damaged throughout brings nothing back', part('history/a.jsonl', '{"to', false), NOTHING, ['same']],
  ])('%s', (_, backup, present, expected) => {
    expect(changesOf([backup], present).map(brief)).toEqual([expected]);
  });

  it('and the present one give together what their union gives', () => {
    const law = fc.property(threeFiles, ([a, b, c]) => {
      const backup = [a, b].map(({ name, text }) => part(`history/${name}`, text));
      const present = [{ ...b, text: c.text }, c];
      const added = changesOf(backup, { history: present, others: {} }).flatMap((change) => {
        if (change.is === 'new') return [{ name: 'new.jsonl', text: new TextDecoder().decode(change.bytes) }];
        return change.is === 'added' ? [{ name: 'added.jsonl', text: change.lines.join('\n') }] : [];
      });
      expect(foldFiles([...present, ...added])).toEqual(foldFiles([...present, a, b]));
      const again = changesOf(backup, { history: [...present, ...added], others: {} });
      expect(again.every(({ is }) => is === 'same')).toBe(true);
    });
    fc.assert(law, { seed: 20261122, numRuns: 200 });
  });
});

describe('restoring settings and own words', () => {
  const settings = (text: string, isWhole = true) => part('settings.json', text, isWhole);
  it.each<[string, Part, Record<string, string>, string]>([
    ['that are gone brings them back', settings('{}'), {}, 'new'],
    ['that are the same changes nothing', settings('{}'), { 'settings.json': '{}' }, 'same'],
    ['that differ replaces them', settings('{}'), { 'settings.json': '{"count":6}' }, 'replaced'],
    [
      'that are damaged in the backup leaves the present ones',
      settings('{', false),
      { 'settings.json': '{}' },
      'left-out',
    ],
    ['that are damaged and gone brings nothing', settings('{', false), {}, 'left-out'],
  ])('%s', (_, backup, others, is) => {
    expect(changesOf([backup], { history: [], others }).map((change) => change.is)).toEqual([is]);
  });
});

it('nothing of the history is ever taken away', () => {
  const kinds: readonly Change['is'][] = ['new', 'added', 'same'];
  const files = [aFile('a.jsonl', []), aFile('b.jsonl', [aShown('e1', AT, 'glad')])];
  const changes = changesOf(
    files.map(({ name, text }) => part(`history/${name}`, text)),
    here(`${TWO}\n`),
  );
  expect(changes.every(({ is }) => kinds.includes(is))).toBe(true);
});
