/** What happened last, newest first. */
import { cardName } from '../../drills/card-id.ts';
import type { Event } from '../../history/event.ts';
import type { Late } from '../../history/undo.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

/** In columns, or where those are too wide each event in lines of its own. */
export function renderLate(late: readonly Late[], width: number): string[] {
  if (late.length === 0) return ['Nothing has happened yet.'];
  const rows = late.map(({ event, isTakenBack, named }) => [
    event.at.slice(0, 16).replace('T', ' '),
    whatOf(event),
    aboutOf(named ?? event),
    isTakenBack ? 'taken back' : '',
  ]);
  const lines = table(['when', 'what', 'about', ''], rows, 4).map((line) => line.trimEnd());
  if (lines.every((line) => line.length <= width)) return lines;
  return rows.flatMap(([when = '', ...rest]) =>
    wrap(`${when} ${rest.filter((cell) => cell !== '').join('; ')}`, width, 0, when.length + 1),
  );
}

/** The same for scripts. */
export const plainLate = ({ event, isTakenBack, named }: Late): Record<string, unknown> => ({
  id: event.id,
  at: event.at,
  kind: event.kind,
  what: whatOf(event),
  about: aboutOf(named ?? event),
  takenBack: isTakenBack,
});

function whatOf(event: Event): string {
  switch (event.kind) {
    case 'answer':
      return `${event.repeat ? 'answer once more' : 'answer'}, ${event.mark}`;
    case 'shown':
      return 'new word shown';
    case 'known':
      return 'known already';
    case 'easy':
      return 'called easy';
    case 'undo':
      return 'an undo';
    case 'weights':
      return 'schedule fitted';
  }
}

function aboutOf(event: Event): string {
  if (event.kind === 'shown' || event.kind === 'known') return event.word;
  if (event.kind !== 'answer') return '';
  const name = cardName(event.card);
  return name === undefined ? event.card : `${name.id} (${name.kind})`;
}
