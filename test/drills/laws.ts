/** Laws that every kind of question keeps, over every note of the real content. A broken law lists its offenders. */
import { describe, expect, it } from 'vitest';
import type { Answer, Drill, Mark, Past, Question, Shown } from '../../src/drills/drill.ts';
import type { Grade } from '../../src/lexicon/grade.ts';
import { wordsIn } from '../../src/lexicon/scene.ts';
import { aPast, chance, realContent } from '../builders.ts';
import { faultsOf } from './sound.ts';

/** Before the first review, firm enough for words as options, firm enough for neighbours. */
export const FIRMNESSES = [0, 5, 15] as const;

/** Seeds for each note where few notes, and where many notes, are asked about. */
const SEEDS = { few: 5, many: 1 } as const;
/** Over this many notes each is asked about once: together they still give hundreds of questions. */
const MANY_NOTES = 100;
/** Questions in all, at least, for what is counted over all notes; and for each of the notes that are counted alone. */
const COUNTED = 1300;
const COUNTED_OF_NOTE = 40;
/** Notes counted alone: a spread of them where there are more. */
const NOTES_ALONE = 25;
/** Rounds of all notes in which an option that was best must have stood where it is not. */
const MOST_ROUNDS = 40;
/** Prompts drawn in turn; a family has thousands of orders to mend. */
const MOST_TURNS = 120;
/** How far the share of a place may lie from an even spread: over all notes, and for one note alone. */
const PLACE_TOLERANCE = 0.05;
const PLACE_TOLERANCE_OF_NOTE = 0.3;
/** How much more often than by chance the best option may be the one longest or the one shortest. */
const LENGTH_TOLERANCE = 1.5;

/** Words typed where the answer is open, beside those of the scene. */
const TYPED = 5;

/** A past in which every word was seen and every note is as firm as said. */
export const firmPast = (firmness: number, fields: Partial<Past> = {}) =>
  aPast({ firmness: () => firmness, isSeen: () => true, ...fields });

export interface Asked<Q extends Question = Question> {
  readonly id: string;
  readonly question: Q;
}

const fewSeeds = (ids: readonly string[]): number => (ids.length > MANY_NOTES ? SEEDS.many : SEEDS.few);

/** At most so many notes, from the first to the last of them at even steps: the same ones each time. */
export const spreadOf = (ids: readonly string[], most: number): readonly string[] =>
  ids.length <= most
    ? ids
    : [...Array(most).keys()].map((place) => ids[Math.floor((place * ids.length) / most)] as string);

/** Every note where they are few; of many, those whose turn it is at a firmness, so that each has its turn at one. */
const shareOf = (ids: readonly string[], firmness: (typeof FIRMNESSES)[number]): readonly string[] =>
  ids.length <= MANY_NOTES ? ids : ids.filter((_, place) => place % FIRMNESSES.length === FIRMNESSES.indexOf(firmness));

/** Questions of every note, for so many seeds. */
export function askAll<D extends Drill>(drill: D, ids: readonly string[], firmness: number, seeds = fewSeeds(ids)) {
  const past = firmPast(firmness);
  return ids.flatMap((id) =>
    [...Array(seeds).keys()].map((seed) => ({
      id,
      question: drill.ask(id, realContent(), past, chance(`${id} ${seed}`)) as ReturnType<D['ask']>,
    })),
  );
}

export const optionsOf = (shown: Shown) => (shown.shape === 'type' ? [] : shown.options);

/** Every answer a person can give, but for "cannot tell"; for typing, the words of the scene and some others. */
export function answersTo({ shown, key }: Question): Answer[] {
  if (shown.shape === 'type') return wordsToType(key.prompt).map((word) => [word]);
  const ids = shown.options.map((option) => option.id);
  if (shown.shape === 'one') return ids.map((id) => [id]);
  if (shown.shape === 'order') return ordersOf(ids, shown.picks);
  return subsetsOf(ids).filter((answer) => answer.length > 0 && answer.length <= shown.most);
}

function wordsToType(scene: string): string[] {
  const { words, scene: sceneOf, word } = realContent();
  const fits = sceneOf(scene)?.fits;
  return [
    ...(fits === undefined ? [] : wordsIn(fits).map((id) => word(id).word)),
    ...spreadOf(
      words.map((each) => each.word),
      TYPED,
    ),
  ];
}

