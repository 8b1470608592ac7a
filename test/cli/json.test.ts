import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../builders.ts';
import { aHome } from './fake-app.ts';
import { writeOwn } from './own-file.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
/** One word that was shown and missed: due, and confused with another. */
const HISTORY = [
  aShown('e1', BEFORE, 'annoyed'),
  anAnswer('e2', BEFORE, { card: 'w:annoyed/near', given: ['angry'], mark: 'unlikely', rating: 'again' }),
];

/** The name of each shape, and a line that prints it. */
const READERS: readonly [schema: string, argv: readonly string[]][] = [
  ['today', ['today']],
  ['due', ['due']],
  ['due-next', ['due', '--next']],
  ['stats', ['stats']],
  ['words', ['words', '--family', 'anger']],
  ['word', ['word', 'annoyed']],
  ['word', ['word', 'ignored']],
  ['find', ['find', '--body', 'jaw-tight']],
  ['sensations', ['find', '--sensations']],
  ['settings', ['settings']],
  ['content-check', ['content', 'check']],
  ['where', ['where']],
  ['about', ['about']],
];

/** Fields with the types of their values; the items of a list as one, with every type that any of them has. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [value.map(shapeOf).reduce(either)];
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shapeOf(field)]));
}

function either(one: unknown, other: unknown): unknown {
  if (typeof one === 'string' || typeof other === 'string')
    return [...new Set([one, other].flatMap((each) => String(each).split(' or ')))].sort().join(' or ');
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other].slice(0, 1);
  const [a, b] = [one, other] as Record<string, unknown>[];
  const names = [...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])];
  return Object.fromEntries(
    names.map((name) => [name, either(a?.[name] ?? 'missing', b?.[name] ?? a?.[name] ?? 'missing')]),
  );
}

describe('--json', () => {
  it.each(READERS)('%s: one line of the documented shape (%j)', async (schema, argv) => {
    const home = aHome({ history: HISTORY, settings: '{"mute": ["word:glad"]}' });
    writeOwn(home, 'words:\n  - id: x\n');
    const { out } = await home.run([...argv, '--json']);
    expect(out.split('\n').length).toBe(2);
    const value = JSON.parse(out);
    expect(value).toMatchObject({ schema: `lexithymia/${schema}`, version: 1 });
    const name = argv.filter((word) => !word.startsWith('-')).join('-') || schema;
    await expect(`${JSON.stringify(shapeOf(value), null, 2)}\n`).toMatchFileSnapshot(
      `shapes/${argv.includes('--sensations') || argv.includes('--next') ? schema : name}.txt`,
    );
  });

  it.each(READERS)('%s: its row in docs/formats.md names every field (%j)', async (schema, argv) => {
    const { out } = await aHome({ history: HISTORY }).run([...argv, '--json']);
    const row = FORMATS.split('\n').find((line) => line.startsWith('|') && line.includes(`"lexithymia/${schema}"`));
    const isNamed = (name: string) => new RegExp(`\\b${name}\\b`).test(row ?? '');
    expect(fieldsIn(JSON.parse(out)).filter((name) => !isNamed(name))).toEqual([]);
  });
});

const FORMATS = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');

/** Names of fields at the top, and of those one below where they are lists or objects of our own. */
const fieldsIn = (value: object): string[] =>
  Object.entries(value).flatMap(([name, field]) => {
    const inner: unknown = Array.isArray(field) ? field[0] : field;
    const isOurs = typeof inner === 'object' && inner !== null && !['near', 'underneath'].includes(name);
    return [name, ...(isOurs ? Object.keys(inner) : [])];
  });
