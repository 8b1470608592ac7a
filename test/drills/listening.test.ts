import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/drills/drill.ts';
import { listening } from '../../src/drills/listening.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Does } from '../../src/lexicon/exchange.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { aLexicon, aPast, chance, realContent } from '../builders.ts';
import { anExchange } from '../phrases.ts';
import { askAll, givesNothingAway, keepsTheLaws, markOf, optionsOf } from './laws.ts';

const EXCHANGES = realContent().exchanges.map(({ id }) => id);
const GRADES: Record<Does, Grade> = { listens: 'best', fixes: 'close', minimises: 'plausible', turns: 'unlikely' };
const OPENINGS: Record<Does, string> = {
  listens: 'This one listens.',
  fixes: 'Close: care, and a little early.',
  minimises: 'Meant as comfort.',
  turns: 'It happens easily.',
};

/** The reply behind an option, found by what it says. */
const replyOf = (label: string, question: Question) =>
  realContent()
    .exchange(question.key.prompt)
    .replies.find(({ text }) => text === label)!;

keepsTheLaws({
  drill: listening,
  notes: EXCHANGES,
  prompts: () => 1,
  grades: () => ['best', 'close', 'plausible', 'unlikely', 'unsure'],
});

describe('every listening question', () => {
  const asked = askAll(listening, EXCHANGES, 0, 20);

  it('offers the four replies and grades them by what they do', () => {
    const wrong = asked.flatMap(({ id, question }) => {
      const options = optionsOf(question.shown);
      const grades = options.map(({ id: option, label }) => {
        const { grade } = markOf(listening, question, [option]);
        return grade === GRADES[replyOf(label, question).does];
      });
      return options.length === 4 && grades.every(Boolean) ? [] : [id];
    });
    expect(wrong).toEqual([]);
  });

  it('says what the picked reply is and does, and then which one listens and what that does', () => {
    const wrong = asked.flatMap(({ id, question }) => {
      const best = realContent()
        .exchange(id)
        .replies.find(({ does }) => does === 'listens')!;
      return optionsOf(question.shown)
        .filter(({ id: option, label }) => {
          const { does, effect } = replyOf(label, question);
          const others = does === 'listens' ? [] : [`This one listens: '${best.text}' ${best.effect}`];
          const lines = [`${OPENINGS[does]} ${effect}`, ...others];
          return markOf(listening, question, [option]).lines.join('\n') !== lines.join('\n');
        })
        .map(({ label }) => `${id}: ${label}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the reply that listens', () => {
  givesNothingAway(listening, EXCHANGES, 4, (question) =>
    optionsOf(question.shown)
      .filter(({ label }) => replyOf(label, question).does === 'listens')
      .map(({ id }) => id),
  );
});

describe('a listening question', () => {
  const content = contentOf(
    aLexicon({
      exchanges: [anExchange('hour', { scene: 'Your brother, in the car.', says: 'I waited for an hour.' })],
    }),
    [],
  );
  const ask = (seed: string) => listening.ask('hour', content, aPast(), chance(seed));
  const question = ask('a');
  const idOf = (start: string) => optionsOf(question.shown).find(({ label }) => label.startsWith(start))!.id;

  it('shows who speaks, then what is said, then the replies', () => {
    expect(question).toMatchObject({
      shown: {
        shape: 'one',
        kind: 'listening',
        rung: 5,
        scene: 'Your brother, in the car.\n"I waited for an hour."',
        ask: 'Which reply listens?',
      },
      key: { card: 'x:hour/listening', prompt: 'hour' },
    });
    expect(
      optionsOf(question.shown)
        .map(({ label }) => label)
        .sort(),
    ).toEqual([
      'Ask them for another day, and then for another room.',
      'My own hour was far worse.',
      'That is nothing.',
      'You waited for a whole hour.',
    ]);
  });

  it('stands in every order, and a reply keeps its id in each', () => {
    const orders = [...Array(300).keys()].map((seed) => optionsOf(ask(`${seed}`).shown));
    expect(new Set(orders.map((options) => options.map(({ id }) => id).join())).size).toBe(24);
    expect(new Set(orders.flat().map(({ id, label }) => `${id} ${label}`)).size).toBe(4);
  });

  const best = "This one listens: 'You waited for a whole hour.' It stays with the hour.";

  it.each<[string, Grade, string[]]>([
    ['You', 'best', ['This one listens. It stays with the hour.']],
    ['Ask', 'close', ['Close: care, and a little early. It mends too early.', best]],
    ['That', 'plausible', ['Meant as comfort. It makes the hour small.', best]],
    ['My', 'unlikely', ['It happens easily. It turns to you.', best]],
  ])('answered with "%s ..." is %s and says what that is and does', (start, grade, lines) => {
    const given = [idOf(start)];
    expect(listening.mark(question, given)).toEqual({ grade, given, lines });
  });

  it('left open tells the reply that listens', () => {
    expect(listening.mark(question, [])).toEqual({
      grade: 'unsure',
      given: [],
      lines: ['Cannot tell is an answer too.', best],
    });
  });

  it.each([
    [0, false],
    [6, false],
    [7, true],
    [300, true],
  ])('after %i days of practice is open: %s', (days, open) => {
    expect(listening.opens('hour', realContent(), aPast({ practisedFor: () => days }))).toBe(open);
  });

  it('can always be asked, on rung 5, however firm', () => {
    expect(EXCHANGES.filter((id) => !listening.hasPrompt(id, realContent(), aPast()))).toEqual([]);
    expect([0, 5, 15].map((firmness) => listening.rung(firmness))).toEqual([5, 5, 5]);
  });
});