const ordersOf = (ids: readonly string[], picks: number): string[][] =>
  picks === 0
    ? [[]]
    : ids.flatMap((id) => {
        const others = ids.filter((other) => other !== id);
        return ordersOf(others, picks - 1).map((rest) => [id, ...rest]);
      });

const subsetsOf = ([first, ...others]: readonly string[]): string[][] =>
  first === undefined ? [[]] : subsetsOf(others).flatMap((set) => [set, [first, ...set]]);

interface Laws {
  readonly drill: Drill;
  /** The notes it must be able to ask about. */
  readonly notes: readonly string[];
  /** How many prompts a note has. */
  readonly prompts: (id: string) => number;
  /** Every grade that some answer earns, at each firmness. */
  readonly grades: (firmness: number) => readonly Grade[];
}

export function keepsTheLaws({ drill, notes, prompts, grades }: Laws): void {
  describe.each(FIRMNESSES)('every question at a firmness of %i days', (firmness) => {
    const asked = askAll(drill, notes, firmness);
    const answered = asked.flatMap(({ id, question }) =>
      [...answersTo(question), []].map((answer) => ({
        id,
        question,
        answer,
        mark: markOf(drill, question, answer),
      })),
    );

    it('can be asked of every note', () => {
      expect(notes.filter((id) => !drill.hasPrompt(id, realContent(), firmPast(firmness)))).toEqual([]);
      expect(notes.length).toBeGreaterThan(0);
    });

    it('has an answer that is best', () => {
      const best = new Set(answered.filter(({ mark }) => mark.grade === 'best').map(({ question }) => question));
      expect(asked.filter(({ question }) => !best.has(question)).map(where)).toEqual([]);
    });

    it('has options that differ in id and label', () => {
      const blurred = asked.filter(({ question: { shown } }) =>
        (['id', 'label'] as const).some(
          (part) => new Set(optionsOf(shown).map((each) => each[part])).size < optionsOf(shown).length,
        ),
      );
      expect(blurred.map(where)).toEqual([]);
    });

    it('shows nothing of the key', () => {
      expect(asked.filter(({ question }) => keyParts(question.shown).length > 0).map(where)).toEqual([]);
      const told = answered.filter(({ id, question: { shown, key }, mark }) => {
        const text = textOf(shown);
        return [key.card, ...(key.prompt === id ? [] : [key.prompt]), ...mark.lines].some((secret) =>
          text.includes(secret),
        );
      });
      expect(told.map(where)).toEqual([]);
    });

    it('is the same for the same seed', () => {
      expect(askAll(drill, notes, firmness).map(({ question }) => question.shown)).toEqual(
        asked.map(({ question }) => question.shown),
      );
    });

    it('repeats no prompt while others are unseen', () => {
      const turns = new Map(shareOf(notes, firmness).map((id) => [id, Math.min(prompts(id), MOST_TURNS)]));
      const repeating = [...turns].filter(([id, most]) => promptsInTurn(drill, id, firmness, most).size < most);
      expect(repeating.map(([id]) => id)).toEqual([]);
      expect([...turns].filter(([, most]) => most === 0)).toEqual([]);
    });

    it('is marked with one to four sound sentences, whatever is answered', () => {
      const faults = answered.flatMap(({ id, mark: { lines } }) =>
        lines.length < 1 || lines.length > 4 ? [`${id}: ${lines.length} lines`] : lines.flatMap(faultsOf),
      );
      expect([...new Set(faults)]).toEqual([]);
    });

    it('earns these grades, each of which was tried', () => {
      expect(new Set(answered.map(({ mark }) => mark.grade))).toEqual(new Set(grades(firmness)));
    });

    it('counts no answer as cannot tell, and every other answer as given', () => {
      const doubtful = answered.filter(({ answer, mark }) => (mark.grade === 'unsure') !== (answer.length === 0));
      expect(doubtful.map(where)).toEqual([]);
    });
  });
}

