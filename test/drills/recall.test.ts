import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/drills/drill.ts';
import { recall } from '../../src/drills/recall.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import type { Word } from '../../src/lexicon/word.ts';
import { aLexicon, aPast, aScene, aWord, chance, realContent } from '../builders.ts';
import { askAll, FIRMNESSES, keepsTheLaws, markOf, spreadOf } from './laws.ts';

const WORDS = realContent().words.map((word) => word.id);
const spellings = (word: Word) => [word.word, ...word.forms];
/** What is typed is compared with every spelling, so slips are made in some words and every other word is typed for a few. */
const SOME_WORDS = spreadOf(WORDS, 40);
const FEW_WORDS = spreadOf(WORDS, 10);
const SPELT = new Set(realContent().words.flatMap(spellings).map(plain));

/** As a spelling is compared: without case, stops and hyphens. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[.'’]/g, '').replaceAll('-', ' ');
}

/** The text with its third letter left out, doubled, changed, or swapped with the next, where that spells no word. */
function slipsOf(text: string): string[] {
  const [start, third, fourth, rest] = [text.slice(0, 2), text.charAt(2), text.charAt(3), text.slice(4)];
  const slips = [`${start}${fourth}${rest}`, `${start}q${fourth}${rest}`];
  if (third !== ' ') slips.push(start + third + third + fourth + rest);
  if (third !== fourth) slips.push(start + fourth + third + rest);
  return slips.filter((slip) => !SPELT.has(slip));
}

keepsTheLaws({
  drill: recall,
  notes: WORDS,
  prompts: (word) => realContent().scenes.filter((scene) => scene.fits.best.includes(word)).length,
  grades: () => ['best', 'close', 'plausible', 'unlikely', 'unsure'],
});

