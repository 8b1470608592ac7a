/** Which cards may be asked for the first time: every drill kind speaks for itself. */
import { cardOf } from '../drills/card-id.ts';
import type { Drill, Past } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import type { Content } from '../lexicon/content.ts';

/** The ids of all cards that are open and have something to ask. */
export function openCards(content: Content, past: Past): string[] {
  return Object.values(DRILLS).flatMap((drill) =>
    subjects(drill, content)
      .filter((id) => drill.opens(id, past) && drill.hasPrompt(id, content, past))
      .map((id) => cardOf(drill.practises, id, drill.kind)),
  );
}

const subjects = (drill: Drill, content: Content): string[] =>
  (drill.practises === 'w' ? content.words : content.families).map((each) => each.id);
