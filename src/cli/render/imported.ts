/** What an import changed, or would change. */
import { cardName } from '../../drills/card-id.ts';
import { listed } from '../../drills/voice.ts';
import type { Moved } from '../../history/moved.ts';
import type { Sifted } from '../../history/sift.ts';
import { type Day, formatDay } from '../../memory/day.ts';
import { counted } from './count.ts';
import { table } from './table.ts';
import { wrap } from './wrap.ts';

export interface Imported extends Sifted {
  /** The file as it was named. */
  readonly from: string;
  readonly dryRun: boolean;
  readonly cards: readonly Moved[];
  /** Ids of words that were met there and not here. */
  readonly words: readonly string[];
  /** Notes that came with it and are not in this version's lexicon. */
  readonly unknown: readonly string[];
  /** The file that now holds what was new. */
  readonly kept: string | undefined;
}

const MOST_CARDS = 20;
const MOST_NAMES = 12;
const MOST_LINES = 10;
const LONGEST_NAME = 40;

export function renderImported(imported: Imported, width: number): string[] {
  const { from, dryRun, events, newer, known, cards, words, unknown, kept } = imported;
  const sentences = (...texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : wrap(text, width)));
  const nothingNew = events + newer === 0;
  if (nothingNew) return sentences(nothingNewIn(from, known));
  const named = (ids: readonly string[]) => shortList(ids.map(nameOf));
  const would = dryRun ? 'would be' : 'were';
  return [
    ...sentences(
      `${dryRun ? `New in ${from}` : `Imported from ${from}`}: ${counted(events, 'event')}.${known === 0 ? '' : ` Known already: ${known}.`}`,
      words.length === 0 ? undefined : `Words that ${would} met by it: ${named(words)}.`,
      unknown.length === 0
        ? undefined
        : `Not in the lexicon of this version, so kept and not asked: ${named(unknown.map((note) => note.slice(2)))}.`,
      movedSentence(cards.length, dryRun),
    ),
    ...(dryRun && cards.length > 0 ? cardTable(cards) : []),
    ...sentences(
      dryRun ? 'Nothing was changed.' : undefined,
      kept === undefined ? undefined : `It is in a file of its own: ${kept}`,
    ),
  ];
}

const nothingNewIn = (from: string, known: number): string =>
  known === 0 ? `${from} is empty.` : `Nothing new in ${from}: ${counted(known, 'line')}, all known already.`;

const movedSentence = (count: number, dryRun: boolean): string =>
  count === 0
    ? `No card ${dryRun ? 'would move' : 'moved'}.`
    : `${counted(count, 'card')} ${dryRun ? 'would move' : 'moved'}${dryRun ? ':' : '.'}`;

function cardTable(cards: readonly Moved[]): string[] {
  const dayOf = (day: Day | undefined) => (day === undefined ? '-' : formatDay(day));
  const rows = cards.slice(0, MOST_CARDS).map(({ card, from, to }) => {
    const name = cardName(card);
    return [nameOf(name?.id ?? card), name?.kind ?? '', dayOf(from), dayOf(to)];
  });
  const more = cards.length > MOST_CARDS ? [`and ${cards.length - MOST_CARDS} more (--json has all)`] : [];
  return [...table(['card', '', 'due now', 'due then'], rows, 2), ...more].map((line) => `  ${line}`.trimEnd());
}

function shortList(names: readonly string[]): string {
  const left = names.length - MOST_NAMES;
  return listed(left > 0 ? [...names.slice(0, MOST_NAMES), `${left} more`] : names, 'and');
}

const nameOf = (id: string): string => {
  const name = id.replaceAll('-', ' ');
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}...` : name;
};

/** What is said beside it: nothing of these was lost. */
export function remarksOn({ from, damaged, damagedAt, newer, ahead }: Imported): string[] {
  const remarks: string[] = [];
  if (damaged > 0) {
    const left = damaged - Math.min(MOST_LINES, damagedAt.length);
    const lines = [...damagedAt.slice(0, MOST_LINES).map(String), ...(left > 0 ? [`${left} more`] : [])];
    const where = `${damaged === 1 ? 'line' : 'lines'} ${listed(lines, 'and')}`;
    remarks.push(`lexi: ${counted(damaged, 'damaged line')} of ${from} left out: ${where}`);
  }
  if (newer > 0) remarks.push(`lexi: ${counted(newer, 'line')} from a newer version, kept until there is one here`);
  if (ahead > 0) remarks.push(`lexi: ${counted(ahead, 'event')} dated after tomorrow, counted when their day comes`);
  return remarks;
}

/** For scripts. */
export function jsonOf({ from, dryRun, damaged, damagedAt, cards, kept, ...rest }: Imported): string {
  const dayOf = (day: Day | undefined) => (day === undefined ? null : formatDay(day));
  return JSON.stringify({
    schema: 'lexithymia/import',
    version: 1,
    from,
    dryRun,
    ...rest,
    damaged: { count: damaged, lines: damagedAt },
    cards: cards.map((moved) => ({ card: moved.card, from: dayOf(moved.from), to: dayOf(moved.to) })),
    kept: kept ?? null,
  });
}