describe.each(FIRMNESSES)('every recall question at a firmness of %i days', (firmness) => {
  const asked = askAll(recall, WORDS, firmness);
  const first = askAll(recall, WORDS, firmness, 1);
  const some = first.filter(({ id }) => SOME_WORDS.includes(id));
  const wordOf = (id: string) => realContent().word(id);

  it('gives the sense and a scene, and the word in neither', () => {
    const astray = asked.filter(({ id, question: { shown, key } }) => {
      const text = `${shown.scene} ${shown.ask}`;
      return (
        shown.ask !== `Type the word. ${wordOf(id).sense}` ||
        shown.scene !== realContent().scene(key.prompt)?.text ||
        spellings(wordOf(id)).some((form) => new RegExp(`(?<![\\w'])${form}(?!\\w)`, 'i').test(text))
      );
    });
    expect(astray.map(({ id, question }) => `${id} (${question.key.prompt})`)).toEqual([]);
  });

  it('takes the word and each of its forms for best, and keeps the word', () => {
    const wrong = first.flatMap(({ id, question }) =>
      spellings(wordOf(id)).filter((form) => {
        const { grade, given, lines } = markOf(recall, question, [form]);
        return grade !== 'best' || given.join() !== id || lines[0] !== `Fits best. The word is '${wordOf(id).word}'.`;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('takes one slip of spelling for best and says how it is spelt', () => {
    const wrong = some.flatMap(({ id, question }) =>
      spellings(wordOf(id))
        .map(plain)
        .filter((form) => form.length > 3)
        .flatMap((form) =>
          slipsOf(form).filter((slip) => {
            const { grade, given, lines } = markOf(recall, question, [slip]);
            const spelt = / It is spelt '(.+)'\.$/.exec(lines[0]!)?.[1];
            return grade !== 'best' || given.join() !== id || !spellings(wordOf(id)).some((form) => form === spelt);
          }),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('gives every other word its grade in the scene, and keeps that word', () => {
    const few = some.filter(({ id }) => FEW_WORDS.includes(id));
    const wrong = few.flatMap(({ id, question }) =>
      WORDS.filter((other) => other !== id).filter((other) => {
        const { grade, given } = markOf(recall, question, [wordOf(other).word]);
        return grade !== gradeInScene(other, question) || given.join() !== other;
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('counts a text that is no word as no answer', () => {
    const counted = some.filter(({ question }) =>
      ['', ' ', '...', 'bicycle', 'no idea', 'qqqq', 'constructor'].some(
        (text) => recall.mark(question, [text]) !== undefined,
      ),
    );
    expect(counted.map(({ id }) => id)).toEqual([]);
  });
});

function gradeInScene(word: string, question: Question): Grade {
  const { fits } = realContent().scene(question.key.prompt)!;
  return (['best', 'close', 'plausible'] as const).find((grade) => fits[grade]?.includes(word)) ?? 'unlikely';
}

describe('a recall question', () => {
  const how = 'Bitter has given up on a remedy; resentful still wants it.';
  const content = contentOf(
    aLexicon({
      families: [],
      words: [
        aWord('resentful', { forms: ['resentment'], sense: 'Anger kept for a long time.' }),
        aWord('bitter', { near: [{ word: 'resentful', how }] }),
        aWord('fed-up', { word: 'fed up', sense: 'It has gone on too long.' }),
        aWord('glad', { sense: 'Something good has come.' }),
      ],
    }),
    [
      aScene('work/plan', ['resentful', 'fed-up'], {
        fits: { best: ['resentful', 'fed-up'], close: ['bitter'] },
        because: 'The same person has done it before.',
      }),
    ],
  );
  const question = recall.ask('resentful', content, aPast(), chance('a'));
  const because = 'The same person has done it before.';

  it('takes a muted word that is typed for the word it is', () => {
    const { words, scenes } = content;
    const muting = contentOf(aLexicon({ families: [], words }), scenes, (word) => word === 'bitter');
    const asked = recall.ask('resentful', muting, aPast(), chance('a'));
    expect(recall.mark(asked, ['bitter'])).toMatchObject({ grade: 'close', given: ['bitter'] });
  });

  it('shows the sense and a scene, and a line to type on', () => {
    expect(question.shown).toEqual({
      shape: 'type',
      kind: 'recall',
      rung: 4,
      scene: content.scene('work/plan')!.text,
      ask: 'Type the word. Anger kept for a long time.',
    });
    expect([question.key.card, question.key.prompt]).toEqual(['w:resentful/recall', 'work/plan']);
  });

  it.each<[string, Grade, string, string[]]>([
    ['Resentful', 'best', 'resentful', ["Fits best. The word is 'resentful'.", because]],
    ['resentment', 'best', 'resentful', ["Fits best. The word is 'resentful'.", because]],
    ['resentfull', 'best', 'resentful', ["Fits best. The word is 'resentful'. It is spelt 'resentful'.", because]],
    ['resenment', 'best', 'resentful', ["Fits best. The word is 'resentful'. It is spelt 'resentment'.", because]],
    [
      'fed-up',
      'best',
      'fed-up',
      ["Fits best. The word meant here is 'resentful'.", because, "'Fed up': it has gone on too long."],
    ],
    ['bitter', 'close', 'bitter', ["Close. The word meant here is 'resentful'.", because, how]],
    [
      'gladd',
      'unlikely',
      'glad',
      ["Less likely here. The word meant here is 'resentful'.", because, "'Glad': something good has come."],
    ],
  ])('%j typed is %s, kept as %s, and says why', (text, grade, word, lines) => {
    expect(recall.mark(question, [text])).toEqual({ grade, given: [word], lines });
  });

  it('tells the word where nothing was typed', () => {
    expect(recall.mark(question, [])).toEqual({
      grade: 'unsure',
      given: [],
      lines: ["No word yet. That is an answer too. The word here is 'resentful'.", because],
    });
  });

  it.each([
    ['at 10 days', aPast({ firmness: (note) => (note === 'w:resentful' ? 10 : 0) }), true],
    ['not before 10 days', aPast({ firmness: () => 9.9 }), false],
  ])('opens %s', (_, past, expected) => {
    expect(recall.opens('resentful', realContent(), past)).toBe(expected);
  });

  it('has something to ask where a scene fits, always on rung 4', () => {
    expect(['resentful', 'glad'].filter((id) => recall.hasPrompt(id, content, aPast()))).toEqual(['resentful']);
    expect([0, 5, 15].map((firmness) => recall.rung(firmness))).toEqual([4, 4, 4]);
  });
});
