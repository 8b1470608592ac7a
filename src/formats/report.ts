/** What a report tells of a period: counts of practice, words firm and not firm yet, words taken for each other. */
import { cardName } from '../drills/card-id.ts';
import type { AnswerEvent } from '../history/event.ts';
import { type Knowledge, knowledgeIn } from '../insight/knowledge.ts';
import type { Word } from '../lexicon/word.ts';
import type { Day } from '../memory/day.ts';
import { isInPart } from './filter.ts';
import { placeOf } from './review.ts';
import type { Source } from './source.ts';
import { counted } from './tables.ts';

export interface Report {
  /** The first and the last day with an answer; undefined where there is none. */
  readonly first?: Day;
  readonly last?: Day;
  readonly days: number;
  readonly answers: number;
  readonly shown: number;
  /** Answers by rung, and by family; only those that have any, in the order of the ladder and of the lexicon. */
  readonly rungs: readonly (readonly [rung: number, answers: number])[];
  readonly families: readonly (readonly [name: string, answers: number])[];
  /** By the name of the family, as memory has them today. */
  readonly firm: readonly (readonly [family: string, words: readonly string[]])[];
  readonly met: readonly (readonly [family: string, words: readonly string[]])[];
  /** The word that fitted best, the one that was chosen, and how often; the most often first. */
  readonly confusions: readonly (readonly [best: string, chosen: string, times: number])[];
}

export function reportOf(source: Source): Report {
  const { lexicon, familyOf } = source;
  const days = new Set<Day>();
  const rungs = new Map<number, number>();
  const families = new Map<string, number>();
  const pairs = new Map<string, number>();
  let [answers, shown] = [0, 0];
  for (const { event, day } of counted(source)) {
    if (event.kind === 'shown') shown += 1;
    if (event.kind !== 'answer') continue;
    answers += 1;
    days.add(day);
    const { rung, family } = placeOf(event.card, familyOf);
    if (rung !== null) rungs.set(rung, (rungs.get(rung) ?? 0) + 1);
    if (family !== null) families.set(family, (families.get(family) ?? 0) + 1);
    for (const pair of confusedIn(event)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const { firm, met } = wordsByFamily(source);
  return {
    ...(days.size === 0 ? {} : { first: least(days), last: most(days) }),
    days: days.size,
    answers,
    shown,
    rungs: [...rungs].sort(([a], [b]) => a - b),
    families: lexicon.families.flatMap(({ id, name }) =>
      families.has(id) ? [[name, families.get(id) ?? 0] as const] : [],
    ),
    firm,
    met,
    confusions: confusionsFrom(pairs, lexicon.words),
  };
}

const least = (days: Iterable<Day>): Day => Math.min(...days) as Day;
const most = (days: Iterable<Day>): Day => Math.max(...days) as Day;

/** "best chosen" for each word given in the place of the card's own, as the fold counts them: neither of two feelings at once. */
function confusedIn({ card, mark, given }: AnswerEvent): string[] {
  const name = mark === 'best' ? undefined : cardName(card);
  if (name?.practises !== 'w' || name.kind === 'blend') return [];
  return given.filter((id) => !id.includes(':') && id !== name.id).map((id) => `${name.id} ${id}`);
}

/** Fewer times than this say nothing of two words. */
const OFTEN_ENOUGH = 2;
const MOST_CONFUSIONS = 20;

function confusionsFrom(pairs: ReadonlyMap<string, number>, words: readonly Word[]): Report['confusions'] {
  const names = new Map(words.map(({ id, word }) => [id, word]));
  return [...pairs]
    .map(([pair, times]) => {
      const [best = '', chosen = ''] = pair.split(' ').map((id) => names.get(id));
      return [best, chosen, times] as const;
    })
    .filter(([best, chosen, times]) => best !== '' && chosen !== '' && times >= OFTEN_ENOUGH)
    .sort(([, , a], [, , b]) => b - a)
    .slice(0, MOST_CONFUSIONS);
}

function wordsByFamily({ lexicon, folded, filter }: Source): Pick<Report, 'firm' | 'met'> {
  const knowledge = knowledgeIn(folded);
  const rows = lexicon.words
    .map((word) => ({ word, knowledge: knowledge(word.id) }))
    .filter(({ word, knowledge }) => isInPart(filter, { family: word.family, rung: knowledge.rung }));
  const inState = (state: Knowledge['state']) =>
    lexicon.families.flatMap(({ id, name }) => {
      const words = rows.filter((row) => row.word.family === id && row.knowledge.state === state);
      return words.length === 0 ? [] : [[name, words.map(({ word }) => word.word)] as const];
    });
  return { firm: inState('firm'), met: inState('met') };
}
