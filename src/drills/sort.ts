/** Rung 2: is a sentence a thought, an urge, a sensation or a feeling? */
import type { Grade } from '../lexicon/grade.ts';
import { SORTS, type Sort, type Statement } from '../lexicon/statement.ts';
import { cardOf } from './card-id.ts';
import type { Drill, Key } from './drill.ts';
import { gradeOne } from './marking.ts';
import { OPENING } from './voice.ts';

interface SortKey extends Key {
  readonly statement: Statement;
}

const LABEL: Record<Sort, string> = {
  thought: 'a thought',
  urge: 'an urge: what the body wants to do',
  sensation: 'a sensation: what the body notices',
  feeling: 'a feeling',
};

const NAME: Record<Sort, string> = {
  thought: 'a thought',
  urge: 'an urge',
  sensation: 'a sensation',
  feeling: 'a feeling',
};

/** It is what it is, whatever was answered; only the way there differs. */
const SAYS: Record<Grade, string> = {
  best: `${OPENING.best} It is`,
  close: 'Close. It is first of all',
  plausible: `${OPENING.plausible} It is`,
  unlikely: `${OPENING.unlikely} It is`,
  unsure: 'Cannot tell is an answer too. It is',
};

/** The options stand in the same order each time: they are places to put things, not things to tell apart. */
const OPTIONS = SORTS.map((id) => ({ id, label: LABEL[id] }));

export const sort: Drill<SortKey> = {
  kind: 'sort',
  rung: () => 2,
  opens: () => true,
  hasPrompt: () => true,

  ask(id, content) {
    const statement = content.statement(id);
    return {
      shown: {
        shape: 'one',
        kind: 'sort',
        rung: 2,
        scene: `"${statement.text}"`,
        ask: 'Which of these is it?',
        options: OPTIONS,
      },
      key: { card: cardOf('s', id, 'sort'), prompt: id, statement },
    };
  },

  mark({ key: { statement } }, answer) {
    const grade = gradeOne(Object.fromEntries(SORTS.map((each) => [each, gradeOf(each, statement)])), answer);
    return { grade, given: answer, lines: [`${SAYS[grade]} ${NAME[statement.is]}.`, statement.because] };
  },
};

function gradeOf(sort: Sort, statement: Statement): Grade {
  if (sort === statement.is) return 'best';
  return statement.close?.includes(sort) ? 'close' : 'unlikely';
}
