import { describe, expect, it } from 'vitest';
import type { Past, Question } from '../../src/drills/drill.ts';
import { near } from '../../src/drills/near.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { aLexicon, aPast, aScene, aWord, chance, realContent } from '../builders.ts';
import { askAll, FIRMNESSES, givesNothingAway, keepsTheLaws, markOf, optionsOf } from './laws.ts';

const WORDS = realContent().words.map((word) => word.id);

const wordOf = ({ key }: Question) => key.card.slice('w:'.length, -'/near'.length);
const rivalOf = (question: Question) =>
  optionsOf(question.shown)
    .map((option) => option.id)
    .filter((id) => id !== wordOf(question))
    .join();

keepsTheLaws({
  drill: near,
  notes: WORDS,
  prompts: (id) => {
    const rivals = realContent()
      .word(id)
      .near.map((each) => each.word);
    const telling = realContent().scenes.filter(({ fits }) => {
      const nearer = [...fits.best, ...(fits.close ?? [])];
      return fits.best.includes(id) && rivals.some((rival) => !nearer.includes(rival));
    });
    return telling.length;
  },
  grades: () => ['best', 'plausible', 'unlikely', 'unsure'],
});

givesNothingAway(near, WORDS, 2, (question) => [wordOf(question)]);

describe.each(FIRMNESSES)('every near question at a firmness of %i days', (firmness) => {
  const asked = askAll(near, WORDS, firmness, 20);
  const where = ({ id, question }: (typeof asked)[number]) => `${id} (${question.key.prompt}) ${rivalOf(question)}`;

  it('sets the word against one of its neighbours', () => {
    const astray = asked.filter(
      ({ id, question }) =>
        optionsOf(question.shown).length !== 2 ||
        wordOf(question) !== id ||
        !realContent()
          .word(id)
          .near.some((each) => each.word === rivalOf(question)),
    );
    expect(astray.map(where)).toEqual([]);
  });

  it('finds the word best and its neighbour plausible or unlikely, as the scene says', () => {
    const wrong = asked.filter(({ id, question }) => {
      const { fits } = realContent().scene(question.key.prompt)!;
      const rival = fits.plausible?.includes(rivalOf(question)) ? 'plausible' : 'unlikely';
      const isNearer = [...fits.best, ...(fits.close ?? [])].includes(rivalOf(question));
      const gradeOf = (option: string) => markOf(near, question, [option]).grade;
      return isNearer || !fits.best.includes(id) || gradeOf(id) !== 'best' || gradeOf(rivalOf(question)) !== rival;
    });
    expect(wrong.map(where)).toEqual([]);
  });

  it('ends with the difference of the two, in the words of the lexicon', () => {
    const wrong = asked.filter(({ id, question }) => {
      const how = realContent()
        .word(id)
        .near.find((each) => each.word === rivalOf(question))?.how;
      return [[id], [rivalOf(question)], []].some((answer) => markOf(near, question, answer).lines.at(-1) !== how);
    });
    expect(wrong.map(where)).toEqual([]);
  });

  it('names neither word in the scene', () => {
    const told = asked.filter(({ id, question: { shown } }) =>
      new RegExp(`(?<![\\w'])${realContent().word(id).word}(?!\\w)`, 'i').test(shown.scene!),
    );
    expect(told.map(where)).toEqual([]);
  });
});

