/** Laws are tried from the first day on; a kind that needs firm words is tried as soon as they are firm enough. */
import type { Drill, Key, Past } from '../../src/drills/drill.ts';

/** The drill with every note at least so many days firm. */
export function onceOpen<K extends Key>(drill: Drill<K>, days: number): Drill<K> {
  const open = (past: Past): Past => ({ ...past, firmness: (note) => Math.max(days, past.firmness(note)) });
  return {
    ...drill,
    hasPrompt: (id, content, past) => drill.hasPrompt(id, content, open(past)),
    ask: (id, content, past, random) => drill.ask(id, content, open(past), random),
  };
}
