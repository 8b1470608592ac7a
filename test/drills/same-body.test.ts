import { describe, expect, it } from 'vitest';
import type { Past, Question } from '../../src/drills/drill.ts';
import { LEAST_SHARED, sameBody, twinsOf } from '../../src/drills/same-body.ts';
import { type Content, contentOf, familyGrade } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import type { Scene } from '../../src/lexicon/scene.ts';
import { aFamily, aLexicon, aPast, aScene, aSensation, aWord, chance, realContent } from '../builders.ts';
import { answersTo, askAll, firmPast, keepsTheLaws, markOf, optionsOf } from './laws.ts';

const FEELINGS = realContent()
  .families.map(({ id }) => id)
  .filter((id) => id !== 'needs');
const FAMILIES = FEELINGS.filter((id) => sameBody.hasPrompt(id, realContent(), firmPast(0)));

const pairsOf = (family: string, others: readonly string[], content: Content) => [...twinsOf(family, others, content)];
const rivalsOf = (family: string) => FEELINGS.filter((id) => id !== family);

/** The two scenes as they are shown, found by their texts. */
const scenesOf = ({ shown, key }: Question, content: Content = realContent()) => {
  const scenes = key.prompt.split('+').map((id) => content.scene(id)!);
  return scenes.toSorted((a, b) => shown.scene!.indexOf(a.text) - shown.scene!.indexOf(b.text)) as [Scene, Scene];
};
const familyOf = (scene: Scene) => realContent().word(scene.fits.best[0]!).family;
const gradeOf = (scene: Scene, option: string) => familyGrade(scene, option.slice('f:'.length), realContent());

keepsTheLaws({
  drill: sameBody,
  notes: FAMILIES,
  // A family has up to hundreds of pairs; twelve drawn in turn stand for all of them.
  prompts: (family) => Math.min(12, pairsOf(family, rivalsOf(family), realContent()).length),
  grades: () => ['best', 'plausible', 'unlikely', 'unsure'],
});

