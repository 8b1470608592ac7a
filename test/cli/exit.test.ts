import { describe, expect, it } from 'vitest';
import { AppError, type ErrorKind } from '../../src/app-error.ts';
import { explain } from '../../src/cli/exit.ts';

describe('an error that was foreseen', () => {
  it.each<[ErrorKind, number]>([
    ['failed', 1],
    ['usage', 2],
    ['data', 65],
    ['io', 74],
  ])('of the kind %s ends with %i: what happened, and what to type', (kind, code) => {
    const error = new AppError(kind, 'the jar is empty', { hint: 'lexi fill' });
    expect(explain(error, false)).toEqual({ code, lines: ['lexi: the jar is empty', 'Try: lexi fill'] });
  });

  it('is one line where there is nothing to type', () => {
    expect(explain(new AppError('io', 'the jar is empty'), false).lines).toEqual(['lexi: the jar is empty']);
  });

  it('shows its stack only where DEBUG is set, after what it says', () => {
    const error = new AppError('io', 'the jar is empty', { hint: 'lexi fill' });
    error.stack = 'AppError: the jar is empty\n    at jar.ts:1';
    const lines = ['lexi: the jar is empty', 'Try: lexi fill', 'AppError: the jar is empty', '    at jar.ts:1'];
    expect(explain(error, true)).toEqual({ code: 74, lines });
  });
});

describe('a bug', () => {
  const SAID = 'lexi: this is a bug in the program; nothing that was saved is lost';
  const broken = new TypeError('x is undefined');
  broken.stack = 'TypeError: x is undefined\n    at drill.ts:7';
  const bare = new Error('no stack');
  delete bare.stack;

  it.each([
    ['an error', broken, ['TypeError: x is undefined', '    at drill.ts:7']],
    ['an error without a stack', bare, ['no stack']],
    ['a text', 'thrown text', ['thrown text']],
    ['nothing', undefined, ['undefined']],
    ['null', null, ['null']],
  ])('is shown whole, with 70: %s', (_, error, shown) => {
    for (const debug of [true, false]) {
      expect(explain(error, debug)).toEqual({ code: 70, lines: [SAID, ...shown] });
    }
  });
});
