/** What is due, in a sentence or two. */
import type { Folded } from '../../history/folded.ts';
import type { Forecast } from '../../insight/forecast.ts';
import type { Outline } from '../../lexicon/content.ts';
import { type Day, formatDay } from '../../memory/day.ts';
import { dueCards } from '../../session/due.ts';
import { aboutMinutes, counted } from './count.ts';

export function renderDue(forecast: Forecast, folded: Folded, outline: Outline): string[] {
  const { due, fresh, today } = forecast;
  const words = fresh === 0 ? '' : ` ${counted(fresh, 'new word')} ${fresh === 1 ? 'is' : 'are'} ready.`;
  if (due > 0) return [`${due} due, ${aboutMinutes(due)}.${words}`];
  if (fresh > 0) return [`Nothing due.${words}`];
  return [`Nothing due. ${nextLine(folded, outline, forecast.next, today)}`];
}

/** "Next: tomorrow, 4 due." */
export function nextLine(folded: Folded, outline: Outline, next: Day | undefined, today: Day): string {
  if (next === undefined) return 'Nothing is waiting.';
  return `Next: ${dayName(next, today)}, ${dueCards(folded, outline, next).length} due.`;
}

const dayName = (day: Day, today: Day): string => (day === today + 1 ? 'tomorrow' : formatDay(day));
