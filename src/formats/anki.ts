/** The words a person has met, as text that Anki imports: a note for each word, and one for each scene that is plainly about it. */
import { stringify } from 'csv-stringify/sync';
import { capital, listed } from '../drills/voice.ts';
import { knowledgeIn } from '../insight/knowledge.ts';
import type { Content } from '../lexicon/content.ts';
import { contextOf, mixtureFor, type Scene } from '../lexicon/scene.ts';
import type { Word } from '../lexicon/word.ts';
import { isInPart } from './filter.ts';
import type { Source } from './source.ts';

/** The order of the columns, as the lines of the head name them from 1. */
type Note = readonly [guid: string, front: string, back: string, tags: string];

const HEAD = [
  '#separator:tab',
  '#html:false',
  '#notetype:Basic',
  '#deck:Lexithymia',
  '#columns:guid\tFront\tBack\tTags',
  '#guid column:1',
  '#tags column:4',
];

/** Anki takes a note whose guid it knows for the same note, so importing again changes notes and adds none twice. */
export function* renderAnki({ content, folded, filter }: Source): Generator<string> {
  yield HEAD.map((line) => `${line}\n`).join('');
  const knowledge = knowledgeIn(folded);
  for (const word of content.words) {
    const { state, rung } = knowledge(word.id);
    if (state === 'new' || !isInPart(filter, { family: word.family, rung })) continue;
    yield asText([
      wordNote(word),
      ...content
        .scenesFor(word.id)
        .filter((scene) => mixtureFor(scene, word.id) === 0)
        .map((scene) => sceneNote(scene, word, content)),
    ]);
  }
}

/** Anki reads quotes as RFC 4180 has them; a spreadsheet's apostrophes would stand on the cards. */
const asText = (notes: readonly Note[]): string =>
  stringify(
    notes.map((note) => [...note]),
    { delimiter: '\t', quoted_match: /[\r\n#]/ },
  );

const tagsOf = (word: Word, ...more: readonly string[]): string =>
  ['lexithymia', `family::${word.family}`, `level::${word.level}`, ...more].join(' ');

const wordNote = (word: Word): Note => [
  `lexithymia/w/${word.id}`,
  `Which word: ${word.sense}`,
  [capital(word.word), ...word.near.map(({ how }) => how)].join('\n'),
  tagsOf(word, 'word'),
];

const sceneNote = (scene: Scene, word: Word, content: Content): Note => [
  `lexithymia/${scene.id}`,
  `${scene.text}\nWhat might ${scene.who} feel?`,
  `${capital(
    listed(
      scene.fits.best.map((id) => content.word(id).word),
      'or',
    ),
  )}. ${scene.because}`,
  tagsOf(word, 'scene', `context::${contextOf(scene.id)}`),
];
