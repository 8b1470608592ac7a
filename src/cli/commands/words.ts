/** `lexi words` and `lexi word`: looking things up. */
import { AppError } from '../../app-error.ts';
import type { Rung } from '../../drills/drill.ts';
import { listed, quoted } from '../../drills/voice.ts';
import type { Folded } from '../../history/folded.ts';
import { type Knowledge, knowledgeIn, knowledgeOf } from '../../insight/knowledge.ts';
import type { Content, Lexicon } from '../../lexicon/content.ts';
import { mixtureFor, type Scene } from '../../lexicon/scene.ts';
import { findEntry, searchWords, suggestions } from '../../lexicon/search.ts';
import type { Level, Tone, Word } from '../../lexicon/word.ts';
import { formatDay } from '../../memory/day.ts';
import type { App } from '../app.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { print, widthOf } from '../io.ts';
import { renderVerdict, renderWordPage, renderWords } from '../render/words.ts';
import { familyNamed } from './family.ts';

export interface WordsOptions {
  readonly family?: string;
  readonly tone?: Tone;
  readonly level?: Level;
  readonly rung?: Rung;
  readonly known?: boolean;
  readonly new?: boolean;
  readonly json?: boolean;
}

export async function words(app: App, text: string | undefined, options: WordsOptions): Promise<ExitCode> {
  const { io, store } = app;
  const lexicon = await store.lexicon();
  const { folded } = await store.history(app.today());
  const knowledge = knowledgeIn(folded);
  const { rung, known, new: fresh, json, family, ...filter } = options;
  const inFamily = family === undefined ? {} : { family: familyNamed(family, lexicon.families) };
  const rows = searchWords(lexicon, { ...filter, ...inFamily, ...(text === undefined ? {} : { text }) })
    .map((word) => ({ word, knowledge: knowledge(word.id) }))
    .filter(({ knowledge }) => rung === undefined || knowledge.rung === rung)
    .filter(({ knowledge }) => !known || knowledge.state !== 'new')
    .filter(({ knowledge }) => !fresh || knowledge.state === 'new');
  const found = rows.map(({ word, knowledge }) => ({ ...briefOf(word), ...plainKnowledge(knowledge) }));
  print(
    io,
    json ? [JSON.stringify({ schema: 'lexithymia/words', version: 1, words: found })] : renderWords(rows, lexicon),
  );
  return EXIT.done;
}

export async function word(app: App, text: string, options: { json?: boolean }): Promise<ExitCode> {
  const { io, store } = app;
  const content = await store.content();
  // A muted word is not asked about; it can be looked up all the same.
  const lexicon = await store.lexicon();
  const entry = findEntry(text, lexicon);
  if (entry === undefined) throw noSuchWord(text, lexicon);
  if ('verdict' in entry) {
    const { verdict } = entry;
    print(io, options.json ? [asJson({ is: 'verdict', ...verdict })] : renderVerdict(verdict, widthOf(io)));
    return EXIT.done;
  }
  const { folded } = await store.history(app.today());
  const known = knowledgeOf(entry.word.id, folded);
  // An own word that was taken out again stands in the history still.
  const confusedWith = known.confusedWith.filter((id) => lexicon.words.some((each) => each.id === id));
  const knowledge = { ...known, confusedWith };
  const scene = exampleFor(entry.word, content, folded);
  const json = () =>
    asJson({
      is: 'word',
      ...entry.word,
      example: scene === undefined ? null : { text: scene.text, because: scene.because },
      memory: plainKnowledge(knowledge),
    });
  print(io, options.json ? [json()] : renderWordPage(entry.word, knowledge, scene, content, widthOf(io)));
  return EXIT.done;
}

const asJson = (fields: Record<string, unknown>): string =>
  JSON.stringify({ schema: 'lexithymia/word', version: 1, ...fields });

const briefOf = ({ id, word, family, level, pleasant, energy, sense }: Word) => ({
  id,
  word,
  family,
  level,
  pleasant,
  energy,
  sense,
});

const plainKnowledge = ({ state, rung, since, answers, cards, confusedWith }: Knowledge) => ({
  state,
  rung: rung ?? null,
  since: since === undefined ? null : formatDay(since),
  answers,
  due: cards.length === 0 ? null : formatDay(Math.min(...cards.map(({ due }) => due)) as never),
  confusedWith,
});

/** A scene about this word more than any other; of those one seen before, so that looking a word up spoils no question. */
function exampleFor(word: Word, content: Content, folded: Folded) {
  const rank = (scene: Scene) => 2 * mixtureFor(scene, word.id) - Number(folded.uses.has(scene.id));
  return content.scenesFor(word.id).toSorted((a, b) => rank(a) - rank(b))[0];
}

function noSuchWord(text: string, lexicon: Lexicon): AppError {
  const near = suggestions(text, lexicon);
  const [first] = near;
  if (first === undefined) {
    return new AppError('failed', `there is no word '${text}' here`, { hint: 'lexi words, or lexi find' });
  }
  const names = listed(
    near.map((name) => quoted({ word: name })),
    'or',
  );
  return new AppError('failed', `there is no word '${text}' here; near it: ${names}`, { hint: `lexi word ${first}` });
}
