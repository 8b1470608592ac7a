import { describe, expect, it } from 'vitest';
import { body } from '../../src/drills/body.ts';
import type { Question } from '../../src/drills/drill.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { aFamily, aLexicon, aPast, aSensation, chance, realContent } from '../builders.ts';
import { answersTo, askAll, FIRMNESSES, givesNothingAway, keepsTheLaws, markOf, optionsOf } from './laws.ts';

const FAMILIES = realContent().families.map((family) => family.id);

/** The two sensations asked about, each with the families linked to it. */
const noticedIn = (question: Question) =>
  question.key.prompt.split('+').map((id) =>
    realContent()
      .sensation(id)
      .links.map((link) => `f:${link.family}`),
  );

/** By how many of the two sensations the option is linked. */
const linksOf = (option: string, question: Question) =>
  noticedIn(question).filter((links) => links.includes(option)).length;

const bestOf = (question: Question) =>
  optionsOf(question.shown)
    .map((option) => option.id)
    .filter((id) => linksOf(id, question) === 2);

keepsTheLaws({
  drill: body,
  notes: FAMILIES,
  prompts: (family) => {
    const linked = realContent().sensations.filter((each) => each.links.some((link) => link.family === family));
    return linked.reduce(
      (sum, one, place) => sum + linked.slice(place).filter((other) => other.region !== one.region).length,
      0,
    );
  },
  grades: () => ['best', 'close', 'plausible', 'unsure'],
});

givesNothingAway(body, FAMILIES, 4, bestOf);

describe.each(FIRMNESSES)('every body question at a firmness of %i days', (firmness) => {
  const asked = askAll(body, FAMILIES, firmness, 20);
  const where = ({ id, question }: (typeof asked)[number]) => `${id} (${question.key.prompt})`;

  it('is about two regions and names both sensations', () => {
    const astray = asked.filter(({ question: { shown, key } }) => {
      const [one, other] = key.prompt.split('+').map((id) => realContent().sensation(id));
      return (
        one!.region === other!.region ||
        shown.ask !== `Someone notices ${one!.noun} and ${other!.noun}. Which could it be?`
      );
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('offers its own family, four families in all, and nothing strong last', () => {
    const astray = asked.filter(({ id, question }) => {
      const ids = optionsOf(question.shown).map((option) => option.id);
      return !bestOf(question).includes(`f:${id}`) || ids.length !== 5 || ids[4] !== 'nothing-strong';
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('offers a body need, since the body is not always about feeling', () => {
    const without = asked.filter(
      ({ question }) => !optionsOf(question.shown).some((option) => option.id === 'f:needs'),
    );
    expect(without.map(where)).toEqual([]);
  });

  it('has one or two best options, as many as may be picked', () => {
    const astray = asked.filter(({ question }) => bestOf(question).length > 2 || bestOf(question).length < 1);
    expect(astray.map(where)).toEqual([]);
  });

  it('does not name the family in what it asks', () => {
    const told = asked.filter(({ question: { shown } }) =>
      optionsOf(shown).some(({ label }) => new RegExp(`\\b${label}\\b`, 'i').test(shown.ask)),
    );
    expect(told.map(where)).toEqual([]);
  });

  it('finds every family linked to both best, one missing close, one link close and the rest plausible', () => {
    const wrong = asked.flatMap(({ id, question }) =>
      answersTo(question).flatMap((answer) => {
        const fewest = Math.min(...answer.map((option) => linksOf(option, question)));
        const isWhole = answer.length === bestOf(question).length;
        const expected: Grade = fewest === 0 ? 'plausible' : fewest === 1 || !isWhole ? 'close' : 'best';
        const { grade } = markOf(body, question, answer);
        return grade === expected ? [] : [`${id} (${question.key.prompt}) ${answer.join()}: ${grade}, not ${expected}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a body question', () => {
  const small = contentOf(
    aLexicon({
      families: [
        aFamily('anger'),
        aFamily('fear', { name: 'fear or worry' }),
        aFamily('joy'),
        aFamily('calm'),
        aFamily('needs', { name: 'a body need' }),
      ],
      words: [],
      sensations: [
        aSensation('jaw-tight', ['anger', 'fear', 'joy'], { region: 'jaw', noun: 'a tight jaw' }),
        aSensation('jaw-hot', ['anger'], { region: 'jaw', noun: 'a hot jaw' }),
        aSensation('hands-cold', ['fear', 'anger'], { region: 'hands', noun: 'cold hands' }),
        aSensation('legs-heavy', ['calm'], { region: 'legs', noun: 'heavy legs' }),
      ],
    }),
    [],
  );
  const past = aPast({ lastUse: (prompt) => (prompt === 'jaw-tight+hands-cold' ? 0 : 1) });
  const question = body.ask('anger', small, past, chance('a'));

  it('takes two sensations of different regions that are both linked to the family', () => {
    const prompts = [...Array(40).keys()].map(
      (seed) => body.ask('anger', small, aPast(), chance(`${seed}`)).key.prompt,
    );
    expect([...new Set(prompts)].sort()).toEqual(['jaw-hot+hands-cold', 'jaw-tight+hands-cold']);
    expect(small.families.filter(({ id }) => body.hasPrompt(id, small, past)).map(({ id }) => id)).toEqual([
      'anger',
      'fear',
    ]);
  });

  it('shows what is noticed, with the options to pick two of', () => {
    expect(question.key.card).toBe('f:anger/body');
    expect(question.shown).toMatchObject({ shape: 'some', kind: 'body', rung: 1, most: 2 });
    expect(question.shown.ask).toBe('Someone notices a tight jaw and cold hands. Which could it be?');
    expect(
      optionsOf(question.shown)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['a body need', 'anger', 'calm', 'fear or worry', 'nothing strong']);
  });

  const end = 'The body alone seldom decides. What happened does.';

  it.each<[string[], Grade, string, string[]]>([
    [['f:anger', 'f:fear'], 'best', 'Fits best.', []],
    [['f:fear'], 'close', 'One of them.', [end]],
    [['f:fear', 'f:calm'], 'plausible', 'Possible.', ['Less often with both: calm.', end]],
    [
      ['nothing-strong', 'f:needs'],
      'plausible',
      'Possible.',
      ['Less often with both: nothing strong; a body need.', end],
    ],
    [[], 'unsure', 'Hard to tell from the body alone.', [end]],
  ])('answered %j is %s and says why', (answer, grade, opening, rest) => {
    const names = optionsOf(question.shown).map(({ label }) => label);
    const best = names.filter((name) => name === 'anger' || name === 'fear or worry').join('; ');
    expect(body.mark(question, answer)).toEqual({
      grade,
      given: answer,
      lines: [`${opening} Often reported with both sensations: ${best}.`, ...rest],
    });
  });

  it('is open at once, on rung 1, however firm', () => {
    expect(FAMILIES.filter((id) => !body.opens(id, realContent(), aPast()))).toEqual([]);
    expect([0, 5, 15].map((firmness) => body.rung(firmness))).toEqual([1, 1, 1]);
  });
});
