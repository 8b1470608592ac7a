import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/drills/drill.ts';
import { situation } from '../../src/drills/situation.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { aFamily, aLexicon, aPast, aScene, aWord, chance, realContent } from '../builders.ts';
import { askAll, givesNothingAway, keepsTheLaws, markOf, optionsOf } from './laws.ts';

const WORDS = realContent().words.map((word) => word.id);
const FARTHER = ['best', 'close', 'plausible'] as const;

/** The list of the scene that names the word, or a member of the family; the nearest one, if several do. */
function gradeOfOption(option: string, question: Question): Grade {
  const { fits } = realContent().scene(question.key.prompt)!;
  const isMeant = (id: string) => id === option || `f:${realContent().word(id).family}` === option;
  return FARTHER.find((grade) => fits[grade]?.some(isMeant)) ?? 'unlikely';
}

const bestOf = (question: Question) => [isAmongFamilies(question) ? `f:${familyOf(question)}` : wordOf(question)];
const wordOf = ({ key }: Question) => key.card.slice('w:'.length, -'/situation'.length);
const familyOf = (question: Question) => realContent().word(wordOf(question)).family;
const isAmongFamilies = ({ shown }: Question) => optionsOf(shown).every((option) => option.id.startsWith('f:'));

keepsTheLaws({
  drill: situation,
  notes: WORDS,
  prompts: (word) => realContent().scenes.filter((scene) => scene.fits.best.includes(word)).length,
  grades: (firmness) =>
    firmness < 4 ? ['best', 'plausible', 'unlikely', 'unsure'] : ['best', 'close', 'plausible', 'unlikely', 'unsure'],
});

givesNothingAway(situation, WORDS, 4, bestOf);

