import { describe, expect, it } from 'vitest';
import { progressOf, RUNG, renderQuestion, renderReasons, renderWord } from '../../../src/cli/render/view.ts';
import type { Style } from '../../../src/cli/style.ts';
import { aScene, aWord } from '../../builders.ts';

/** Shows where each style begins and ends. */
const MARKED: Style = { strong: (text) => `*${text}*`, quiet: (text) => `_${text}_`, here: (text) => `>${text}<` };
const SCENE = aScene('home/cup', ['uneasy'], { text: 'Tomas turns the cup.', because: 'It may go wrong.' });
const WORD = aWord('uneasy', { sense: 'A mild fear without a clear reason.' });

describe('a word to meet', () => {
  it('stands with its sense, one difference, a scene set apart, and why', () => {
    const view = { word: WORD, scene: SCENE, difference: 'Uneasy cannot say why; nervous can.' };
    expect(renderWord(view, MARKED, 40)).toEqual([
      '  _A word to meet. Nothing is asked yet._',
      '',
      '  *Uneasy*',
      '  A mild fear without a clear reason.',
      '',
      '  Uneasy cannot say why; nervous can.',
      '',
      '    Tomas turns the cup.',
      '',
      '  Why: It may go wrong.',
    ]);
  });

  it('stands alone where there is neither a neighbour nor a scene', () => {
    expect(renderWord({ word: WORD }, MARKED, 40).slice(2)).toEqual([
      '  *Uneasy*',
      '  A mild fear without a clear reason.',
    ]);
  });
});

describe('a question', () => {
  const shown = { shape: 'one', kind: 'situation', rung: 3, ask: 'What might Tomas feel?', options: [] } as const;

  it('stands under its progress and its rung, the scene before it', () => {
    expect(renderQuestion({ ...shown, scene: 'Tomas turns the cup.' }, '1 of 12', MARKED, 40)).toEqual([
      '  _1 of 12   one feeling_',
      '',
      '    Tomas turns the cup.',
      '',
      '  What might Tomas feel?',
    ]);
  });

  it('keeps the paragraphs of a scene apart', () => {
    const scene = 'Tomas turns the cup.\nAnna looks away.';
    expect(renderQuestion({ ...shown, scene }, '1 of 12', MARKED, 40).slice(2, 5)).toEqual([
      '    Tomas turns the cup.',
      '',
      '    Anna looks away.',
    ]);
  });

  it('stands without a scene where it has none', () => {
    const lines = renderQuestion({ ...shown, rung: 1 }, '2 of 12', MARKED, 40);
    expect(lines).toEqual(['  _2 of 12   body_', '', '  What might Tomas feel?']);
  });

  it.each([30, 50, 80])('keeps to %i columns', (width) => {
    const scene = 'Tomas turns the cup in his hands and looks at the door of the kitchen. '.repeat(3);
    const plain: Style = { strong: (text) => text, quiet: (text) => text, here: (text) => text };
    const lines = [
      ...renderQuestion({ ...shown, scene, ask: scene }, '1 of 12', plain, width),
      ...renderWord(
        { word: { ...WORD, sense: scene }, scene: { ...SCENE, text: scene }, difference: scene },
        plain,
        width,
      ),
      ...renderReasons([scene], width),
    ];
    // "A word to meet. Nothing is asked yet." is a fixed line of 39.
    expect(lines.filter((line) => line.length > Math.max(width, 39))).toEqual([]);
  });
});

describe('progress', () => {
  it.each([
    [{ place: 1, of: 12 }, '1 of 12'],
    [{ place: 12, of: 12, repeat: false }, '12 of 12'],
    [{ place: 1, of: 3, repeat: true }, 'Once more, 1 of 3'],
  ])('%j', (view, text) => {
    expect(progressOf(view)).toBe(text);
  });
});

describe('the ladder', () => {
  it('has a name for each of its five rungs', () => {
    expect(RUNG).toEqual({ 1: 'body', 2: 'tone and urge', 3: 'one feeling', 4: 'the exact word', 5: 'both sides' });
  });
});

describe('reasons', () => {
  it('each begin a line of their own', () => {
    expect(renderReasons(['Fits best. It is so.', 'One thing decides.'], 18)).toEqual([
      '  Fits best. It',
      '  is so.',
      '  One thing',
      '  decides.',
    ]);
  });
});
