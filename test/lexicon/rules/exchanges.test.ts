import { describe, expect, it } from 'vitest';
import type { Does, Exchange, Reply } from '../../../src/lexicon/exchange.ts';
import { checkExchanges } from '../../../src/lexicon/rules/exchanges.ts';
import type { Problem } from '../../../src/lexicon/rules/problem.ts';
import { placedIn } from '../../builders.ts';
import { anExchange } from '../../phrases.ts';

const FILE = 'data/exchanges.yaml';

const check = (...exchanges: readonly Exchange[]) => checkExchanges(placedIn(FILE, exchanges));
const problem = (rule: string, fix: string, id = 'hour'): Problem => ({ file: FILE, id, rule, fix });

/** The good exchange with other replies, or others parts of them. */
const replying = (changes: Partial<Record<Does, Partial<Reply>>>, id = 'hour') => {
  const good = anExchange(id);
  return { ...good, replies: good.replies.map((reply) => ({ ...reply, ...changes[reply.does] })) };
};

const ofLength = (count: number) => 'on '.repeat(count).trim();

describe('exchanges that break no rule', () => {
  it.each<[string, Exchange]>([
    ['a good one', anExchange('hour')],
    ['8 words said', anExchange('hour', { says: ofLength(8) })],
    ['50 words said', anExchange('hour', { says: ofLength(50) })],
    ['a reply of 3 words', replying({ minimises: { text: ofLength(3) } })],
    ['a reply of 18 words', replying({ fixes: { text: ofLength(18) } })],
    ['an effect of 26 words', replying({ turns: { effect: ofLength(26) } })],
    ['a reply that cheers, since people speak so', replying({ minimises: { text: 'That is nothing!' } })],
  ])('%s', (_, exchange) => {
    expect(check(exchange)).toEqual([]);
  });
});

describe('an exchange that breaks a rule', () => {
  const cheers = (text: string) => problem(`"${text}" cheers or sounds clinical`, 'say it plainly');
  const length = (text: string) => problem(`"${text}" is too short or too long`, 'use 3 to 18 words');
  const said = problem('what is said is too short or too long', 'use 8 to 50 words');
  const [fixes, listens, turns, minimises] = anExchange('hour').replies as [Reply, Reply, Reply, Reply];

  it.each<[string, Exchange, Problem]>([
    [
      'two replies of one kind',
      replying({ turns: { does: 'fixes' } }),
      problem('its replies are fixes, fixes, listens, minimises', 'write one of each kind'),
    ],
    [
      'a reply too few',
      anExchange('hour', { replies: [fixes, listens, minimises] }),
      problem('its replies are fixes, listens, minimises', 'write one of each kind'),
    ],
    [
      'a reply too many',
      anExchange('hour', { replies: [fixes, listens, turns, minimises, turns] }),
      problem('its replies are fixes, listens, minimises, turns, turns', 'write one of each kind'),
    ],
    ['7 words said', anExchange('hour', { says: ofLength(7) }), said],
    ['51 words said', anExchange('hour', { says: ofLength(51) }), said],
    ['a reply of 2 words', replying({ minimises: { text: ofLength(2) } }), length(ofLength(2))],
    ['a reply of 19 words', replying({ fixes: { text: ofLength(19) } }), length(ofLength(19))],
    [
      'an effect of 27 words',
      replying({ listens: { effect: ofLength(27) } }),
      problem(`"${ofLength(27)}" is too long`, 'use at most 26 words'),
    ],
    ['an effect that cheers', replying({ listens: { effect: 'It is good!' } }), cheers('It is good!')],
    ['a clinical effect', replying({ turns: { effect: 'It is therapy.' } }), cheers('It is therapy.')],
  ])('%s: the id, the rule and the fix are named', (_, exchange, expected) => {
    expect(check(exchange)).toEqual([expected]);
  });

  it('an id that stands twice: both are named', () => {
    const twin = problem('the id stands twice', 'give one of them another id');
    expect(check(anExchange('hour'), anExchange('hour'))).toEqual([twin, twin]);
  });
});

describe('exchanges whose best reply gives itself away', () => {
  const SIGNS: Record<string, Partial<Record<Does, Partial<Reply>>>> = {
    'the longest': { listens: { text: 'You waited in that room for a whole hour, and then for more.' } },
    'the shortest': { listens: { text: 'A whole hour' }, minimises: { text: 'That is nothing new.' } },
    'the only question': { listens: { text: 'You waited for a whole hour?' } },
  };
  /** Five exchanges, the first so many of them changed. */
  const fiveWith = (count: number, changes: Partial<Record<Does, Partial<Reply>>>) =>
    [...Array(5).keys()].map((place) => replying(place < count ? changes : {}, `hour-${place}`));

  it.each(Object.entries(SIGNS))('%s in 2 of 5 is no more than may be', (_, changes) => {
    expect(check(...fiveWith(2, changes))).toEqual([]);
  });

  it.each(Object.entries(SIGNS))('%s in 3 of 5 is told of all of them', (name, changes) => {
    expect(check(...fiveWith(3, changes))).toEqual([
      problem(`the reply that listens is ${name} in 3 of 5`, 'reword some of the replies', 'all exchanges'),
    ]);
  });

  it.each<[string, Partial<Record<Does, Partial<Reply>>>]>([
    ['as long as the longest other', { listens: { text: 'Ask them for another day, and then for another hour.' } }],
    ['as short as the shortest other', { listens: { text: 'An hour is long.' } }],
    ['a question among two', { listens: { text: 'A whole hour, then?' }, turns: { text: 'And what about me?' } }],
    ['no question where another is the only one', { turns: { text: 'And what about me?' } }],
  ])('%s is no sign', (_, changes) => {
    expect(check(...fiveWith(5, changes))).toEqual([]);
  });
});
