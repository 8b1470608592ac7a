/** What restoring a backup would change, or did. */
import type { Change, Restoring } from '../../care/restoring.ts';
import { counted } from './count.ts';
import { wrap } from './wrap.ts';

export function renderRestoring({ at, changes, damaged }: Restoring, width: number): string[] {
  const from = at === '' ? 'The backup' : `The backup of ${at.slice(0, 16).replace('T', ' ')}`;
  const said = changes.filter(({ is }) => is !== 'same').map((change) => `  ${sentence(change)}`);
  const same = changes.length - said.length;
  return [
    `${from} holds ${counted(changes.length, 'file')}.`,
    ...said,
    ...(same === 0 ? [] : [`  ${counted(same, 'file')}: everything in ${same === 1 ? 'it' : 'them'} is here already`]),
    ...damaged.map((name) => `  ${name}: damaged in the backup; what is whole in it is taken`),
  ].flatMap((line) => wrap(line, width, line.startsWith(' ') ? 2 : 0, 2));
}

function sentence(change: Change): string {
  switch (change.is) {
    case 'new':
      return `${change.name}: comes back, ${counted(change.lines, 'line')}`;
    case 'added':
      return `${change.name}: ${counted(change.lines.length, 'line')} missing here, in a file beside it`;
    case 'replaced':
      return `${change.name}: comes back as it was; the present one stays in a copy`;
    case 'left-out':
      return `${change.name}: left as it is here, for it is damaged in the backup`;
    case 'same':
      return `${change.name}: the same`;
  }
}
