import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { renderAnki } from '../../src/formats/anki.ts';
import { contentOf } from '../../src/lexicon/content.ts';
import { aFamily, aFolded, aLexicon, aScene, aWord, day, realContent } from '../builders.ts';
import { aSource, textOf } from './source.ts';

/** The notes as Anki reads them: a head of lines that begin with #, then rows with tabs and quotes. */
function notesIn(text: string) {
  const lines = text.split('\n');
  const head = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  );
  const rows: string[][] = parse(lines.slice(head.length).join('\n'), { delimiter: '\t' });
  return { head, notes: rows.map(([guid, front, back, tags]) => ({ guid, front, back, tags })) };
}

const seen = new Map([
  ['annoyed', day('2026-11-20')],
  ['glad', day('2026-11-20')],
]);

describe('notes for Anki', () => {
  const words = [
    aWord('annoyed', {
      sense: 'Mild "anger",\tsoon over.',
      near: [{ word: 'bitter', how: 'Annoyed is short; bitter is long.' }],
    }),
    aWord('bitter'),
    aWord('glad', { family: 'joy', level: 2 }),
  ];
  const content = contentOf(aLexicon({ families: [aFamily('anger'), aFamily('joy')], words }), [
    aScene('money/pen', ['annoyed'], { text: '#1 on the list.\nTomas waits.' }),
    aScene('work/both', ['bitter', 'annoyed']),
    aScene('work/two', ['annoyed', 'bitter'], { mixed: true }),
  ]);
  const source = aSource([], { content, folded: aFolded({ seen }) });

  it('open with what Anki must know of them', () => {
    expect(notesIn(textOf(renderAnki(source))).head).toEqual([
      '#separator:tab',
      '#html:false',
      '#notetype:Basic',
      '#deck:Lexithymia',
      '#columns:guid\tFront\tBack\tTags',
      '#guid column:1',
      '#tags column:4',
    ]);
  });

  it('are the words that were met, each with the scenes that are plainly about it', () => {
    expect(notesIn(textOf(renderAnki(source))).notes).toEqual([
      {
        guid: 'lexithymia/w/annoyed',
        front: 'Which word: Mild "anger",\tsoon over.',
        back: 'Annoyed\nAnnoyed is short; bitter is long.',
        tags: 'lexithymia family::anger level::1 word',
      },
      {
        guid: 'lexithymia/money/pen',
        front: '#1 on the list.\nTomas waits.\nWhat might Tomas feel?',
        back: 'Annoyed. Something is so and not otherwise.',
        tags: 'lexithymia family::anger level::1 scene context::money',
      },
      {
        guid: 'lexithymia/w/glad',
        front: 'Which word: The sense of entry 4.',
        back: 'Glad',
        tags: 'lexithymia family::joy level::2 word',
      },
    ]);
  });

  it('can be of one family', () => {
    const { notes } = notesIn(textOf(renderAnki({ ...source, filter: { family: 'joy' } })));
    expect(notes.map(({ guid }) => guid)).toEqual(['lexithymia/w/glad']);
  });

  it('of all that there is have ids of their own, four cells and no row that is taken for a part of the head', () => {
    const real = realContent();
    const everySeen = new Map(real.words.map(({ id }) => [id, day('2026-11-20')] as const));
    const text = textOf(renderAnki(aSource([], { content: real, folded: aFolded({ seen: everySeen }) })));
    const { head, notes } = notesIn(text);
    expect(head.length).toBe(7);
    expect(notes.length).toBeGreaterThan(real.words.length);
    expect(new Set(notes.map(({ guid }) => guid)).size).toBe(notes.length);
    expect(
      notes.every(({ guid, front, back, tags }) =>
        [guid, front, back, tags].every((cell) => cell !== undefined && cell !== ''),
      ),
    ).toBe(true);
  });
});
