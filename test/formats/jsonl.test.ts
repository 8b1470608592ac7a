import { describe, expect, it } from 'vitest';
import { renderJsonl } from '../../src/formats/jsonl.ts';
import { type Event, parseLine } from '../../src/history/event.ts';
import { DEFAULT_WEIGHTS } from '../../src/memory/fsrs.ts';
import { aKnown, anAnswer, anEasy, anUndo, aShown, aWeights } from '../builders.ts';

const AT = '2026-11-22T07:31:05.120+01:00';
const later = { ...anAnswer('a3', AT), mood: { later: [1, null, 'ü'] } };
const EVENTS: readonly Event[] = [
  { ...aShown('s1', AT, 'wistful'), prompt: 'family/attic' },
  anAnswer('a1', AT, { given: ['angry', 'hurt'], mark: 'close', rating: 'hard', prompt: 'a\nb\r\u2028"\0' }),
  anAnswer('a2', AT, { given: [], mark: 'unsure', rating: 'again', repeat: true }),
  anEasy('e1', AT, 'a1'),
  anUndo('u1', AT, 'a2'),
  aKnown('k1', AT, 'smug'),
  aWeights('w1', AT, DEFAULT_WEIGHTS),
  later,
];

describe('jsonl', () => {
  it('loses nothing: every line is read back as the event it was, undos and unknown fields too', () => {
    const lines = renderJsonl(EVENTS).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map(parseLine)).toEqual(EVENTS.map((event) => ({ is: 'event', event })));
  });

  it('of what was exported is the same again', () => {
    const text = renderJsonl(EVENTS);
    const events = text
      .trim()
      .split('\n')
      .flatMap((line) => {
        const read = parseLine(line);
        return read.is === 'event' ? [read.event] : [];
      });
    expect(renderJsonl(events)).toBe(text);
  });

  it('of nothing is nothing', () => expect(renderJsonl([])).toBe(''));
});
