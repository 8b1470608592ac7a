/** Every way of practising: one file and one row each. */
import { blend } from './blend.ts';
import { body } from './body.ts';
import { cardName } from './card-id.ts';
import type { Drill, Kind, Question } from './drill.ts';
import { listening } from './listening.ts';
import { near } from './near.ts';
import { recall } from './recall.ts';
import { sameBody } from './same-body.ts';
import { situation } from './situation.ts';
import { sort } from './sort.ts';
import { strength } from './strength.ts';
import { theirSide } from './their-side.ts';
import { underneath } from './underneath.ts';

export const DRILLS: Record<Kind, Drill> = {
  body,
  sort,
  situation,
  'same-body': sameBody,
  strength,
  near,
  recall,
  underneath,
  blend,
  'their-side': theirSide,
  listening,
};

/** The drill that asked a question. */
export function drillOf(question: Question): Drill {
  return DRILLS[question.shown.kind];
}

/** The drill of a card; undefined where this version knows no such kind. */
export function drillOfCard(card: string): Drill | undefined {
  const name = cardName(card);
  return name === undefined ? undefined : DRILLS[name.kind];
}
