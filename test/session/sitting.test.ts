import { describe, expect, it } from 'vitest';
import { drillOf } from '../../src/drills/index.ts';
import type { Event } from '../../src/history/event.ts';
import { fold } from '../../src/history/fold.ts';
import { type Folded, NOTHING_YET } from '../../src/history/folded.ts';
import { momentOf } from '../../src/history/timeline.ts';
import type { Plan } from '../../src/session/plan.ts';
import { begin, type Sitting, type Stamp, step } from '../../src/session/sitting.ts';
import type { Command } from '../../src/session/view.ts';
import { aCard, chance, day, realContent } from '../builders.ts';

const content = realContent();
const TODAY = day('2026-11-22');

/** Stamps a second apart, with ids in order. */
function stamps(): () => Stamp {
  const random = chance('sitting');
  let ids = 0;
  let seconds = 0;
  return () => {
    seconds += 1;
    const at = new Date(Date.UTC(2026, 10, 22, 7, 30, seconds)).toISOString().replace('Z', '+00:00');
    return {
      at,
      random,
      session: () => 's',
      newId: () => {
        ids += 1;
        return `e${String(ids).padStart(3, '0')}`;
      },
    };
  };
}

class Table {
  sitting: Sitting;
  readonly events: Event[] = [];
  said: string | undefined;
  readonly #stamp = stamps();

