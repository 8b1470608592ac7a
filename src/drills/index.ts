/** Every way of practising: one file and one row each. */
import { body } from './body.ts';
import { cardName } from './card-id.ts';
import type { Drill, Kind, Question } from './drill.ts';
import { near } from './near.ts';
import { recall } from './recall.ts';
import { situation } from './situation.ts';
import { strength } from './strength.ts';

export const DRILLS: Record<Kind, Drill> = { body, situation, strength, near, recall };

/** The drill that asked a question. */
export function drillOf(question: Question): Drill {
  return DRILLS[question.shown.kind];
}

/** The drill of a card; undefined where this version knows no such kind. */
export function drillOfCard(card: string): Drill | undefined {
  const name = cardName(card);
  return name === undefined ? undefined : DRILLS[name.kind];
}
