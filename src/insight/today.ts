/** What today's session would hold, as counts: nothing in it names what will be asked. */
import { cardName } from '../drills/card-id.ts';
import type { Rung } from '../drills/drill.ts';
import { DRILLS } from '../drills/index.ts';
import type { State } from '../history/agenda.ts';
import { pastOf } from '../history/folded.ts';
import type { Outline } from '../lexicon/content.ts';
import type { Day } from '../memory/day.ts';
import { answersOn, outlook } from '../session/due.ts';
import type { Plan } from '../session/plan.ts';

export interface Holding {
  readonly today: Day;
  /** Answers given today already. */
  readonly answered: number;
  /** Cards due today, whether or not the session has room for them. */
  readonly due: number;
  /** Questions in the session; the three counts that follow add up to it. */
  readonly questions: number;
  /** Asked before, and due again. */
  readonly again: number;
  /** About words that are shown first. */
  readonly fresh: number;
  /** Asked for the first time, about nothing that is shown first. */
  readonly first: number;
  /** Questions by rung, without the rungs that have none. */
  readonly rungs: readonly { readonly rung: Rung; readonly questions: number }[];
  /** The next day after today with something due; undefined where no card waits. */
  readonly next: Day | undefined;
}

/** Counts what a plan for today holds. */
export function holdingOf(plan: Plan, { folded, agenda }: State, outline: Outline, today: Day): Holding {
  const past = pastOf(folded);
  const asked = plan.steps.flatMap((step) => ('ask' in step ? [step.ask] : []));
  const shown = plan.steps.length - asked.length;
  const again = asked.filter((card) => folded.cards.has(card)).length;
  const rungs = asked.flatMap((card) => {
    const name = cardName(card);
    return name === undefined ? [] : [DRILLS[name.kind].rung(past.firmness(name.note))];
  });
  return {
    today,
    answered: answersOn(folded, today),
    due: plan.due,
    questions: asked.length,
    again,
    fresh: shown,
    first: asked.length - again - shown,
    rungs: RUNGS.map((rung) => ({ rung, questions: rungs.filter((each) => each === rung).length })).filter(
      ({ questions }) => questions > 0,
    ),
    next: outlook(agenda, outline, today).next,
  };
}

const RUNGS: readonly Rung[] = [1, 2, 3, 4, 5];