  constructor(steps: Plan['steps'], options: { folded?: Folded; minutes?: number } = {}) {
    const { folded = NOTHING_YET, ...rest } = options;
    const plan = { steps, due: 0, fresh: 0 };
    this.sitting = begin({ plan, folded, content, today: TODAY, ...rest }, this.#stamp());
  }

  do(command: Command | Exclude<Command['do'], 'answer'>): this {
    const moved = step(this.sitting, typeof command === 'string' ? { do: command } : command, this.#stamp());
    this.sitting = moved.sitting;
    this.events.push(...moved.events);
    this.said = moved.say?.is;
    return this;
  }

  /** Answers so that the mark is of this grade, if an option has it. */
  answer(grade: 'best' | 'unlikely' | 'unsure'): this {
    const { view } = this.sitting;
    if (view.is !== 'question' || view.question.shown.shape !== 'one') throw new Error(`a ${view.is} is in view`);
    const { question } = view;
    const options = question.shown.shape === 'one' ? question.shown.options.map((option) => [option.id]) : [];
    const given =
      grade === 'unsure' ? [] : options.find((each) => drillOf(question).mark(question, each)?.grade === grade);
    if (given === undefined) throw new Error(`no option is ${grade}`);
    return this.do({ do: 'answer', given, ms: 1000 });
  }

  get kinds(): string[] {
    return this.events.map((event) => event.kind);
  }

  /** What a fold of all that was kept gives. */
  get refolded(): Folded {
    return fold(
      this.events.map((event) => momentOf(event)!),
      {},
    );
  }
}

const NEW_WORD = [{ show: 'angry' }, { ask: 'w:angry/situation' }] as const;
const SEEN: Folded = {
  ...NOTHING_YET,
  seen: new Map([
    ['angry', TODAY],
    ['sad', TODAY],
    ['calm', TODAY],
  ]),
};
const TWO = [{ ask: 'w:angry/situation' }, { ask: 'w:sad/situation' }] as const;

describe('a new word', () => {
  it('is shown with its sense, a difference and a scene, and kept as shown when the person goes on', () => {
    const table = new Table(NEW_WORD);
    expect(table.sitting.view).toMatchObject({ is: 'word', word: { id: 'angry' } });
    expect(table.sitting.view).toHaveProperty('scene');
    expect(table.sitting.view).toHaveProperty('difference');
    table.do('next');
    expect(table.kinds).toEqual(['shown']);
    expect(table.sitting.view).toMatchObject({ is: 'question', place: 1, of: 1 });
  });

  it('is asked about with another scene than it was shown with', () => {
    const table = new Table(NEW_WORD);
    const { view } = table.sitting;
    const shown = view.is === 'word' ? view.scene?.id : undefined;
    table.do('next').answer('best');
    expect(table.events.at(-1)).toMatchObject({ kind: 'answer' });
    expect(table.events.at(-1)).not.toMatchObject({ prompt: shown });
  });

  it('when skipped stays new, and its question goes with it', () => {
    const table = new Table([...NEW_WORD, { ask: 'f:fear/body' }]);
    table.do('skip');
    expect(table.events).toEqual([]);
    expect(table.sitting.view).toMatchObject({ is: 'question', place: 1, of: 1 });
  });

  it('when known already is kept as known and not asked', () => {
    const table = new Table(NEW_WORD).do('known');
    expect(table.kinds).toEqual(['known']);
    expect(table.sitting.view).toEqual({ is: 'end' });
    expect(table.sitting.folded.cards.get('w:angry/situation')).toMatchObject({ stability: 30 });
  });
});

describe('an answer', () => {
  it('is an event before its reasons are in view', () => {
    const table = new Table(TWO, { folded: SEEN }).answer('best');
    expect(table.events).toHaveLength(1);
    expect(table.events[0]).toMatchObject({ kind: 'answer', card: 'w:angry/situation', mark: 'best', ms: 1000 });
    expect(table.sitting.view).toMatchObject({ is: 'reasons', mark: { grade: 'best' }, place: 1, of: 2 });
  });

  it.each([
    ['best', 'w:angry/situation', 'easy'],
    ['unlikely', 'w:angry/situation', 'again'],
    ['unsure', 'w:angry/situation', 'again'],
  ] as const)('%s at first sight of a word of level 1 (%s) is rated %s', (grade, ask, rating) => {
    const table = new Table([{ ask }], { folded: SEEN }).answer(grade);
    expect(table.events[0]).toMatchObject({ rating });
  });

  it('best on a word reviewed before is rated good', () => {
    const folded = { ...SEEN, cards: new Map([['w:angry/situation', aCard()]]) };
    expect(new Table(TWO, { folded }).answer('best').events[0]).toMatchObject({ rating: 'good' });
  });

  it('that is no word of the lexicon is no answer: the question stays', () => {
    const folded = { ...SEEN, cards: new Map([['w:angry/situation', aCard({ stability: 40 })]]) };
    const table = new Table([{ ask: 'w:angry/recall' }], { folded });
    table.do({ do: 'answer', given: ['qwertyuiop'], ms: 1 });
    expect(table.said).toBe('no-such-word');
    expect(table.events).toEqual([]);
    expect(table.sitting.view.is).toBe('question');
  });

  it('makes no sense while the reasons are in view, and changes nothing', () => {
    const table = new Table(TWO, { folded: SEEN }).answer('best');
    const before = table.sitting;
    table.do({ do: 'answer', given: ['f:anger'], ms: 1 });
    expect(table.said).toBe('not-now');
    expect(table.sitting).toBe(before);
  });
});

describe('missed cards', () => {
  it('come back at the end as practice, three at most', () => {
    const asks = ['angry', 'sad', 'calm', 'happy'].map((word) => ({ ask: `w:${word}/situation` }));
    const table = new Table(asks, { folded: SEEN });
    for (const _ of asks) table.answer('unsure').do('next');
    const repeats: unknown[] = [];
    while (table.sitting.view.is === 'question') {
      repeats.push(table.sitting.view.repeat);
      table.answer('unsure').do('next');
    }
    expect(repeats).toEqual([true, true, true]);
    expect(table.events.slice(4)).toMatchObject([{ repeat: true }, { repeat: true }, { repeat: true }]);
    expect(table.sitting.view).toEqual({ is: 'end' });
  });

  it('leave memory as the first answer of the day left it', () => {
    const table = new Table([{ ask: 'w:angry/situation' }], { folded: SEEN }).answer('unlikely').do('next');
    const after = table.sitting.folded.cards.get('w:angry/situation');
    table.answer('best');
    expect(table.sitting.folded.cards.get('w:angry/situation')).toEqual(after);
  });
});

describe('undo', () => {
  it('brings the same question back and voids its answer', () => {
    const table = new Table(TWO, { folded: SEEN });
    const { view, folded } = table.sitting;
    table.answer('unlikely').do('undo');
    expect(table.sitting.view).toEqual(view);
    expect(table.sitting.folded).toEqual(folded);
    expect(table.events.at(-1)).toMatchObject({ kind: 'undo', of: table.events[0]!.id });
  });

  it('from a later word takes back that word too, so that what is kept and what is in view agree', () => {
    const table = new Table([{ ask: 'w:calm/situation' }, ...NEW_WORD], { folded: SEEN });
    table.answer('best').do('next').do('next').do('undo');
    expect(table.kinds).toEqual(['answer', 'shown', 'undo', 'undo']);
    expect(table.sitting.view).toMatchObject({ is: 'question', place: 1 });
  });

  it('has nothing to take back at first, and says so', () => {
    const table = new Table(TWO, { folded: SEEN }).do('undo');
    expect(table.said).toBe('nothing-to-undo');
    expect(table.events).toEqual([]);
  });

  it('goes on to the answer before', () => {
    const table = new Table(TWO, { folded: SEEN }).answer('best').do('next').answer('best').do('undo').do('undo');
    expect(table.sitting.view).toMatchObject({ place: 1 });
    expect(table.kinds).toEqual(['answer', 'answer', 'undo', 'undo']);
  });
});

describe('easy', () => {
  const folded = { ...SEEN, cards: new Map([['w:angry/situation', aCard({ last: day('2026-11-17') })]]) };

  it('makes a best answer last longer, with its reasons still in view', () => {
    const table = new Table(TWO, { folded }).answer('best');
    const good = table.sitting.folded.cards.get('w:angry/situation')!.stability;
    table.do('easy');
    expect(table.kinds).toEqual(['answer', 'easy']);
    expect(table.sitting.folded.cards.get('w:angry/situation')!.stability).toBeGreaterThan(good);
    expect(table.sitting.view.is).toBe('reasons');
  });

  it('may still be said at the next question', () => {
    const table = new Table(TWO, { folded }).answer('best').do('next').do('easy');
    expect(table.events.at(-1)).toMatchObject({ kind: 'easy', of: table.events[0]!.id });
  });

  it.each(['unlikely', 'unsure'] as const)('means nothing after an %s answer', (grade) => {
    expect(new Table(TWO, { folded }).answer(grade).do('easy').said).toBe('not-now');
  });
});

describe('the other commands', () => {
  it('skip keeps nothing and goes on', () => {
    const table = new Table(TWO, { folded: SEEN }).do('skip');
    expect(table.events).toEqual([]);
    expect(table.sitting.view).toMatchObject({ place: 2 });
  });
  it('quit ends at once, with nothing to bring back', () => {
    const table = new Table(TWO, { folded: SEEN }).answer('unsure').do('quit');
    expect(table.sitting.view).toEqual({ is: 'end' });
  });
  it.each(['why', 'help'] as const)('%s says something, keeps nothing and stays', (command) => {
    const table = new Table(TWO, { folded: SEEN });
    const before = table.sitting;
    table.do(command);
    expect(table.said).toBe(command);
    expect(table.events).toEqual([]);
    expect(table.sitting).toBe(before);
  });
  it('known about a family means nothing', () => {
    expect(new Table([{ ask: 'f:fear/body' }]).do('known').said).toBe('not-now');
  });
});

describe('minutes', () => {
  it('let the question in view be answered, and bring no further one', () => {
    const table = new Table(TWO, { folded: SEEN, minutes: 0.03 }).answer('unsure');
    expect(table.sitting.view.is).toBe('reasons');
    expect(table.do('next').sitting.view).toEqual({ is: 'end' });
  });
});

describe('a whole sitting', () => {
  it('leaves the state that a fold of its events gives', () => {
    const table = new Table([
      ...NEW_WORD,
      { show: 'sad' },
      { ask: 'w:sad/situation' },
      { show: 'calm' },
      { ask: 'w:calm/situation' },
    ]);
    table.do('next').answer('best').do('easy').do('next');
    table.do('next').answer('unlikely').do('undo').answer('unsure').do('next');
    table.do('known');
    while (table.sitting.view.is === 'question') table.answer('best').do('next');
    expect(table.sitting.view).toEqual({ is: 'end' });
    const { cards, seen, days } = table.refolded;
    expect({ cards, seen, days }).toEqual({
      cards: table.sitting.folded.cards,
      seen: table.sitting.folded.seen,
      days: table.sitting.folded.days,
    });
  });
});
