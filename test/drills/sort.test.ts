import { describe, expect, it } from 'vitest';
import { sort } from '../../src/drills/sort.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { SORTS, type Sort } from '../../src/lexicon/statement.ts';
import { aLexicon, aPast, chance, realContent } from '../builders.ts';
import { aStatement } from '../phrases.ts';
import { askAll, keepsTheLaws, markOf, optionsOf } from './laws.ts';

const { statements } = realContent();
const STATEMENTS = statements.map(({ id }) => id);

keepsTheLaws({
  drill: sort,
  notes: STATEMENTS,
  prompts: () => 1,
  grades: () => ['best', 'close', 'unlikely', 'unsure'],
});

describe('every sort question', () => {
  const asked = askAll(sort, STATEMENTS, 0);

  it('shows the sentence in quotes and the four sorts in one order', () => {
    const astray = asked.filter(
      ({ id, question: { shown } }) =>
        shown.scene !== `"${realContent().statement(id).text}"` ||
        optionsOf(shown)
          .map((option) => option.id)
          .join() !== SORTS.join(),
    );
    expect(astray.map(({ id }) => id)).toEqual([]);
  });

  it('finds its own sort best, a second reading close and the others unlikely', () => {
    const wrong = asked.flatMap(({ id, question }) => {
      const { is, close = [] } = realContent().statement(id);
      return SORTS.filter((each) => {
        const expected = each === is ? 'best' : close.includes(each) ? 'close' : 'unlikely';
        return markOf(sort, question, [each]).grade !== expected;
      }).map((each) => `${id}: ${each}`);
    });
    expect(wrong).toEqual([]);
  });

  it.each(SORTS)('is best answered by %s in a tenth to a half of all', (each) => {
    const share = statements.filter(({ is }) => is === each).length / statements.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.5);
  });
});

describe('a sort question', () => {
  const content = contentOf(
    aLexicon({
      statements: [
        aStatement('nobody', 'thought', {
          text: 'I feel that nobody listens.',
          close: ['feeling'],
          because: 'No feeling is named.',
        }),
        aStatement('table', 'urge', { text: 'I could hit the table.', because: 'It is what the arm wants.' }),
        aStatement('jaw', 'sensation', { text: 'My jaw is tight.', because: 'It is noticed in one place.' }),
        aStatement('cross', 'feeling', { text: 'I am cross.', because: 'A feeling is named.' }),
      ],
    }),
    [],
  );
  const ask = (id: string, seed = 'a') => sort.ask(id, content, aPast(), chance(seed));

  it('asks which of four things the sentence is', () => {
    expect(ask('table')).toMatchObject({
      shown: {
        shape: 'one',
        kind: 'sort',
        rung: 2,
        scene: '"I could hit the table."',
        ask: 'Which of these is it?',
        options: [
          { id: 'thought', label: 'a thought' },
          { id: 'urge', label: 'an urge: what the body wants to do' },
          { id: 'sensation', label: 'a sensation: what the body notices' },
          { id: 'feeling', label: 'a feeling' },
        ],
      },
      key: { card: 's:table/sort', prompt: 'table' },
    });
  });

  it.each<[string, Sort[], Grade, string[]]>([
    ['nobody', ['thought'], 'best', ['Fits best. It is a thought.', 'No feeling is named.']],
    ['nobody', ['feeling'], 'close', ['Close. It is first of all a thought.', 'No feeling is named.']],
    ['nobody', ['urge'], 'unlikely', ['Less likely here. It is a thought.', 'No feeling is named.']],
    ['nobody', [], 'unsure', ['Cannot tell is an answer too. It is a thought.', 'No feeling is named.']],
    ['table', ['urge'], 'best', ['Fits best. It is an urge.', 'It is what the arm wants.']],
    ['jaw', ['sensation'], 'best', ['Fits best. It is a sensation.', 'It is noticed in one place.']],
    ['cross', ['feeling'], 'best', ['Fits best. It is a feeling.', 'A feeling is named.']],
    ['cross', ['thought'], 'unlikely', ['Less likely here. It is a feeling.', 'A feeling is named.']],
  ])('of %s answered %j is %s and says why', (id, answer, grade, lines) => {
    expect(sort.mark(ask(id), answer)).toEqual({ grade, given: answer, lines });
  });

  it('is open at once and can always be asked, on rung 2, however firm', () => {
    expect(STATEMENTS.filter((id) => !sort.opens(id, realContent(), aPast()))).toEqual([]);
    expect(STATEMENTS.filter((id) => !sort.hasPrompt(id, realContent(), aPast()))).toEqual([]);
    expect([0, 5, 15].map((firmness) => sort.rung(firmness))).toEqual([2, 2, 2]);
  });
});
