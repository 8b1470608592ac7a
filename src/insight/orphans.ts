/** What history holds of things that are no longer there. It is listed, never dropped. */
import { noteOf } from '../drills/card-id.ts';
import { SUBJECTS, type Subject } from '../drills/drill.ts';
import type { Aliases } from '../history/aliases.ts';
import type { Folded } from '../history/folded.ts';
import type { Outline } from '../lexicon/content.ts';
import { notesIn } from '../session/due.ts';

export interface Orphan {
  /** A word, family, verdict word, statement or exchange; a scene; or nothing that this version can tell. */
  readonly of: Subject | 'scene' | 'unknown';
  /** As history names it after all renamings: `w:bitter`, `work/late`. */
  readonly id: string;
  /** Whether data/aliases.yaml says that it was retired; else it came from elsewhere, such as a person's own words. */
  readonly retired: boolean;
  readonly cards: number;
  readonly answers: number;
}

/** What there is; without `scenes`, no scene is looked for. */
export interface Known extends Outline {
  readonly scenes?: readonly { readonly id: string }[];
}

/** Every note, and every scene used as a prompt, that history knows and the lexicon does not; in the order of their ids. */
export function orphansOf(
  folded: Pick<Folded, 'cards' | 'seen' | 'answers' | 'uses'>,
  known: Known,
  aliases: Aliases,
): Orphan[] {
  const notes = notesIn(known);
  const missing = new Map<string, { cards: number; answers: number }>();
  const miss = (note: string, count: { cards?: number; answers?: number }) => {
    if (notes.has(note)) return;
    const { cards, answers } = missing.get(note) ?? { cards: 0, answers: 0 };
    missing.set(note, { cards: cards + (count.cards ?? 0), answers: answers + (count.answers ?? 0) });
  };
  for (const word of folded.seen.keys()) miss(noteOf('w', word), {});
  for (const card of folded.cards.keys()) miss(noteIn(card), { cards: 1 });
  for (const [card, answers] of folded.answers) miss(noteIn(card), { answers });
  const isRetired = (id: string) => Object.hasOwn(aliases, id) && aliases[id] === null;
  const orphans = [...missing].map(
    ([id, counts]): Orphan => ({ of: subjectOf(id), id, retired: isRetired(id), ...counts }),
  );
  const scenes = missingScenes(folded, known.scenes).map(
    (id): Orphan => ({ of: 'scene', id, retired: isRetired(id), cards: 0, answers: 0 }),
  );
  return [...orphans, ...scenes].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function missingScenes({ uses }: Pick<Folded, 'uses'>, scenes: Known['scenes']): string[] {
  if (scenes === undefined) return [];
  const ids = new Set(scenes.map(({ id }) => id));
  const used = [...uses.keys()].flatMap((prompt) => prompt.split('+')).filter((part) => part.includes('/'));
  return [...new Set(used)].filter((id) => !ids.has(id));
}

/** The note of any card, of a kind known here or not. */
const noteIn = (card: string): string => card.slice(0, card.includes('/') ? card.indexOf('/') : undefined);

const subjectOf = (note: string): Subject | 'unknown' =>
  SUBJECTS.find((subject) => note.startsWith(`${subject}:`)) ?? 'unknown';