describe.each([0, 3.9, 4, 5, 15])('every situation question at a firmness of %d days', (firmness) => {
  const asked = askAll(situation, WORDS, firmness);
  const where = ({ id, question }: (typeof asked)[number]) => `${id} (${question.key.prompt})`;

  it(`has four options, ${firmness < 4 ? 'families on rung 3' : 'words on rung 4'}`, () => {
    const astray = asked.filter(
      ({ question }) =>
        optionsOf(question.shown).length !== 4 ||
        isAmongFamilies(question) !== firmness < 4 ||
        question.shown.rung !== (firmness < 4 ? 3 : 4),
    );
    expect(astray.map(where)).toEqual([]);
  });

  it('gives each option the grade of the word, or of the best member of the family', () => {
    const wrong = asked.flatMap(({ id, question }) =>
      optionsOf(question.shown).flatMap((option) => {
        const expected = gradeOfOption(option.id, question);
        const { grade } = markOf(situation, question, [option.id]);
        return grade === expected ? [] : [`${id} (${question.key.prompt}) ${option.id}: ${grade}, not ${expected}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('offers its own as best, among families those of both feelings that fit', () => {
    const familiesIn = ({ key }: Question) =>
      realContent()
        .scene(key.prompt)!
        .fits.best.map((id) => `f:${realContent().word(id).family}`);
    const astray = asked.filter(({ question }) => {
      const best = optionsOf(question.shown).filter((option) => gradeOfOption(option.id, question) === 'best');
      const wanted = isAmongFamilies(question) ? new Set(familiesIn(question)) : bestOf(question);
      return (
        best
          .map((option) => option.id)
          .toSorted()
          .join() !== [...wanted].toSorted().join()
      );
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('names no option in the scene', () => {
    const told = asked.filter(({ question }) => {
      const [best] = bestOf(question);
      const label = optionsOf(question.shown).find((option) => option.id === best)!.label;
      return new RegExp(`(?<![\\w'])${label}(?!\\w)`, 'i').test(`${question.shown.scene} ${question.shown.ask}`);
    });
    expect(told.map(where)).toEqual([]);
  });
});

it.each([0, 3.9])('offers nothing close while the note is young: %d days', (firmness) => {
  const close = askAll(situation, WORDS, firmness, 20).flatMap(({ id, question }) =>
    optionsOf(question.shown)
      .filter((option) => gradeOfOption(option.id, question) === 'close')
      .map((option) => `${id} (${question.key.prompt}) ${option.id}`),
  );
  expect(close).toEqual([]);
});

describe('a situation question', () => {
  const how = 'Bitter has given up on a remedy; resentful still wants it.';
  const moods = { anger: [-0.5, 0.5], sadness: [-0.5, -0.5], joy: [0.5, 0.5], calm: [0.5, -0.5] } as const;
  const word = (id: string, family: keyof typeof moods, sense: string, near: string[] = []) =>
    aWord(id, {
      family,
      sense,
      pleasant: moods[family][0],
      energy: moods[family][1],
      near: near.map((other) => ({ word: other, how })),
    });
  const scene = aScene('work/plan', ['resentful'], {
    fits: { best: ['resentful'], close: ['bitter'], plausible: ['sad'] },
    because: 'The same person has done it before.',
  });
  const small = contentOf(
    aLexicon({
      families: [
        aFamily('anger', { says: 'Something that matters is blocked.' }),
        aFamily('sadness', { name: 'sadness', says: 'Something is lost.' }),
        aFamily('joy', { says: 'Something good happens.' }),
        aFamily('calm', { says: 'Nothing presses.' }),
      ],
      sensations: [],
      words: [
        word('resentful', 'anger', 'Anger kept for a long time.', ['bitter']),
        word('bitter', 'anger', 'Anger that has given up.'),
        word('sad', 'sadness', 'Something is lost.'),
        word('glad', 'joy', 'Something good has come.'),
      ],
    }),
    [scene],
  );
  const askAt = (firmness: number) =>
    situation.ask('resentful', small, aPast({ firmness: () => firmness }), chance('a'));
  const [young, firm] = [askAt(0), askAt(10)];
  const because = 'The same person has done it before.';

  it('shows the scene and asks about its person', () => {
    expect(young.shown).toMatchObject({
      shape: 'one',
      kind: 'situation',
      scene: scene.text,
      ask: 'What might Tomas feel?',
    });
    expect([young.key.card, young.key.prompt]).toEqual(['w:resentful/situation', 'work/plan']);
    expect(
      optionsOf(young.shown)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['f:anger', 'f:calm', 'f:joy', 'f:sadness']);
    expect(
      optionsOf(firm.shown)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['bitter', 'glad', 'resentful', 'sad']);
  });

  const named = "The word here is 'resentful' (anger). Anger kept for a long time.";

  it.each<[string[], Grade, string[]]>([
    [['f:anger'], 'best', [`Fits best. ${named}`, because]],
    [['f:sadness'], 'plausible', [`Possible. ${named}`, because, 'Sadness: Something is lost.']],
    [['f:joy'], 'unlikely', [`Less likely here. ${named}`, because, 'Joy: Something good happens.']],
    [[], 'unsure', [`No word yet. That is an answer too. ${named}`, because]],
  ])('among families, %j is %s and says why', (answer, grade, lines) => {
    expect(situation.mark(young, answer)).toEqual({ grade, given: answer, lines });
  });

  it('takes the family of the other feeling that is there for best too, and names both', () => {
    const mixed = aScene('work/mixed', ['resentful', 'sad'], { mixed: true, because });
    const question = situation.ask('resentful', contentOf(small, [mixed]), aPast(), chance('a'));
    expect(situation.mark(question, ['f:sadness'])).toEqual({
      grade: 'best',
      given: ['f:sadness'],
      lines: [
        "Fits best. The word for that is 'sad'. 'Resentful' (anger) fits as well. Anger kept for a long time.",
        because,
      ],
    });
    expect(situation.mark(question, ['f:anger'])?.lines).toEqual([
      `Fits best. ${named}`,
      `'Sad' fits here too. ${because}`,
    ]);
  });

  const meant = "'Resentful' fits best here: anger kept for a long time.";

  it.each<[string[], Grade, string[]]>([
    [['resentful'], 'best', ["Fits best. 'Resentful': anger kept for a long time.", because]],
    [['bitter'], 'close', [`Close. ${meant}`, because, how]],
    [['sad'], 'plausible', [`Possible. ${meant}`, because, "'Sad': something is lost."]],
    [['glad'], 'unlikely', [`Less likely here. ${meant}`, because, "'Glad': something good has come."]],
    [[], 'unsure', [`No word yet. That is an answer too. ${meant}`, because]],
  ])('among words, %j is %s and says why', (answer, grade, lines) => {
    expect(situation.mark(firm, answer)).toEqual({ grade, given: answer, lines });
  });

  it.each<[number, Record<string, number>, string[]]>([
    [0, {}, ['work/plain']],
    [9.9, {}, ['work/plain']],
    [10, {}, ['work/mixed', 'work/plain', 'work/second']],
    [0, { 'work/plain': 1 }, ['work/second']],
    [0, { 'work/plain': 1, 'work/second': 2 }, ['work/mixed']],
    [9.9, { 'work/plain': 3, 'work/mixed': 2, 'work/second': 2 }, ['work/second']],
    [9.9, { 'work/plain': 1, 'work/mixed': 1, 'work/second': 1 }, ['work/plain']],
  ])('at %d days, with %o used, is of one of these scenes: %j', (firmness, uses, expected) => {
    const scenes = [
      aScene('work/mixed', ['resentful', 'sad'], { mixed: true }),
      aScene('work/second', ['glad', 'resentful']),
      aScene('work/plain', ['resentful', 'glad']),
    ];
    const content = contentOf(small, scenes);
    const past = aPast({ firmness: () => firmness, lastUse: (prompt) => uses[prompt] ?? 0 });
    const prompts = [...Array(60).keys()].map(
      (seed) => situation.ask('resentful', content, past, chance(`${seed}`)).key.prompt,
    );
    expect([...new Set(prompts)].sort()).toEqual(expected);
  });

  it('opens once its word was shown, and has something to ask where a scene fits', () => {
    const past = aPast({ isSeen: (id) => id === 'bitter' });
    expect([situation.opens('bitter', realContent(), past), situation.opens('resentful', realContent(), past)]).toEqual(
      [true, false],
    );
    expect([situation.hasPrompt('resentful', small, past), situation.hasPrompt('bitter', small, past)]).toEqual([
      true,
      false,
    ]);
  });
});
