import { describe, expect, it } from 'vitest';
import { cardName, cardOf, noteOf, noteOfCard } from '../../src/drills/card-id.ts';
import { KINDS, PRACTISES } from '../../src/drills/drill.ts';
import { drillOfCard } from '../../src/drills/index.ts';

describe('the id of a card', () => {
  it.each([
    ['w:resentful/situation', 'w', 'resentful', 'situation'],
    ['w:let-down/recall', 'w', 'let-down', 'recall'],
    ['w:angry/near', 'w', 'angry', 'near'],
    ['f:anger/body', 'f', 'anger', 'body'],
    ['f:joy/strength', 'f', 'joy', 'strength'],
  ] as const)('%s is put together and taken apart again', (card, practises, id, kind) => {
    expect(cardOf(practises, id, kind)).toBe(card);
    expect(cardName(card)).toEqual({ note: `${practises}:${id}`, practises, id, kind });
    expect(noteOfCard(card)).toBe(`${practises}:${id}`);
  });

  it('begins with the id of its note', () => {
    expect(noteOf('w', 'resentful')).toBe('w:resentful');
  });

  it.each([
    ['a kind of a later version', 'w:resentful/later-kind'],
    ['a part too many', 'w:resentful/situation/2'],
    ['no kind', 'w:resentful'],
    ['an empty kind', 'w:resentful/'],
    ['no note', 'resentful/situation'],
    ['an empty word', 'w:/situation'],
    ['a long prefix', 'word:resentful/situation'],
    ['nothing', ''],
    ['a name every object has', 'w:resentful/constructor'],
    ['a kind of other notes', 'w:resentful/body'],
  ])('says nothing where it holds %s (%s)', (_, card) => {
    expect(cardName(card)).toBeUndefined();
    expect(drillOfCard(card)).toBeUndefined();
  });

  it.each([
    'w:resentful/later-kind',
    'w:resentful/listening',
    'w:resentful/situation/2',
    'w:resentful',
    'w:resentful/',
    'w:/situation',
    '',
  ])('gives no note for a kind that is not known: %s', (card) => {
    expect(noteOfCard(card)).toBeUndefined();
  });

  it.each(KINDS.map((kind) => [kind]))('leads to the drill of its kind: %s', (kind) => {
    expect(drillOfCard(`${PRACTISES[kind]}:angry/${kind}`)?.kind).toBe(kind);
  });
});
