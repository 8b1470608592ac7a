import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { progressOn, renderBar } from '../../src/cli/progress.ts';

/** What is drawn when time passes as told. */
function drawn(
  steps: readonly (readonly [ms: number, share: number])[],
  isTTY = true,
  env: Record<string, string> = {},
) {
  const stderr = Object.assign(new PassThrough(), { isTTY });
  let now = 0;
  const progress = progressOn({ stderr, env }, () => now);
  for (const [ms, share] of steps) {
    now = ms;
    progress.at(share);
  }
  const bar = String(stderr.read() ?? '');
  progress.end();
  progress.end();
  return { bar, end: String(stderr.read() ?? '') };
}

describe('a bar', () => {
  it.each([
    [0, `[${'-'.repeat(30)}]   0 %`],
    [0.2, `[${'#'.repeat(6)}${'-'.repeat(24)}]  20 %`],
    [0.999, `[${'#'.repeat(29)}-]  99 %`],
    [1, `[${'#'.repeat(30)}] 100 %`],
    [7, `[${'#'.repeat(30)}] 100 %`],
  ])('of %f is %s', (share, bar) => expect(renderBar(share)).toBe(bar));

  it('comes after a second, and goes when all is done', () => {
    expect(
      drawn([
        [500, 0.1],
        [1500, 0.5],
      ]),
    ).toEqual({ bar: `\r${renderBar(0.5)}`, end: `\r${' '.repeat(38)}\r` });
  });

  it('is not drawn for what is done within a second', () => {
    expect(
      drawn([
        [100, 0.1],
        [999, 0.9],
      ]),
    ).toEqual({ bar: '', end: '' });
  });

  it('is not drawn anew at every step', () => {
    expect(
      drawn([
        [1500, 0.5],
        [1510, 0.51],
        [1599, 0.52],
        [1600, 0.6],
      ]).bar,
    ).toBe(`\r${renderBar(0.5)}\r${renderBar(0.6)}`);
  });

  it.each([
    ['a pipe', false, {}],
    ['a dumb terminal', true, { TERM: 'dumb' }],
    ['a screen reader', true, { ACCESSIBLE: '1' }],
  ])('is not drawn for %s', (_, isTTY, env) => {
    expect(drawn([[2000, 0.5]], isTTY, env)).toEqual({ bar: '', end: '' });
  });
});
