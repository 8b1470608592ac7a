import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/formats/md.ts';
import { aFamily, aLexicon, anAnswer, anUndo, aShown, aWord, day } from '../builders.ts';
import { aSource, textOf } from './source.ts';

const missed = { mark: 'close', rating: 'hard' } as const;
const at = (date: string, minute = 0) => `2026-11-${date}T09:${String(minute).padStart(2, '0')}:00.000+01:00`;
const EVENTS = [
  aShown('s1', at('02'), 'resentful'),
  anAnswer('a1', at('02', 1), { given: ['bitter'], ...missed }),
  anAnswer('a2', at('05'), { given: ['bitter'], ...missed }),
  anAnswer('a3', at('06'), { given: ['annoyed'], ...missed }),
  anAnswer('a4', at('07'), { card: 'f:joy/body', given: ['f:joy'] }),
  anAnswer('a5', at('20'), { card: 'w:glad/recall', given: ['glad'] }),
  anAnswer('a6', at('20', 1), { card: 'w:glad/recall', given: ['glad'] }),
  anUndo('u', at('20', 2), 'a6'),
];

const report = (more = {}) => textOf(renderReport(aSource(EVENTS, more)));

describe('a report', () => {
  it('tells the period, what was practised, the words, and what was chosen for what', () => {
    expect(report()).toMatchInlineSnapshot(`
      "# Practice in finding words for feelings

      Made with Lexithymia 1.2.3 on 2026-11-22. Period: 2026-11-02 to 2026-11-20.

      5 answers on 5 days, 1 new word shown.

      Lexithymia is a vocabulary practice tool for adults: short scenes, and the question which word fits. The scenes are about other people. It is not diagnosis, not treatment, and not for emergencies. The numbers here count practice. They are no score, and they measure nobody.

      ## What was practised

      | Kind of question | Answers |
      | --- | ---: |
      | what the body notices | 1 |
      | one feeling in a scene | 3 |
      | the exact word, and two feelings at once | 1 |

      | Family of feelings | Answers |
      | --- | ---: |
      | anger | 3 |
      | joy | 2 |

      ## Words, as of 2026-11-22

      2 words met, 0 of them firm. Firm means: likely to be remembered for three weeks or longer.

      ### Met, and not firm yet

      - Anger: resentful
      - Joy: glad

      ## Words chosen for each other

      In scenes where the first word fits best, the second was chosen. The two often lie close together.

      | Fits best | Chosen | Times |
      | --- | --- | ---: |
      | resentful | bitter | 2 |
      "
    `);
  });

  it('of a period holds what was practised in it, and says which one', () => {
    const text = report({ filter: { since: day('2026-11-10'), until: day('2026-11-30') } });
    expect(text).toContain('Period: 2026-11-10 to 2026-11-30.\n\n1 answer on 1 day, 0 new words shown.');
    expect(text).not.toContain('chosen for each other');
  });

  it('of a period without practice says so', () => {
    const text = report({ filter: { until: day('2026-10-31') } });
    expect(text).toContain('\n\nNothing was practised in this period.\n');
    expect(text).not.toContain('## What was practised');
  });

  it('of a part says that it is one', () => {
    expect(report({ filter: { family: 'joy' } })).toContain(
      'Only a part of the practice is in this report.\n\n2 answers on 2 days',
    );
  });

  it('without words is counts alone', () => {
    const text = report({ columns: { wordless: true } });
    expect(text).toContain('| one feeling in a scene | 3 |');
    expect(text).toContain('2 words met, 0 of them firm.');
    expect(text).not.toMatch(/resentful|bitter|glad|anger|joy/i);
  });

  it("takes no sign of a person's own words for Markdown", () => {
    const words = [aWord('own', { word: 'un_easy *| <b>' })];
    const lexicon = aLexicon({ families: [aFamily('anger')], words });
    const text = textOf(renderReport(aSource([aShown('s', at('02'), 'own')], { lexicon })));
    expect(text).toContain('- Anger: un\\_easy \\*\\| \\<b\\>\n');
  });
});