describe('a near question', () => {
  const how = 'Bitter has given up on a remedy; resentful still wants it.';
  const neighbours = ['bitter', 'angry', 'envious'].map((word) => ({ word, how }));
  const content = contentOf(
    aLexicon({
      families: [],
      words: [
        aWord('resentful', { sense: 'Anger kept for a long time.', near: neighbours }),
        aWord('bitter'),
        aWord('angry'),
        aWord('envious'),
        aWord('glad', { sense: 'Something good has come.' }),
      ],
    }),
    [
      aScene('work/plan', ['resentful'], {
        fits: { best: ['resentful'], close: ['angry', 'envious'], plausible: ['bitter'] },
        because: 'The same person has done it before.',
      }),
      aScene('work/desk', ['resentful'], { fits: { best: ['resentful'], close: ['bitter', 'envious', 'glad'] } }),
    ],
  );

  /** Every scene and rival that some seed gives. */
  const drawn = (past: Past) => {
    const questions = [...Array(40).keys()].map((seed) => near.ask('resentful', content, past, chance(`${seed}`)));
    return [...new Set(questions.map((question) => `${question.key.prompt} ${rivalOf(question)}`))].sort();
  };
  const seeing = (...seen: string[]) => aPast({ isSeen: (id) => seen.includes(id) });
  const leech = (...confused: string[]) =>
    aPast({ isLeech: (note) => note === 'w:resentful', confusedWith: () => confused });

  it.each<[string, Past, string[]]>([
    ['a neighbour that was seen, where the scene tells it apart', seeing('bitter', 'glad'), ['work/plan bitter']],
    ['each neighbour that was seen', seeing('bitter', 'angry'), ['work/desk angry', 'work/plan bitter']],
    ['for a leech, its first neighbour, seen or not', leech(), ['work/plan bitter']],
    ['for a leech, the word confused with it, a neighbour or not', leech('glad', 'bitter'), ['work/plan glad']],
    ['for a leech, the next one where no scene tells the first apart', leech('envious', 'angry'), ['work/desk angry']],
    ['for a leech, a word that still exists', leech('vexed', 'glad'), ['work/plan glad']],
  ])('asks about %s', (_, past, expected) => {
    expect(drawn(past)).toEqual(expected);
    expect(near.hasPrompt('resentful', content, past)).toBe(true);
  });

  it.each([
    ['no neighbour was seen', seeing('glad')],
    ['no scene tells the seen one apart', seeing('envious')],
  ])('has nothing to ask where %s', (_, past) => {
    expect(near.hasPrompt('resentful', content, past)).toBe(false);
  });

  const question = near.ask('resentful', content, seeing('bitter'), chance('a'));

  it('shows the scene and the two words', () => {
    expect(question.shown).toMatchObject({
      shape: 'one',
      kind: 'near',
      rung: 4,
      scene: content.scene('work/plan')!.text,
      ask: 'Which of the two words fits Tomas better?',
    });
    expect([question.key.card, question.key.prompt]).toEqual(['w:resentful/near', 'work/plan']);
  });

  const meant = "'Resentful' fits best here: anger kept for a long time.";

  it.each<[string[], Grade, string]>([
    [['resentful'], 'best', "Fits best. 'Resentful': anger kept for a long time."],
    [['bitter'], 'plausible', `Possible. ${meant}`],
    [[], 'unsure', `No word yet. That is an answer too. ${meant}`],
  ])('answered %j is %s and says why', (answer, grade, first) => {
    const lines = [first, 'The same person has done it before.', how];
    expect(near.mark(question, answer)).toEqual({ grade, given: answer, lines });
  });

  it('tells what the other word means where the lexicon has no difference', () => {
    const other = near.ask('resentful', content, leech('glad'), chance('a'));
    expect(markOf(near, other, ['glad']).lines.at(-1)).toBe("'Glad': something good has come.");
    expect(markOf(near, other, ['glad']).grade).toBe('unlikely');
  });

  it.each([
    ['at 4 days', aPast({ firmness: (note) => (note === 'w:resentful' ? 4 : 0) }), true],
    ['not before 4 days', aPast({ firmness: () => 3.9 }), false],
    ['for a leech', aPast({ isLeech: (note) => note === 'w:resentful' }), true],
  ])('opens %s', (_, past, expected) => {
    expect(near.opens('resentful', realContent(), past)).toBe(expected);
  });

  it('stands on rung 4, however firm', () => {
    expect([0, 5, 15].map((firmness) => near.rung(firmness))).toEqual([4, 4, 4]);
  });
});
