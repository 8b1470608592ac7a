/** The last screen of a sitting: what was practised, and when the next is due. */
import { cardName } from '../../drills/card-id.ts';
import { agendaOf } from '../../history/agenda.ts';
import { outlook } from '../../session/due.ts';
import type { Sitting } from '../../session/sitting.ts';
import { counted } from './count.ts';
import { nextLine } from './due.ts';
import { wrap } from './wrap.ts';

export function renderEnd(sitting: Sitting, width: number): string[] {
  const { content, folded, today } = sitting;
  const answers = sitting.trail.flatMap(({ event }) => (event.kind === 'answer' ? [event] : []));
  const shown = sitting.trail.flatMap(({ event }) => (event.kind === 'shown' ? [content.word(event.word).word] : []));
  const known = sitting.trail.flatMap(({ event }) => (event.kind === 'known' ? [content.word(event.word).word] : []));
  if (answers.length === 0 && shown.length === 0 && known.length === 0)
    return ['Nothing was answered, and nothing was kept.'];
  const words = answers.flatMap(({ card }) => {
    const name = cardName(card);
    return name?.practises === 'w' ? [content.word(name.id).word] : [];
  });
  const practised = [...new Set(words)].filter((word) => !shown.includes(word));
  const agenda = agendaOf(folded, today);
  const { due: left, next } = outlook(agenda, content, today);
  return [
    ...(answers.length === 0 ? [] : [`${counted(answers.length, 'answer')} kept.`]),
    ...(shown.length === 0 ? [] : [`New: ${shown.join(', ')}.`]),
    ...(known.length === 0 ? [] : [`Known already: ${known.join(', ')}.`]),
    ...(practised.length === 0 ? [] : [`Practised: ${practised.join(', ')}.`]),
    left > 0 ? `${left} more due today, whenever you like.` : nextLine(agenda, content, next, today),
  ].flatMap((line) => wrap(line, width));
}