/** The best option is no more to be told by where it stands, how long it is or that it is there than by chance. */
export function givesNothingAway(
  drill: Drill,
  notes: readonly string[],
  places: number,
  bestOf: (question: Question) => readonly string[],
): void {
  describe.each(FIRMNESSES)('the best option at a firmness of %i days', (firmness) => {
    const asked = askAll(drill, notes, firmness, Math.ceil(COUNTED / notes.length));
    const some = spreadOf(notes, NOTES_ALONE);
    const placesOf = (some: readonly Asked[]) =>
      some.flatMap(({ question }) => {
        const ids = optionsOf(question.shown).map((option) => option.id);
        return bestOf(question).map((id) => ids.indexOf(id));
      });
    const uneven = (some: readonly Asked[], tolerance: number) => {
      const found = placesOf(some);
      const shares = [...Array(places).keys()].map(
        (place) => found.filter((each) => each === place).length / found.length,
      );
      return shares.filter((share) => Math.abs(share - 1 / places) > tolerance);
    };

    it(`stands at each place as often as at another, within ${PLACE_TOLERANCE}, over all notes`, () => {
      expect(uneven(asked, PLACE_TOLERANCE)).toEqual([]);
    });

    it(`stands at each place as often as at another, within ${PLACE_TOLERANCE_OF_NOTE}, for each note`, () => {
      const leaning = some.filter((id) => {
        const own = askAll(drill, [id], firmness, COUNTED_OF_NOTE);
        return uneven(own, PLACE_TOLERANCE_OF_NOTE).length > 0;
      });
      expect(leaning).toEqual([]);
    });

    it.each([
      ['longest', Math.max],
      ['shortest', Math.min],
    ])(`is the one %s at most ${LENGTH_TOLERANCE} times as often as by chance`, (_, extreme) => {
      const isAlone = ({ question }: Asked) => {
        // An option that always stands after the places of the best, as "nothing strong", is no rival to it.
        const options = optionsOf(question.shown).slice(0, places);
        const length = extreme(...options.map(({ label }) => label.length));
        const [first, ...others] = options.filter(({ label }) => label.length === length);
        return others.length === 0 && bestOf(question).includes(first!.id);
      };
      const byChance = asked.reduce((sum, { question }) => sum + bestOf(question).length / places, 0);
      expect(asked.filter(isAlone).length / byChance).toBeLessThan(LENGTH_TOLERANCE);
    });

    it('is sometimes offered where it is not best', () => {
      const onlyBest = new Set(asked.flatMap(({ question }) => bestOf(question)));
      const strike = (question: Question) => {
        const best = bestOf(question);
        for (const { id } of optionsOf(question.shown)) if (!best.includes(id)) onlyBest.delete(id);
      };
      for (const { question } of asked) strike(question);
      for (let round = 0; round < MOST_ROUNDS && onlyBest.size > 0; round += 1) {
        for (const id of notes)
          strike(drill.ask(id, realContent(), firmPast(firmness), chance(`${id} round ${round}`)));
      }
      expect([...onlyBest]).toEqual([]);
    });
  });
}

/** The mark of an answer that is no text of its own, which always has one. */
export function markOf(drill: Drill, question: Question, answer: Answer): Mark {
  const mark = drill.mark(question, answer);
  if (mark === undefined) throw new Error(`${question.key.card}: no mark for ${answer.join()}`);
  return mark;
}

const where = ({ id, question }: Asked) => `${id} (${question.key.prompt})`;

/** All that a person can read in a question, and the ids of its options, which the JSON protocol shows. */
const textOf = (shown: Shown): string =>
  [
    shown.scene ?? '',
    shown.ask,
    shown.shape === 'order' ? shown.along : '',
    ...optionsOf(shown).flatMap(({ id, label }) => [id, label]),
  ].join('\n');

const SHOWN_PARTS = ['shape', 'kind', 'rung', 'scene', 'ask'];
const PARTS_OF: Record<Shown['shape'], readonly string[]> = {
  one: ['options'],
  some: ['options', 'most'],
  order: ['options', 'picks', 'along'],
  type: [],
};

/** Whatever a shown question holds beside what a person may see. */
const keyParts = (shown: Shown): string[] => [
  ...Object.keys(shown).filter((part) => ![...SHOWN_PARTS, ...PARTS_OF[shown.shape]].includes(part)),
  ...optionsOf(shown).flatMap((option) => Object.keys(option).filter((part) => part !== 'id' && part !== 'label')),
];

/** The prompts of a note asked so many times, each use told to the past. */
function promptsInTurn(drill: Drill, id: string, firmness: number, times: number): Set<string> {
  const uses = new Map<string, number>();
  const past = firmPast(firmness, { lastUse: (prompt) => uses.get(prompt) ?? 0 });
  const random = chance(id);
  for (let turn = 1; turn <= times; turn += 1) uses.set(drill.ask(id, realContent(), past, random).key.prompt, turn);
  return new Set(uses.keys());
}
