import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/drills/drill.ts';
import { strength } from '../../src/drills/strength.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import type { Word } from '../../src/lexicon/word.ts';
import { aFamily, aLexicon, aPast, aWord, chance, realContent } from '../builders.ts';
import { answersTo, askAll, FIRMNESSES, firmPast, keepsTheLaws, markOf, optionsOf } from './laws.ts';

/** 0.15 apart counts, less what a float may lose. */
const GAP = 0.149;

const FAMILIES = realContent()
  .families.map((family) => family.id)
  .filter((id) => id !== 'needs');

/** The words asked about, by their intensity. */
const rightOrder = ({ shown }: Question): Word[] =>
  optionsOf(shown)
    .map((option) => realContent().word(option.id))
    .sort((a, b) => a.intensity - b.intensity);

keepsTheLaws({
  drill: strength,
  notes: FAMILIES,
  prompts: (family) => {
    const steps = realContent()
      .words.filter((word) => word.family === family)
      .map((word) => word.intensity);
    const stronger = (than: number) => steps.filter((step) => step - than > GAP);
    return steps.flatMap((mild) => stronger(mild).flatMap(stronger)).length;
  },
  grades: () => ['best', 'close', 'unlikely', 'unsure'],
});

describe.each(FIRMNESSES)('every strength question at a firmness of %i days', (firmness) => {
  const asked = askAll(strength, FAMILIES, firmness, 40);
  const where = ({ id, question }: (typeof asked)[number]) => `${id} (${question.key.prompt})`;

  it('has three words of its family, each at least 0.15 stronger than the last', () => {
    const astray = asked.filter(({ id, question }) => {
      const right = rightOrder(question);
      return (
        right.length !== 3 ||
        right.some((word, place) => word.family !== id || word.intensity - (right[place - 1]?.intensity ?? -1) < GAP)
      );
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('finds the exact order best, one swap of neighbours close and any other unlikely', () => {
    const wrong = asked.slice(0, 200).flatMap(({ id, question }) => {
      const [mild, middle, strong] = rightOrder(question).map((word) => word.id);
      const gradeOf: Record<string, Grade> = {
        [`${mild},${middle},${strong}`]: 'best',
        [`${middle},${mild},${strong}`]: 'close',
        [`${mild},${strong},${middle}`]: 'close',
        [`${middle},${strong},${mild}`]: 'unlikely',
        [`${strong},${mild},${middle}`]: 'unlikely',
        [`${strong},${middle},${mild}`]: 'unlikely',
      };
      return answersTo(question)
        .filter((answer) => markOf(strength, question, answer).grade !== gradeOf[answer.join()])
        .map((answer) => `${id}: ${answer.join()}`);
    });
    expect(wrong).toEqual([]);
  });

  it('never stands in the right order already', () => {
    const ready = asked.filter(({ question }) => {
      const right = rightOrder(question).map((word) => word.id);
      return optionsOf(question.shown).every((option, place) => option.id === right[place]);
    });
    expect(ready.map(where)).toEqual([]);
  });

  it('stands in each of the five other orders about as often: within 0.07 of a fifth', () => {
    const counts = new Map<string, number>();
    for (const { question } of asked) {
      const right = rightOrder(question).map((word) => word.id);
      const order = optionsOf(question.shown)
        .map((option) => right.indexOf(option.id) + 1)
        .join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const uneven = [...counts].filter(([, count]) => Math.abs(count / asked.length - 1 / 5) > 0.07);
    expect(uneven).toEqual([]);
    expect([...counts.keys()].sort()).toEqual(['132', '213', '231', '312', '321']);
  });
});

describe('a strength question', () => {
  const word = (id: string, intensity: number) =>
    aWord(id, { intensity, sense: `Anger at ${intensity * 100} of 100.` });
  const small = contentOf(
    aLexicon({
      families: [aFamily('anger')],
      sensations: [],
      words: [word('furious', 0.9), word('angry', 0.35), word('cross', 0.3), word('annoyed', 0.2), word('irate', 0.75)],
    }),
    [],
  );
  const past = (...seen: string[]) => aPast({ isSeen: (id) => seen.includes(id) });
  const promptsOf = (...seen: string[]) =>
    [
      ...new Set(
        [...Array(40).keys()].map((seed) => strength.ask('anger', small, past(...seen), chance(`${seed}`)).key.prompt),
      ),
    ].sort();

  it('takes only words that were seen, and only steps of 0.15 or more', () => {
    expect(promptsOf('furious', 'angry', 'cross', 'annoyed')).toEqual(['annoyed+angry+furious']);
    expect(promptsOf('furious', 'irate', 'angry', 'cross')).toEqual(['angry+irate+furious', 'cross+irate+furious']);
  });

  it.each([
    [['furious', 'angry', 'annoyed'], true],
    [['furious', 'angry'], false],
    [['angry', 'cross', 'annoyed'], false],
    [['furious', 'angry', 'cross'], false],
  ])('with %j seen, there is something to ask: %s', (seen, expected) => {
    expect(strength.hasPrompt('anger', small, past(...seen))).toBe(expected);
  });

  const question = strength.ask('anger', small, past('furious', 'angry', 'annoyed'), chance('a'));
  const told = 'From mild to strong: annoyed, angry and furious.';

  it('shows the words in an order to mend', () => {
    const { shown, key } = question;
    expect(shown).toMatchObject({
      shape: 'order',
      kind: 'strength',
      rung: 3,
      ask: 'Put these in order, from mild to strong.',
    });
    expect(
      optionsOf(shown)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['angry', 'annoyed', 'furious']);
    expect([key.card, key.prompt]).toEqual(['f:anger/strength', 'annoyed+angry+furious']);
  });

  it.each<[string[], Grade, string[]]>([
    [['annoyed', 'angry', 'furious'], 'best', [`Fits best. ${told}`, "'Furious': anger at 90 of 100."]],
    [['annoyed', 'furious', 'angry'], 'close', [`Close. ${told}`, "'Angry': anger at 35 of 100."]],
    [['angry', 'annoyed', 'furious'], 'close', [`Close. ${told}`, "'Annoyed': anger at 20 of 100."]],
    [['furious', 'angry', 'annoyed'], 'unlikely', [`Less likely here. ${told}`, "'Annoyed': anger at 20 of 100."]],
    [[], 'unsure', [`No word yet. That is an answer too. ${told}`, "'Annoyed': anger at 20 of 100."]],
  ])('answered %j is %s and tells the first misplaced word', (answer, grade, lines) => {
    expect(strength.mark(question, answer)).toEqual({ grade, given: answer, lines });
  });

  it('is open for every family of feelings, never for body needs', () => {
    expect([...FAMILIES, 'needs'].filter((id) => !strength.opens(id, realContent(), firmPast(0)))).toEqual(['needs']);
    expect([0, 5, 15].map((firmness) => strength.rung(firmness))).toEqual([3, 3, 3]);
  });
});
