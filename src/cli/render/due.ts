/** What is due, in a sentence or two. */

import type { Kind } from '../../drills/drill.ts';
import type { Agenda } from '../../history/agenda.ts';
import type { Forecast } from '../../insight/forecast.ts';
import type { Outline } from '../../lexicon/content.ts';
import { type Day, formatDay } from '../../memory/day.ts';
import { outlook } from '../../session/due.ts';
import { aboutMinutes, counted } from './count.ts';

export function renderDue(forecast: Forecast, agenda: Agenda, outline: Outline): string[] {
  const { due, fresh, today } = forecast;
  const words = fresh === 0 ? '' : ` ${counted(fresh, 'new word')} ${fresh === 1 ? 'is' : 'are'} ready.`;
  if (due > 0) return [`${due} due, ${aboutMinutes(due)}.${words}`];
  if (fresh > 0) return [`Nothing due.${words}`];
  return [`Nothing due. ${nextLine(agenda, outline, forecast.next, today)}`];
}

/** When each kind of question is asked for the first time. */
const OPENS: Record<Kind, string> = {
  body: 'at once',
  sort: 'at once',
  situation: 'once a word was shown',
  'same-body': 'once words of two families have held for some days',
  strength: 'once three words of a family were shown',
  near: 'once a word has held for four days',
  recall: 'once a word has held for ten days',
  underneath: 'once two of the feelings that lie underneath were shown',
  blend: 'once two words that meet in a scene have held for ten days',
  'their-side': 'once a word has held for ten days',
  listening: 'after the first week',
};

/** Nothing to ask of these kinds. */
export const renderNotOpen = (kinds: readonly Kind[]): string[] => [
  'Nothing of that kind is open or due today.',
  ...kinds.map((kind) => `${kind}: it opens ${OPENS[kind]}.`),
];

/** "Next: tomorrow, 4 due." */
export function nextLine(agenda: Agenda, outline: Outline, next: Day | undefined, today: Day): string {
  if (next === undefined) return 'Nothing is waiting.';
  return `Next: ${dayName(next, today)}, ${outlook(agenda, outline, next).due} due.`;
}

const dayName = (day: Day, today: Day): string => (day === today + 1 ? 'tomorrow' : formatDay(day));
