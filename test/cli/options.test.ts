import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import { kinds, wholeNumber } from '../../src/cli/options.ts';

describe('a whole number from 1 to 200', () => {
  const read = wholeNumber(1, 200);

  it.each([
    ['1', 1],
    ['200', 200],
    ['012', 12],
  ])('can be %j', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['0', '201', '', ' ', '-1', '1.5', '1e2', '0x10', 'ten', '12 ', '99999999'])('cannot be %j', (text) => {
    expect(() => read(text)).toThrow(new InvalidArgumentError('It takes a whole number from 1 to 200.'));
  });
});

describe('kinds of question', () => {
  it.each([
    ['body', ['body']],
    ['situation,near', ['situation', 'near']],
    [' body , recall ', ['body', 'recall']],
  ])('%j are separated by commas', (text, names) => {
    expect(kinds(text)).toEqual(names);
  });

  it.each(['', 'dance', 'body,', 'body;near', 'Body', 'body near'])('%j holds one that there is not', (text) => {
    const message =
      'The kinds are body, sort, situation, same-body, strength, near, recall, underneath, blend, their-side, listening.';
    expect(() => kinds(text)).toThrow(new InvalidArgumentError(message));
  });
});
