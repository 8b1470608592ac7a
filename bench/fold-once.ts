/** Parses and folds a history folder in turn, and prints the medians in milliseconds; a process of its own for every size. */
import { foldFiles } from '../src/history/fold-files.ts';
import { localDay } from '../src/storage/clock.ts';
import { historyPieces } from '../src/storage/history-files.ts';
import { paired, timed } from './measure.ts';

const [, , rounds = '', folder = ''] = process.argv;
const today = localDay(new Date());

const parse = () => {
  for (const { text } of historyPieces(folder)) {
    for (const line of text.split('\n')) if (line !== '') JSON.parse(line);
  }
};
const fold = () => void foldFiles(historyPieces(folder), {}, today);
const times = await paired(
  Number(rounds),
  () => timed(parse),
  () => timed(fold),
);
console.log(JSON.stringify(times));
