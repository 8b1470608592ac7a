import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFiles } from '../../../scripts/content-files.ts';
import { aFamily, aKnown, aLexicon, anAnswer, anUndo, aShown, aWord } from '../../builders.ts';
import { aFolder } from '../../real-files.ts';
import { aHome } from '../fake-app.ts';

const at = (date: string) => `2026-11-${date}T09:00:00.000+01:00`;

/** Three words in two families: small enough to count by hand. */
function smallContent(): string {
  const folder = join(aFolder(), 'content');
  const lexicon = aLexicon({
    families: [aFamily('anger'), aFamily('joy', { tone: 'pleasant', name: 'joy and delight' })],
    words: [aWord('annoyed'), aWord('angry'), aWord('glad', { family: 'joy' })],
  });
  const files = contentFiles({
    lexicon,
    scenes: [],
    aliases: {},
    helpLines: { reviewed: '2026-11', emergency: '', directory: '', lines: [] },
    problems: [],
  });
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/** Three answers on two days that count: one was taken back; "glad" is known, so it has 30 days of stability. */
const HISTORY = [
  aShown('e1', at('18'), 'annoyed'),
  anAnswer('e2', at('18'), { card: 'w:annoyed/situation' }),
  anAnswer('e3', at('18'), { card: 'f:anger/body', prompt: 'a+b', given: ['f:anger'] }),
  anAnswer('e4', at('19'), { card: 'w:annoyed/near', given: ['angry'], mark: 'close', rating: 'hard' }),
  anAnswer('e5', at('19'), { card: 'w:angry/situation' }),
  anUndo('e6', at('19'), 'e5'),
  aKnown('e7', at('19'), 'glad'),
];

describe('lexi stats', () => {
  it('counts answers, days and words, by rung and by family', async () => {
    const { code, out, err } = await aHome({ history: HISTORY, content: smallContent() }).run(['stats']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n')).toEqual([
      '3 answers on 2 days. Words met: 2 of 3, firm: 1.',
      '',
      'rung            answers  cards  firm',
      'body                  1      1     0',
      'one feeling           1      1     0',
      'the exact word        1      2     1',
      '',
      'family           answers  words met  firm',
      'anger                  3     1 of 2     0',
      'joy and delight        0     1 of 1     1',
      '',
      'Firm: likely to be remembered for three weeks or longer. These are counts of practice, not a measure of a person.',
      '',
    ]);
  });

  it('tells scripts the same as JSON', async () => {
    const { out } = await aHome({ history: HISTORY, content: smallContent() }).run(['stats', '--json']);
    expect(JSON.parse(out)).toEqual({
      schema: 'lexithymia/stats',
      version: 1,
      answers: 3,
      days: 2,
      words: { seen: 2, firm: 1, of: 3 },
      rungs: [
        { rung: 1, answers: 1, cards: 1, firm: 0 },
        { rung: 3, answers: 1, cards: 1, firm: 0 },
        { rung: 4, answers: 1, cards: 2, firm: 1 },
      ],
      families: [
        { family: 'anger', name: 'anger', answers: 3, seen: 1, firm: 0, of: 2 },
        { family: 'joy', name: 'joy and delight', answers: 0, seen: 1, firm: 1, of: 1 },
      ],
    });
  });

  it('has nothing to count before the first answer, and says how to begin', async () => {
    expect(await aHome().run(['stats'])).toEqual({ code: 0, out: 'Nothing practised yet. Try: lexi\n', err: '' });
  });
});
