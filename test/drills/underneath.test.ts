import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/drills/drill.ts';
import { underneath } from '../../src/drills/underneath.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { isNear, quadrant } from '../../src/lexicon/nearness.ts';
import { aLexicon, aPast, aWord, chance, realContent } from '../builders.ts';
import { aVerdict } from '../phrases.ts';
import { answersTo, askAll, keepsTheLaws, markOf, optionsOf } from './laws.ts';

const VERDICTS = realContent().verdicts.map(({ id }) => id);

/** The two feelings asked for; their ids hold no plus. */
const askedFor = ({ key }: Question) => key.prompt.split('+').slice(1);
/** The options that lie under the verdict in no reading. */
const othersIn = (question: Question) =>
  optionsOf(question.shown)
    .filter(({ id }) => !askedFor(question).includes(id))
    .map(({ id }) => realContent().word(id));

keepsTheLaws({
  drill: underneath,
  notes: VERDICTS,
  prompts: (id) => {
    const count = realContent().verdict(id).underneath.length;
    return (count * (count - 1)) / 2;
  },
  grades: () => ['best', 'close', 'plausible', 'unlikely', 'unsure'],
});

describe('every underneath question', () => {
  const asked = askAll(underneath, VERDICTS, 0, 20);
  const where = ({ id, question }: (typeof asked)[number]) => `${id} (${question.key.prompt})`;
  const under = (id: string) =>
    realContent()
      .verdict(id)
      .underneath.map(({ word }) => realContent().word(word));

  it('offers two of its feelings among five words', () => {
    const astray = asked.filter(({ id, question }) => {
      const ids = optionsOf(question.shown).map((option) => option.id);
      const two = askedFor(question);
      return (
        ids.length !== 5 ||
        two.length !== 2 ||
        two.some((word) => !ids.includes(word) || !under(id).some((each) => each.id === word))
      );
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('offers beside them no body need, and nothing of the family or the neighbours of any of its feelings', () => {
    const astray = asked.filter(({ id, question }) =>
      othersIn(question).some(
        (word) =>
          word.family === 'needs' || under(id).some((each) => each.family === word.family || isNear(each, word)),
      ),
    );
    expect(astray.map(where)).toEqual([]);
  });

  it('offers one more unpleasant word and two pleasant ones of a mood that none of its feelings has', () => {
    const astray = asked.filter(({ id, question }) => {
      const pleasant = othersIn(question).filter((word) => word.pleasant > 0);
      const moods = under(id).map(quadrant);
      return pleasant.length !== 2 || pleasant.some((word) => moods.includes(quadrant(word)));
    });
    expect(astray.map(where)).toEqual([]);
  });

  it('finds both best, one alone close, an unpleasant one beside them plausible and a pleasant one unlikely', () => {
    const wrong = asked.flatMap(({ id, question }) =>
      answersTo(question).flatMap((answer) => {
        const strange = answer
          .filter((each) => !askedFor(question).includes(each))
          .map((each) => realContent().word(each));
        const whole: Grade = answer.length === 2 ? 'best' : 'close';
        const astray: Grade = strange.some((word) => word.pleasant > 0) ? 'unlikely' : 'plausible';
        const expected = strange.length === 0 ? whole : astray;
        const { grade } = markOf(underneath, question, answer);
        return grade === expected ? [] : [`${id} ${answer.join()}: ${grade}, not ${expected}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('an underneath question', () => {
  const verdict = aVerdict('ignored', ['hurt', 'lonely', 'angry'], {
    judges: 'Someone gave no answer.',
    underneath: [
      { word: 'hurt', when: 'Hurt, if they matter to you.' },
      { word: 'lonely', when: 'Lonely, if nobody else listens.' },
      { word: 'angry', when: 'Angry, if you had a right to it.' },
    ],
  });
  const words = [
    aWord('hurt', { family: 'hurt', near: [{ word: 'uneasy', how: 'Hurt has come; uneasy waits.' }] }),
    aWord('lonely', { family: 'sadness', energy: -0.5 }),
    aWord('angry'),
    aWord('afraid', { family: 'fear', sense: 'Something may do harm.' }),
    aWord('uneasy', { family: 'unease' }),
    aWord('bitter'),
    aWord('glad', { family: 'joy', pleasant: 0.6, sense: 'Something good has come.' }),
    aWord('eager', { family: 'joy', pleasant: 0.4, sense: 'Something good is near.' }),
    aWord('rested', { family: 'needs', pleasant: 0.4 }),
  ];
  const content = contentOf(aLexicon({ words, verdicts: [verdict] }), []);
  const seeing = (...seen: string[]) => aPast({ isSeen: (id) => seen.includes(id) });
  const question = underneath.ask('ignored', content, seeing('hurt', 'angry'), chance('a'));

  it('says what the word judges and asks what lies underneath', () => {
    expect(question).toMatchObject({
      shown: {
        shape: 'some',
        kind: 'underneath',
        rung: 4,
        scene: '"I feel ignored." Someone gave no answer.',
        ask: "'Ignored' says what somebody did. Which feelings often lie underneath?",
        most: 2,
      },
      key: { card: 'v:ignored/underneath', prompt: 'ignored+hurt+angry' },
    });
    expect(
      optionsOf(question.shown)
        .map(({ label }) => label)
        .sort(),
    ).toEqual(['afraid', 'angry', 'eager', 'glad', 'hurt']);
  });

  const when = 'Hurt, if they matter to you. Angry, if you had a right to it.';

  it.each<[string[], Grade, string[]]>([
    [['angry', 'hurt'], 'best', [`Fits best. ${when}`]],
    [['hurt'], 'close', [`Close. ${when}`]],
    [['hurt', 'afraid'], 'plausible', [`Possible. ${when}`, "'Afraid': something may do harm."]],
    [['glad', 'angry'], 'unlikely', [`Less likely here. ${when}`, "'Glad': something good has come."]],
    [['afraid', 'glad'], 'unlikely', [`Less likely here. ${when}`, "'Glad': something good has come."]],
    [['eager', 'glad'], 'unlikely', [`Less likely here. ${when}`, "'Eager': something good is near."]],
    [[], 'unsure', [`Cannot tell is an answer too. ${when}`]],
  ])('answered %j is %s and says why', (answer, grade, lines) => {
    expect(underneath.mark(question, answer)).toEqual({ grade, given: answer, lines });
  });

  it.each<[string[], string[]]>([
    [['hurt', 'lonely'], ['ignored+hurt+lonely']],
    [
      ['hurt', 'lonely', 'angry'],
      ['ignored+hurt+angry', 'ignored+hurt+lonely', 'ignored+lonely+angry'],
    ],
  ])('with %j seen, asks for every two of them', (seen, expected) => {
    const prompts = [...Array(40).keys()].map(
      (seed) => underneath.ask('ignored', content, seeing(...seen), chance(`${seed}`)).key.prompt,
    );
    expect([...new Set(prompts)].sort()).toEqual(expected);
  });

  it.each<[string[], boolean]>([
    [['hurt', 'angry'], true],
    [['hurt', 'afraid', 'glad'], false],
    [[], false],
  ])('with %j seen, there is something to ask: %s', (seen, expected) => {
    expect(underneath.hasPrompt('ignored', content, seeing(...seen))).toBe(expected);
  });

  it('has nothing to ask where all but one of its feelings are muted', () => {
    const muted = contentOf(aLexicon({ words, verdicts: [verdict] }), [], (word) => ['hurt', 'angry'].includes(word));
    expect(underneath.hasPrompt('ignored', muted, seeing('hurt', 'lonely', 'angry'))).toBe(false);
  });

  it('takes words that were seen before others', () => {
    const more = contentOf(
      aLexicon({
        words: [...words, ...['merry', 'keen', 'jolly'].map((id) => aWord(id, { family: 'joy', pleasant: 0.5 }))],
        verdicts: [verdict],
      }),
      [],
    );
    const drawn = [...Array(20).keys()].flatMap((seed) =>
      optionsOf(underneath.ask('ignored', more, seeing('hurt', 'angry', 'keen', 'jolly'), chance(`${seed}`)).shown),
    );
    expect([...new Set(drawn.map(({ id }) => id))].sort()).toEqual(['afraid', 'angry', 'hurt', 'jolly', 'keen']);
  });

  it('is open at once, on rung 4, however firm', () => {
    expect(VERDICTS.filter((id) => !underneath.opens(id, realContent(), aPast()))).toEqual([]);
    expect([0, 5, 15].map((firmness) => underneath.rung(firmness))).toEqual([4, 4, 4]);
  });
});