describe('every same-body question', () => {
  const asked = askAll(sameBody, FAMILIES, 5, 12);
  const where = ({ id, question }: (typeof asked)[number]) => `${id} (${question.key.prompt})`;

  it('shows two scenes of two people that fit on a screen', () => {
    const astray = asked.filter(({ question }) => {
      const [first, second] = scenesOf(question);
      return (
        question.shown.scene !== `First: ${first.text}\nSecond: ${second.text}` ||
        first.who === second.who ||
        first.text.length + second.text.length > 600
      );
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('names two sensations or more, each of which both scenes hold', () => {
    const astray = asked.filter(({ question }) => {
      const scenes = scenesOf(question);
      const { sensations } = realContent();
      const shared = sensations.filter(({ id }) => scenes.every(({ body }) => body!.includes(id)));
      const [, named] = /^Both notice (.+)\. What might each of them feel\?$/.exec(question.shown.ask)!;
      const nouns = named!.split(/, | and /).sort();
      return (
        shared.length < LEAST_SHARED ||
        nouns.join() !==
          shared
            .flatMap(({ noun }) => noun.split(/, | and /))
            .sort()
            .join()
      );
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('is of two families, its own among them, neither of which is near the other scene', () => {
    const astray = asked.filter(({ id, question }) => {
      const [first, second] = scenesOf(question);
      const families = [familyOf(first), familyOf(second)] as const;
      const across = [gradeOf(first, `f:${families[1]}`), gradeOf(second, `f:${families[0]}`)];
      return (
        families[0] === families[1] ||
        !families.includes(id) ||
        across.some((grade) => grade === 'best' || grade === 'close')
      );
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('offers four families of feelings, of which the two others fit neither scene', () => {
    const astray = asked.filter(({ question }) => {
      const scenes = scenesOf(question);
      const ids = optionsOf(question.shown).map((option) => option.id);
      const others = ids.filter((id) => !scenes.some((scene) => id === `f:${familyOf(scene)}`));
      return (
        ids.length !== 4 ||
        ids.includes('f:needs') ||
        others.length !== 2 ||
        others.some((id) => scenes.some((scene) => gradeOf(scene, id) !== 'unlikely'))
      );
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('takes the worse of the two grades', () => {
    const ORDER: readonly Grade[] = ['unlikely', 'plausible', 'close', 'best'];
    const wrong = asked.flatMap(({ id, question }) =>
      answersTo(question).flatMap((answer) => {
        const grades = scenesOf(question).map((scene, place) => gradeOf(scene, answer[place]!));
        const expected = ORDER.find((grade) => grades.includes(grade));
        const { grade } = markOf(sameBody, question, answer);
        return grade === expected ? [] : [`${id} (${question.key.prompt}) ${answer.join()}: ${grade}, not ${expected}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('shows its own scene first about as often as second, and puts its answers at every place', () => {
    const first = asked.filter(({ id, question }) => familyOf(scenesOf(question)[0]) === id).length;
    expect(Math.abs(first / asked.length - 1 / 2)).toBeLessThan(0.1);
    const places = asked.flatMap(({ question }) =>
      scenesOf(question).map((scene) => optionsOf(question.shown).findIndex(({ id }) => id === `f:${familyOf(scene)}`)),
    );
    const shares = [0, 1, 2, 3].map((place) => places.filter((each) => each === place).length / places.length);
    expect(shares.filter((share) => Math.abs(share - 1 / 4) > 0.1)).toEqual([]);
  });
});

describe('a same-body question', () => {
  const body = ['jaw-tight', 'chest-hot'];
  const queue = aScene('small/queue', ['angry'], { who: 'Ines', body, because: 'He pushed in.' });
  const ice = aScene('travel/ice', ['afraid'], { body, because: 'The ice may break.' });
  const families = ['anger', 'fear', 'joy', 'calm', 'needs'];
  const words = [
    aWord('angry', { family: 'anger' }),
    aWord('cross', { family: 'anger' }),
    aWord('afraid', { family: 'fear' }),
    aWord('glad', { family: 'joy' }),
    aWord('settled', { family: 'calm' }),
    aWord('tired', { family: 'needs' }),
  ];
  const contentWith = (...scenes: readonly Scene[]) =>
    contentOf(
      aLexicon({
        families: families.map((id) => aFamily(id, { name: `${id} and the like` })),
        words,
        sensations: [
          aSensation('jaw-tight', ['anger', 'fear'], { noun: 'a tight jaw' }),
          aSensation('chest-hot', ['anger', 'fear'], { noun: 'a hot chest' }),
          aSensation('hands-cold', ['fear'], { noun: 'cold hands' }),
        ],
      }),
      scenes,
    );
  const content = contentWith(queue, ice);
  const firm = (firmness: Record<string, number>): Past =>
    aPast({ firmness: (note) => firmness[note] ?? 0, isSeen: (word) => `w:${word}` in firmness });
  const both = firm({ 'w:angry': 4, 'w:afraid': 4 });
  const ask = (seed: string) => sameBody.ask('anger', content, both, chance(seed));
  const inTurn = [...Array(20).keys()].map((seed) => ask(`${seed}`));
  const question = inTurn.find(({ shown }) => shown.scene!.startsWith(`First: ${queue.text}`))!;
  const turned = inTurn.find(({ shown }) => shown.scene!.startsWith(`First: ${ice.text}`))!;

  it('shows both scenes, the sensations they share, and two places to fill', () => {
    expect(question).toMatchObject({
      shown: {
        shape: 'order',
        kind: 'same-body',
        rung: 3,
        scene: `First: ${queue.text}\nSecond: ${ice.text}`,
        ask: 'Both notice a tight jaw and a hot chest. What might each of them feel?',
        picks: 2,
        along: 'first Ines, then Tomas',
      },
      key: { card: 'f:anger/same-body', prompt: 'small/queue+travel/ice' },
    });
    expect(
      optionsOf(question.shown)
        .map(({ id, label }) => `${id} ${label}`)
        .sort(),
    ).toEqual([
      'f:anger anger and the like',
      'f:calm calm and the like',
      'f:fear fear and the like',
      'f:joy joy and the like',
    ]);
  });

  const [ofInes, ofTomas] = [
    "Ines: anger and the like ('angry'). He pushed in.",
    "Tomas: fear and the like ('afraid'). The ice may break.",
  ];

  it.each<[string[], Grade, string]>([
    [['f:anger', 'f:fear'], 'best', 'Fits best.'],
    [['f:fear', 'f:anger'], 'unlikely', 'Less likely here.'],
    [['f:joy', 'f:calm'], 'unlikely', 'Less likely here.'],
    [['f:anger', 'f:joy'], 'unlikely', 'It fits best for Ines.'],
    [['f:joy', 'f:fear'], 'unlikely', 'It fits best for Tomas.'],
    [['f:anger'], 'unlikely', 'It fits best for Ines.'],
    [[], 'unsure', 'Cannot tell is an answer too.'],
  ])('answered %j is %s and tells of each person', (answer, grade, opening) => {
    expect(sameBody.mark(question, answer)).toEqual({ grade, given: answer, lines: [opening, ofInes, ofTomas] });
  });

  it('with the scenes the other way round wants the answers so, and is the same prompt', () => {
    expect(sameBody.mark(turned, ['f:fear', 'f:anger'])).toEqual({
      grade: 'best',
      given: ['f:fear', 'f:anger'],
      lines: ['Fits best.', ofTomas, ofInes],
    });
    expect(turned.shown).toMatchObject({ along: 'first Tomas, then Ines' });
    expect(turned.key.prompt).toBe(question.key.prompt);
  });

  it('is the same prompt asked of the other family: both scenes in the order of their ids', () => {
    const ofFear = sameBody.ask('fear', content, both, chance('a'));
    expect(ofFear.key).toMatchObject({ card: 'f:fear/same-body', prompt: 'small/queue+travel/ice' });
    const before = { ...ice, id: 'home/ice' };
    expect(sameBody.ask('anger', contentWith(queue, before), both, chance('a')).key.prompt).toBe(
      'home/ice+small/queue',
    );
  });

  it('finds a family that is plausible in the other scene possible there', () => {
    const unclear = contentWith(queue, { ...ice, fits: { best: ['afraid'], plausible: ['cross'] } });
    const asked = sameBody.ask('anger', unclear, both, chance('a'));
    expect(markOf(sameBody, asked, ['f:anger', 'f:anger'])).toMatchObject({
      grade: 'plausible',
      lines: ['It fits best for Ines.', expect.any(String), expect.any(String)],
    });
  });

  it.each<[string, Record<string, number>, boolean, boolean]>([
    ['a word of each family is 4 days firm', { 'w:cross': 4, 'w:afraid': 4 }, true, true],
    ['its own family has words seen and none firm', { 'w:angry': 3.9, 'w:cross': 0, 'w:afraid': 9 }, false, true],
    ['the other family has words seen and none firm', { 'w:angry': 9, 'w:afraid': 3.9 }, false, true],
    ['words of both were seen and none is firm', { 'w:angry': 0, 'w:afraid': 0 }, false, true],
    ['its own family has no word seen', { 'w:afraid': 9 }, false, false],
    ['the other family has no word seen', { 'w:angry': 9 }, false, false],
    ['only families without such a scene have one', { 'w:angry': 4, 'w:glad': 4 }, true, false],
    ['nothing was seen', {}, false, false],
  ])('where %s (%o) is open: %s, and can be asked: %s', (_, firmness, open, asks) => {
    const past = firm(firmness);
    expect([sameBody.opens('anger', content, past), sameBody.hasPrompt('anger', content, past)]).toEqual([open, asks]);
  });

  it('that was opened is asked as before once the words of both families have lapsed', () => {
    const lapsed = firm({ 'w:angry': 0.5, 'w:afraid': 0.5 });
    expect(sameBody.opens('anger', content, lapsed)).toBe(false);
    expect(sameBody.hasPrompt('anger', content, lapsed)).toBe(true);
    expect(sameBody.ask('anger', content, lapsed, chance('a')).key).toMatchObject({
      card: 'f:anger/same-body',
      prompt: 'small/queue+travel/ice',
    });
  });

  it.each<[string, Partial<Scene>, boolean]>([
    ['shares both sensations and one more', { body: [...body, 'hands-cold'] }, true],
    ['shares one sensation', { body: ['jaw-tight', 'hands-cold'] }, false],
    ['tells of no sensation', { body: [] }, false],
    ['is of the same person', { who: 'Ines' }, false],
    ['could also be of the first family', { fits: { best: ['afraid', 'angry'] } }, false],
    ['is close to the first family', { fits: { best: ['afraid'], close: ['cross'] } }, false],
    ['has the first family as plausible', { fits: { best: ['afraid'], plausible: ['cross'] } }, true],
    ['is of a body need', { fits: { best: ['tired'] } }, false],
    ['is exactly long enough for the screen', { text: 'x'.repeat(600 - queue.text.length) }, true],
    ['is too long for the screen', { text: 'x'.repeat(601 - queue.text.length) }, false],
  ])('a second scene that %s can stand beside the first: %s', (_, fields, expected) => {
    const other = contentWith(queue, { ...ice, ...fields });
    const all = firm({ 'w:angry': 4, 'w:afraid': 4, 'w:tired': 4 });
    expect(sameBody.hasPrompt('anger', other, all)).toBe(expected);
  });

  it('takes a scene with two best words of the family once', () => {
    const twice = contentWith({ ...queue, fits: { best: ['angry', 'cross'] } }, ice);
    expect(pairsOf('anger', ['fear'], twice).map(({ scenes }) => scenes.map(({ id }) => id))).toEqual([
      ['small/queue', 'travel/ice'],
    ]);
  });

  it('opens at 4 days for every family that has such scenes, never for body needs, on rung 3', () => {
    const openAt = (firmness: number) =>
      [...FEELINGS, 'needs'].filter((id) => sameBody.opens(id, realContent(), firmPast(firmness)));
    expect(openAt(4)).toEqual(FAMILIES);
    expect(openAt(3.9)).toEqual([]);
    expect([0, 5, 15].map((firmness) => sameBody.rung(firmness))).toEqual([3, 3, 3]);
  });
});
