/** Ids that were renamed or retired, so that history stays attached. An id is permanent: it is never given to something else. */
import type { Outline } from '../content.ts';
import type { Problem } from './problem.ts';

/** As authored: old id to new id by section; null where it went without a successor. */
export type AuthoredAliases = { readonly [S in Section]?: Readonly<Record<string, string | null>> | undefined };

/** How each section's ids begin in history; scenes stand there as they are. */
const PREFIXES = {
  words: 'w:',
  families: 'f:',
  verdicts: 'v:',
  statements: 's:',
  exchanges: 'x:',
  scenes: '',
} as const;

type Section = keyof typeof PREFIXES;
const SECTIONS = Object.keys(PREFIXES) as Section[];

/**
 * One table for the fold: notes (`w:bitter`) and scenes (`work/late`) to what they are called now, through every renaming
 * in between; null where the id itself was retired. Broken entries, which `checkAliases` finds, are left out.
 */
export function aliasTable(authored: AuthoredAliases): Record<string, string | null> {
  return Object.fromEntries(
    SECTIONS.flatMap((section) => {
      const renamings = renamingsIn(authored, section);
      return [...renamings.keys()].flatMap((old) => {
        const name = lastNameOf(old, renamings);
        return name === undefined ? [] : [[PREFIXES[section] + old, name === old ? null : PREFIXES[section] + name]];
      });
    }),
  );
}

/** What is wrong with them, entry by entry. */
export function checkAliases(
  authored: AuthoredAliases,
  { scenes, ...outline }: Outline & { readonly scenes: readonly { readonly id: string }[] },
): Problem[] {
  return SECTIONS.flatMap((section) => {
    const items: readonly { readonly id: string }[] = section === 'scenes' ? scenes : outline[section];
    const ids = new Set(items.map(({ id }) => id));
    const renamings = renamingsIn(authored, section);
    return [...renamings].flatMap(([old, successor]) => {
      const broken = (rule: string, fix: string) => [
        { file: 'data/aliases.yaml', id: `${section}: ${old}`, rule, fix },
      ];
      if (ids.has(old)) return broken('it is still there', 'take it out of one of the two');
      if (lastNameOf(old, renamings) === undefined)
        return broken('its renamings lead back to it', 'name what it is now');
      const isKnown = successor === null || ids.has(successor) || renamings.has(successor);
      return isKnown ? [] : broken(`it leads to ${successor}, which is not there`, `name one of the ${section}`);
    });
  });
}

const renamingsIn = (authored: AuthoredAliases, section: Section): ReadonlyMap<string, string | null> =>
  new Map(Object.entries(authored[section] ?? {}));

/** The end of a chain of renamings; undefined where it has none. */
function lastNameOf(old: string, renamings: ReadonlyMap<string, string | null>): string | undefined {
  let name = old;
  for (let steps = 0; steps <= renamings.size; steps += 1) {
    const next = renamings.get(name);
    if (next === undefined || next === null) return name;
    name = next;
  }
  return undefined;
}
