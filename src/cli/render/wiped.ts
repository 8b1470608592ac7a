/** What is deleted, what stays, and what no program can delete. */
import type { Wiped } from '../care.ts';
import { counted } from './count.ts';
import { wrap } from './wrap.ts';

const NAME: Record<Wiped['what'], string> = {
  answers: 'answers',
  backups: 'backups',
  settings: 'settings',
  cache: 'cache',
  device: "this device's own name",
  'own words': 'your own words',
};

/** `keptOwn`: the file of own words where it stays. */
export const renderWiped = (wiped: readonly Wiped[], keptOwn: string | undefined): string[] => [
  ...(wiped.length === 0
    ? ['There is nothing to delete.']
    : [
        'This is deleted:',
        ...wiped.map(({ what, folder, files }) => `  ${NAME[what]}: ${counted(files.length, 'file')} in ${folder}`),
      ]),
  ...(keptOwn === undefined
    ? []
    : ['This stays:', `  your own words: ${keptOwn}   (lexi wipe --own-words deletes them too)`]),
];

/** What no program can delete. */
export const renderStays = (width: number): string[] =>
  wrap(
    'What cannot be deleted from here: copies on other devices or in a synced folder, exports and backups that are kept elsewhere, and lines that your terminal still shows. On many disks a deleted file can be brought back with special tools.',
    width,
  );
