import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/drills/drill.ts';
import { theirSide } from '../../src/drills/their-side.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { gradeIn } from '../../src/lexicon/scene.ts';
import { aLexicon, aPast, aScene, aWord, chance, realContent } from '../builders.ts';
import { askAll, FIRMNESSES, firmPast, keepsTheLaws, markOf, optionsOf } from './laws.ts';

const WORDS = realContent()
  .words.map(({ id }) => id)
  .filter((id) => theirSide.hasPrompt(id, realContent(), firmPast(10)));

/** The scene a question shows, with whoever else is in it. */
const sceneOf = ({ key }: Question) => realContent().scene(key.prompt.slice(0, -'+other'.length))!;

keepsTheLaws({
  drill: theirSide,
  notes: WORDS,
  prompts: (word) => realContent().scenes.filter(({ other }) => other?.fits.best.includes(word)).length,
  grades: () => ['best', 'close', 'plausible', 'unlikely', 'unsure'],
});

describe.each(FIRMNESSES)('every question about the other side at a firmness of %i days', (firmness) => {
  const asked = askAll(theirSide, WORDS, firmness);
  const where = ({ id, question }: (typeof asked)[number]) => `${id} (${question.key.prompt})`;

  it('shows the scene and asks about the one the scene is not told of', () => {
    const astray = asked.filter(({ question }) => {
      const { text, who, other } = sceneOf(question);
      const { scene, ask } = question.shown;
      return scene !== text || ask !== `The other side: what might ${other!.who} feel?` || other!.who === who;
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('has four options, of which only its own is best', () => {
    const astray = asked.filter(({ id, question }) => {
      const ids = optionsOf(question.shown).map((option) => option.id);
      const { fits } = sceneOf(question).other!;
      return ids.length !== 4 || ids.filter((each) => fits.best.includes(each)).join() !== id;
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('gives each option the grade it has for the other one', () => {
    const wrong = asked.flatMap(({ id, question }) =>
      optionsOf(question.shown)
        .map((option) => option.id)
        .filter((each) => markOf(theirSide, question, [each]).grade !== gradeIn(sceneOf(question).other!.fits, each))
        .map((each) => `${id} (${question.key.prompt}) ${each}`),
    );
    expect(wrong).toEqual([]);
  });

  it('says why in the words of the other side', () => {
    const wrong = asked.filter(({ id, question }) => {
      const said = [[id], []].map((answer) => markOf(theirSide, question, answer).lines);
      return said.some((lines) => lines[1] !== sceneOf(question).other!.because || lines.length !== 2);
    });
    expect(wrong.map(where)).toEqual([]);
  });

  it('does not name its word', () => {
    const told = asked.filter(({ id, question: { shown } }) =>
      new RegExp(`(?<![\\w'])${realContent().word(id).word}(?!\\w)`, 'i').test(`${shown.scene} ${shown.ask}`),
    );
    expect(told.map(where)).toEqual([]);
  });
});

describe('a question about the other side', () => {
  const how = 'Uneasy waits for it; guilty has done it.';
  const scene = aScene('work/plan', ['resentful'], {
    other: {
      who: 'the colleague',
      fits: { best: ['guilty'], close: ['uneasy'], plausible: ['smug'] },
      because: 'He knows whose plan it was.',
    },
  });
  const content = contentOf(
    aLexicon({
      words: [
        aWord('guilty', { family: 'shame', sense: 'Harm was done.', near: [{ word: 'uneasy', how }] }),
        aWord('uneasy', { family: 'shame' }),
        aWord('smug', { family: 'shame', sense: 'One is above others.' }),
        aWord('glad', { family: 'shame', sense: 'Something good has come.' }),
        aWord('resentful', { family: 'joy', pleasant: 0.5 }),
      ],
    }),
    [scene, aScene('work/desk', ['guilty'])],
  );
  const firm = (days: number) => aPast({ firmness: (note) => (note === 'w:guilty' ? days : 0) });
  const question = theirSide.ask('guilty', content, firm(10), chance('a'));

  it('is a prompt of its own, apart from the scene', () => {
    expect(question).toMatchObject({
      shown: {
        shape: 'one',
        kind: 'their-side',
        rung: 5,
        scene: scene.text,
        ask: 'The other side: what might the colleague feel?',
      },
      key: { card: 'w:guilty/their-side', prompt: 'work/plan+other' },
    });
  });

  const because = 'He knows whose plan it was.';
  const meant = "'Guilty' fits best here: harm was done.";

  it.each<[string[], Grade, string[]]>([
    [['guilty'], 'best', ["Fits best. 'Guilty': harm was done.", because]],
    [['uneasy'], 'close', [`Close. ${meant}`, because, how]],
    [['smug'], 'plausible', [`Possible. ${meant}`, because, "'Smug': one is above others."]],
    [['glad'], 'unlikely', [`Less likely here. ${meant}`, because, "'Glad': something good has come."]],
    [[], 'unsure', [`No word yet. That is an answer too. ${meant}`, because]],
  ])('answered %j is %s and says why', (answer, grade, lines) => {
    expect(theirSide.mark(question, answer)).toEqual({ grade, given: answer, lines });
  });

  it.each([
    ['guilty', true],
    ['resentful', false],
    ['smug', false],
  ])('has something to ask for %s, best for somebody else: %s', (word, expected) => {
    expect(theirSide.hasPrompt(word, content, firm(10))).toBe(expected);
  });

  it.each([
    [9.9, false],
    [10, true],
  ])('with a note of %d days is open: %s', (days, open) => {
    expect(theirSide.opens('guilty', realContent(), firm(days))).toBe(open);
  });

  it('stands on rung 5, however firm', () => {
    expect([0, 5, 15].map((firmness) => theirSide.rung(firmness))).toEqual([5, 5, 5]);
  });
});
