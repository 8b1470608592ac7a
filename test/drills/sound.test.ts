import { describe, expect, it } from 'vitest';
import { faultsOf } from './sound.ts';

describe('a line', () => {
  it.each([
    "Fits best. 'Resentful': anger kept for a long time.",
    "'Bored' passes when something happens; flat stays.",
    'Could he begin now? He could.',
    'Élodie waits at 10.30 (or later).',
  ])('%j is sound', (line) => {
    expect(faultsOf(line)).toEqual([]);
  });

  it.each([
    ['', 'no capital'],
    ['', 'no full stop'],
    ['Close. undefined', 'missing'],
    ['the word is new.', 'no capital'],
    ['The word is new', 'no full stop'],
    ['The word is new..', 'doubled stop'],
    ['The word is new?.', 'doubled stop'],
    ['The word  is new.', 'space'],
    ['The word is new .', 'space'],
    ['The word is new!', 'exclamation'],
    ['Close. the word is new.', 'lower case'],
    ["The word is ''.", 'empty pair'],
  ])('%j is not: %s', (line, fault) => {
    expect(faultsOf(line).join()).toContain(fault);
  });
});
