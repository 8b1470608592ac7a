/** From what is noticed to words it could be: several, from more than one family, each with the reason it is offered. */
import type { Lexicon } from './content.ts';
import { toneOf } from './search.ts';
import type { Sensation } from './sensation.ts';
import { URGES, type Urge } from './urges.ts';
import type { Tone, Word } from './word.ts';
import { NOT_A_FEELING } from './word.ts';

export interface Noticed {
  /** Ids of sensations. */
  readonly body: readonly string[];
  readonly tone?: Tone;
  /** Whether there is much energy in the body or little. */
  readonly energy?: 'much' | 'little';
  readonly urge?: Urge;
}

export interface Candidate {
  readonly word: Word;
  /** Why it is offered, a sentence each. */
  readonly reasons: readonly string[];
}

const MOST = 8;
const MOST_OF_FAMILY = 2;
/** With tone or energy said, one family alone is never offered: what is noticed decides no feeling. */
const LEAST_FAMILIES = 2;

/** From this intensity on an unpleasant word comes after all others: a tight jaw is not where to meet "worthless". */
const VERY_STRONG = 0.8;

const isHard = ({ intensity, pleasant }: Word): boolean => intensity >= VERY_STRONG && pleasant < 0;

/** Candidates with the most reasons first, common words before rare ones, the hardest last; empty where nothing was said. */
export function candidatesFor(noticed: Noticed, lexicon: Lexicon, most: number = MOST): Candidate[] {
  const sensations = lexicon.sensations.filter(({ id }) => noticed.body.includes(id));
  const scored = lexicon.words.flatMap((word) => {
    if (!isOpen(word, noticed)) return [];
    const found = evidence(word, noticed, sensations);
    return found.length === 0 ? [] : [{ word, reasons: found.map(({ says }) => says), weight: weightOf(found) }];
  });
  const ranked = scored.toSorted(
    (a, b) => Number(isHard(a.word)) - Number(isHard(b.word)) || b.weight - a.weight || a.word.level - b.word.level,
  );
  const chosen = spreadOverFamilies(ranked, most).map(({ word, reasons }) => ({ word, reasons }));
  const families = new Set(chosen.map(({ word }) => word.family));
  const isNarrowed = noticed.tone !== undefined || noticed.energy !== undefined;
  if (families.size >= LEAST_FAMILIES || chosen.length === 0 || !isNarrowed) return chosen;
  // Tone and energy leave too little, and the body alone must not decide.
  const wider = candidatesFor({ body: noticed.body, ...(noticed.urge && { urge: noticed.urge }) }, lexicon, most);
  return [...chosen, ...wider.filter(({ word }) => !families.has(word.family))].slice(0, most);
}

/** Tone and energy leave words out; the body and the urge only speak for them. */
function isOpen(word: Word, { tone, energy }: Noticed): boolean {
  if (tone !== undefined && tone !== 'neutral' && toneOf(word) !== tone && word.family !== NOT_A_FEELING) return false;
  if (energy === 'much') return word.energy > -0.1;
  return energy === 'little' ? word.energy < 0.1 : true;
}

interface Evidence {
  readonly says: string;
  readonly weight: number;
}

function evidence(word: Word, noticed: Noticed, sensations: readonly Sensation[]): Evidence[] {
  const own = sensations.filter(({ id }) => word.body.includes(id));
  const family = sensations.filter(
    (sensation) => !own.includes(sensation) && sensation.links.some((link) => link.family === word.family),
  );
  const urge = URGES.find(({ id }) => id === noticed.urge);
  const nouns = (some: readonly Sensation[]) => some.map(({ noun }) => noun).join('; ');
  return [
    ...(own.length === 0 ? [] : [{ says: `Often noticed with it: ${nouns(own)}.`, weight: 3 * own.length }]),
    ...(family.length === 0
      ? []
      : [{ says: `Noticed by some people with this family of feelings: ${nouns(family)}.`, weight: family.length }]),
    ...(urge !== undefined && wants(word, urge.in) ? [{ says: `Its urge: ${word.urge}.`, weight: 3 }] : []),
    ...(noticed.body.length === 0 && urge === undefined ? toneEvidence(word, noticed) : []),
  ];
}

/** Whether a part of the word's urge begins so: "avoid touch" is no wish to touch. */
const wants = (word: Word, begins: RegExp): boolean =>
  word.urge.split(/, (?:or |and )?| or | and /).some((part) => begins.test(part));

/** Where nothing but tone and energy is known, common words stand for them. */
const toneEvidence = (word: Word, { tone, energy }: Noticed): Evidence[] =>
  (tone === undefined && energy === undefined) || (tone !== undefined && toneOf(word) !== tone)
    ? []
    : [
        {
          says: `It ${[tone && `is ${tone}`, energy && `comes with ${energy} energy`].filter(Boolean).join(' and ')}.`,
          weight: 1,
        },
      ];

const weightOf = (found: readonly Evidence[]): number => found.reduce((sum, { weight }) => sum + weight, 0);

/** The first so many, no more than two of a family. */
function spreadOverFamilies<T extends { readonly word: Word }>(ranked: readonly T[], most: number): T[] {
  const taken = new Map<string, number>();
  const chosen = ranked.filter(({ word }) => {
    const count = taken.get(word.family) ?? 0;
    taken.set(word.family, count + 1);
    return count < MOST_OF_FAMILY;
  });
  return chosen.slice(0, most);
}
