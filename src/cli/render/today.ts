/** What today holds, in sentences of counts. */
import type { Agenda } from '../../history/agenda.ts';
import type { Holding } from '../../insight/today.ts';
import type { Outline } from '../../lexicon/content.ts';
import { formatDay } from '../../memory/day.ts';
import { aboutMinutes, counted } from './count.ts';
import { nextLine } from './due.ts';
import { RUNG } from './view.ts';
import { wrap } from './wrap.ts';

export function renderToday(holding: Holding, agenda: Agenda, outline: Outline, width: number): string[] {
  const { today, questions, again, fresh, first, answered, due } = holding;
  const before = answered === 0 ? [] : [`Answered today already: ${answered}.`];
  if (questions === 0) {
    return [...before, `Nothing is waiting today. ${nextLine(agenda, outline, holding.next, today)}`];
  }
  const parts = [
    ...(again === 0 ? [] : [`${again} ${again === 1 ? 'comes' : 'come'} back`]),
    ...(fresh === 0 ? [] : [`${fresh} ${fresh === 1 ? 'is about a new word' : 'are about new words'}, shown first`]),
    ...(first === 0 ? [] : [`${first} ${first === 1 ? 'is' : 'are'} asked for the first time`]),
  ];
  return [
    `${formatDay(today)}: ${counted(questions, 'question')} in a session, ${aboutMinutes(questions)}.`,
    `${parts.join('; ')}.`,
    `By rung: ${holding.rungs.map((each) => `${RUNG[each.rung]} ${each.questions}`).join(', ')}.`,
    ...(due > again ? [`${due} due in all; the rest stays due.`] : []),
    ...before,
  ].flatMap((line) => wrap(line, width));
}
