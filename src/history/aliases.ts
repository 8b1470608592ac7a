/** What notes and scenes that history names are called now. */
import { cardName, noteOf } from '../drills/card-id.ts';
import type { Kind, Subject } from '../drills/drill.ts';

/** Notes (`w:bitter`) and scenes (`work/late`) to their present ids; null where one was retired. From data/aliases.yaml. */
export type Aliases = Readonly<Record<string, string | null>>;

/** Present ids of what an event names; what was retired, or is unknown, keeps the id it had. */
export interface Names {
  card(id: string): string;
  word(id: string): string;
  /** `card`: the one it was asked for; a word that was shown has none. */
  prompt(id: string, card?: string): string;
}

/** What the parts of a prompt are, by the kind that asked it, where they are no scenes; `first` where that one differs. */
const PARTS: { readonly [K in Kind]?: { readonly are: Subject; readonly first?: Subject } } = {
  strength: { are: 'w' },
  underneath: { are: 'w', first: 'v' },
  sort: { are: 's' },
  listening: { are: 'x' },
};

const AS_THEY_ARE: Names = { card: (id) => id, word: (id) => id, prompt: (id) => id };

/** Looks up present ids; where nothing was ever renamed, nothing is looked up. */
export function namesBy(aliases: Aliases): Names {
  if (Object.values(aliases).every((name) => name === null)) return AS_THEY_ARE;
  const now = (id: string): string => (Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id);
  const bare = (subject: Subject, id: string): string => now(noteOf(subject, id)).slice(2);
  return {
    word: (id) => bare('w', id),
    card(id) {
      const name = cardName(id);
      return name === undefined ? id : `${now(name.note)}/${name.kind}`;
    },
    prompt(id, card) {
      const kind = card === undefined ? undefined : cardName(card)?.kind;
      const subjects = kind === undefined ? undefined : PARTS[kind];
      const parts = id.split('+').map((part, place) => {
        if (part.includes('/')) return now(part);
        const subject = place === 0 ? (subjects?.first ?? subjects?.are) : subjects?.are;
        return subject === undefined ? part : bare(subject, part);
      });
      // The two scenes of such a question stand in the order of their ids.
      return (kind === 'same-body' ? parts.toSorted() : parts).join('+');
    },
  };
}
