import { describe, expect, it } from 'vitest';
import { blend } from '../../src/drills/blend.ts';
import type { Question } from '../../src/drills/drill.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { gradeIn } from '../../src/lexicon/scene.ts';
import { aLexicon, aPast, aScene, aWord, chance, realContent } from '../builders.ts';
import { answersTo, askAll, firmPast, keepsTheLaws, markOf, optionsOf } from './laws.ts';

const WORDS = realContent()
  .words.map(({ id }) => id)
  .filter((id) => blend.hasPrompt(id, realContent(), firmPast(0)));
const FARTHEST_FIRST: readonly Grade[] = ['unlikely', 'plausible', 'close', 'best'];

const sceneOf = ({ key }: Question) => realContent().scene(key.prompt)!;

keepsTheLaws({
  drill: blend,
  notes: WORDS,
  prompts: (word) =>
    realContent().scenes.filter(({ mixed, fits }) => mixed === true && fits.best.includes(word)).length,
  grades: () => ['best', 'close', 'plausible', 'unlikely', 'unsure'],
});

describe('every blend question', () => {
  const asked = askAll(blend, WORDS, 15);
  const where = ({ id, question }: (typeof asked)[number]) => `${id} (${question.key.prompt})`;

  it('is of a mixed scene, with both of its feelings among five options, two of which may be picked', () => {
    const astray = asked.filter(({ id, question }) => {
      const { mixed, fits } = sceneOf(question);
      const ids = optionsOf(question.shown).map((option) => option.id);
      const best = ids.filter((each) => fits.best.includes(each));
      return (
        mixed !== true ||
        best.length !== 2 ||
        !best.includes(id) ||
        ids.length !== 5 ||
        question.shown.shape !== 'some' ||
        question.shown.most !== 2
      );
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('finds both best, one of them alone close, and otherwise takes the farther pick', () => {
    const wrong = asked.flatMap(({ id, question }) =>
      answersTo(question).flatMap((answer) => {
        const grades = answer.map((each) => gradeIn(sceneOf(question).fits, each));
        const farthest = FARTHEST_FIRST.find((grade) => grades.includes(grade))!;
        const expected = farthest === 'best' && answer.length === 1 ? 'close' : farthest;
        const { grade } = markOf(blend, question, answer);
        return grade === expected ? [] : [`${id} (${question.key.prompt}) ${answer.join()}: ${grade}, not ${expected}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('names neither feeling in the scene', () => {
    const told = asked.filter(({ question }) =>
      sceneOf(question).fits.best.some((best) =>
        new RegExp(`(?<![\\w'])${realContent().word(best).word}(?!\\w)`, 'i').test(question.shown.scene!),
      ),
    );
    expect(told.map(where)).toEqual([]);
  });

  it('puts its two feelings at each place as often as at another, within 0.05', () => {
    const places = askAll(blend, WORDS, 15, 8).flatMap(({ question }) => {
      const ids = optionsOf(question.shown).map((option) => option.id);
      return sceneOf(question).fits.best.map((id) => ids.indexOf(id));
    });
    const shares = [0, 1, 2, 3, 4].map((place) => places.filter((each) => each === place).length / places.length);
    expect(shares.filter((share) => Math.abs(share - 1 / 5) > 0.05)).toEqual([]);
  });
});

describe('a blend question', () => {
  const scene = aScene('family/wedding', ['proud', 'sad'], {
    mixed: true,
    fits: { best: ['proud', 'sad'], close: ['tender'], plausible: ['tired'] },
    because: 'Her daughter has done well and is leaving.',
  });
  const words = [
    aWord('proud', { family: 'pride', pleasant: 0.5 }),
    aWord('sad', { family: 'sadness', energy: -0.5 }),
    aWord('tender', { family: 'pride', pleasant: 0.5, sense: 'Someone is dear.' }),
    aWord('tired', { family: 'pride', pleasant: 0.5, sense: 'Strength is used up.' }),
    aWord('bored', { family: 'pride', pleasant: 0.5, sense: 'Nothing holds the mind.' }),
  ];
  const scenes = [scene, aScene('family/plain', ['proud', 'sad']), aScene('family/alone', ['bored'], { mixed: true })];
  const content = contentOf(aLexicon({ words }), scenes);
  const firm = (firmness: Record<string, number>) =>
    aPast({ firmness: (note) => firmness[note] ?? 0, isSeen: (word) => `w:${word}` in firmness });
  const both = firm({ 'w:proud': 10, 'w:sad': 10 });
  const question = blend.ask('proud', content, both, chance('a'));

  it('shows a mixed scene and asks for two feelings', () => {
    expect(question).toMatchObject({
      shown: {
        shape: 'some',
        kind: 'blend',
        rung: 4,
        scene: scene.text,
        ask: 'Two feelings at once: which two might Tomas feel?',
        most: 2,
      },
      key: { card: 'w:proud/blend', prompt: 'family/wedding' },
    });
    expect(
      optionsOf(question.shown)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['bored', 'proud', 'sad', 'tender', 'tired']);
  });

  const [because, named] = ['Her daughter has done well and is leaving.', 'Proud and sad at the same time.'];

  it.each<[string[], Grade, string[]]>([
    [['proud', 'sad'], 'best', [`Fits best. ${named}`, because]],
    [['sad', 'proud'], 'best', [`Fits best. ${named}`, because]],
    [['sad'], 'close', [`Close. ${named}`, because]],
    [['proud', 'tender'], 'close', [`Close. ${named}`, because, "'Tender': someone is dear."]],
    [['tired', 'sad'], 'plausible', [`Possible. ${named}`, because, "'Tired': strength is used up."]],
    [['tender', 'tired'], 'plausible', [`Possible. ${named}`, because, "'Tired': strength is used up."]],
    [['bored', 'proud'], 'unlikely', [`Less likely here. ${named}`, because, "'Bored': nothing holds the mind."]],
    [['tender', 'bored'], 'unlikely', [`Less likely here. ${named}`, because, "'Bored': nothing holds the mind."]],
    [[], 'unsure', [`Cannot tell is an answer too. ${named}`, because]],
  ])('answered %j is %s and says why', (answer, grade, lines) => {
    expect(blend.mark(question, answer)).toEqual({ grade, given: answer, lines });
  });

  it.each<[string, Record<string, number>, boolean, boolean]>([
    ['both are firm', { 'w:proud': 10, 'w:sad': 10 }, true, true],
    ['the other was seen and is not firm', { 'w:proud': 10, 'w:sad': 9.9 }, false, true],
    ['the word itself was seen and is not firm', { 'w:proud': 9.9, 'w:sad': 10 }, false, true],
    ['both were seen and neither is firm', { 'w:proud': 0, 'w:sad': 0 }, false, true],
    ['the other was never seen', { 'w:proud': 10 }, false, false],
    ['the word itself was never seen', { 'w:sad': 10 }, false, false],
  ])('where %s (%o) is open: %s, and can be asked: %s', (_, firmness, open, asks) => {
    const past = firm(firmness);
    expect([blend.opens('proud', content, past), blend.hasPrompt('proud', content, past)]).toEqual([open, asks]);
  });

  it('that was opened is asked as before once both words have lapsed', () => {
    const lapsed = firm({ 'w:proud': 0.5, 'w:sad': 0.5 });
    expect(blend.opens('proud', content, lapsed)).toBe(false);
    expect(blend.hasPrompt('proud', content, lapsed)).toBe(true);
    expect(blend.ask('proud', content, lapsed, chance('a')).key).toMatchObject({
      card: 'w:proud/blend',
      prompt: 'family/wedding',
    });
  });

  it('has nothing to ask where the other feeling is muted, or no scene is mixed', () => {
    const muted = contentOf(aLexicon({ words }), scenes, (word) => word === 'sad');
    const plain = contentOf(aLexicon({ words }), scenes.slice(1));
    expect([muted, plain].map((each) => blend.hasPrompt('proud', each, both))).toEqual([false, false]);
    expect([muted, plain].map((each) => blend.opens('proud', each, both))).toEqual([false, false]);
  });

  it('stands on rung 4, however firm', () => {
    expect([0, 5, 15].map((firmness) => blend.rung(firmness))).toEqual([4, 4, 4]);
  });
});
