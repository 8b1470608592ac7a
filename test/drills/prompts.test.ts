import { describe, expect, it } from 'vitest';
import { freshest } from '../../src/drills/prompts.ts';
import { aPast, chance } from '../builders.ts';

const PROMPTS = ['kitchen', 'bus', 'office', 'river'];

/** Every prompt that some seed picks. */
function picked(
  uses: Record<string, number>,
  prompts: readonly string[] = PROMPTS,
  rankOf?: (prompt: string) => number,
): string[] {
  const past = aPast({ lastUse: (prompt) => uses[prompt] ?? 0 });
  const seeds = Array.from({ length: 60 }, (_, seed) => chance(String(seed)));
  return [...new Set(seeds.map((random) => freshest(prompts, (prompt) => prompt, past, random, rankOf)))].sort();
}

describe('the prompt that comes next', () => {
  it.each<[string, Record<string, number>, string[]]>([
    ['any of them at first', {}, ['bus', 'kitchen', 'office', 'river']],
    ['any that was never used while there is one', { kitchen: 1, bus: 2 }, ['office', 'river']],
    ['the only one that was never used', { kitchen: 9, bus: 8, river: 7 }, ['office']],
    ['the one used longest ago once all were', { kitchen: 4, bus: 2, office: 5, river: 3 }, ['bus']],
    ['any of those used longest ago', { kitchen: 4, bus: 2, office: 2, river: 3 }, ['bus', 'office']],
  ])('is %s', (_, uses, expected) => {
    expect(picked(uses)).toEqual(expected);
  });

  it.each<[string, Record<string, number>, Record<string, number>, string[]]>([
    ['one of the lowest rank', { bus: 0, river: 0 }, {}, ['bus', 'river']],
    ['one of the lowest rank that is left', { bus: 0, river: 1 }, { bus: 1 }, ['river']],
    ['one of the lowest rank among those never used', { bus: 0, river: 0 }, { bus: 1, kitchen: 2 }, ['river']],
    ['a fresh one before one of a lower rank that was used', { bus: 0 }, { bus: 1 }, ['kitchen', 'office', 'river']],
    [
      'one of the lowest rank of those used longest ago',
      { bus: 0, river: 0 },
      { kitchen: 4, bus: 2, office: 2, river: 3 },
      ['bus'],
    ],
    ['any where all ranks are alike', {}, { kitchen: 1 }, ['bus', 'office', 'river']],
  ])('is %s (ranks: %o, used: %o)', (_, ranks, uses, expected) => {
    expect(picked(uses, PROMPTS, (prompt) => ranks[prompt] ?? 2)).toEqual(expected);
  });

  it('is the only one there is, however lately it was used', () => {
    expect(picked({ bus: 100 }, ['bus'])).toEqual(['bus']);
  });

  it('is drawn among equals by the source of chance', () => {
    const past = aPast();
    expect(
      freshest(
        PROMPTS,
        (prompt) => prompt,
        past,
        () => 0,
      ),
    ).toBe('kitchen');
    expect(
      freshest(
        PROMPTS,
        (prompt) => prompt,
        past,
        () => 0.999,
      ),
    ).toBe('river');
  });

  it('is known to the past by its id', () => {
    const past = aPast({ lastUse: (prompt) => (prompt === 'work/desk' ? 3 : 0) });
    const scenes = [{ id: 'work/desk' }, { id: 'work/door' }];
    expect(
      freshest(
        scenes,
        (scene) => scene.id,
        past,
        () => 0,
      ),
    ).toEqual({ id: 'work/door' });
  });
});
