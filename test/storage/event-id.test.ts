import { beforeEach, describe, expect, it, vi } from 'vitest';

/** The ids of a process that has made none yet. */
let newEventId: (ms?: number) => string;

beforeEach(async () => {
  vi.resetModules();
  ({ newEventId } = await import('../../src/storage/event-id.ts'));
});

const many = (count: number, ms: (place: number) => number) =>
  Array.from({ length: count }, (_, place) => newEventId(ms(place)));

/** The first 48 bits of an id. */
const msOf = (id: string): number => Number.parseInt(id.slice(0, 13).replace('-', ''), 16);

describe('an event id', () => {
  it('begins with the milliseconds: the example of RFC 9562, appendix A.6', () => {
    // 2022-02-22T19:22:22.000Z is 0x017F22E279B0.
    expect(newEventId(1_645_557_742_000)).toMatch(/^017f22e2-79b0-7/);
  });

  it('is a UUID of version 7 and the variant of the RFC', () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(many(500, (place) => 1_700_000_000_000 + place).filter((id) => !shape.test(id))).toEqual([]);
  });

  it('takes the time from the clock', () => {
    const before = Date.now();
    const id = newEventId();
    expect(msOf(id)).toBeGreaterThanOrEqual(before);
    expect(msOf(id)).toBeLessThanOrEqual(Date.now());
  });

  it('ends in chance: two processes that begin in the same millisecond make different ids', async () => {
    const first = newEventId(1_700_000_000_000);
    vi.resetModules();
    const other = await import('../../src/storage/event-id.ts');
    expect(other.newEventId(1_700_000_000_000)).not.toBe(first);
  });
});

describe('event ids', () => {
  it.each([
    ['in one millisecond', (_: number) => 1_700_000_000_000],
    ['in many milliseconds', (place: number) => 1_700_000_000_000 + place],
    ['while the clock goes back', (place: number) => 1_700_000_000_000 - place],
    ['while the clock jumps to and fro', (place: number) => 1_700_000_000_000 + (place % 2) * 5000],
  ])('are sorted and unique %s, ten thousand of them', (_, ms) => {
    const ids = many(10_000, ms);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(10_000);
  });

  it('count 4,096 to a millisecond, then borrow the next', () => {
    const ids = many(4097, () => 1_700_000_000_000);
    expect(ids.at(4095)).toMatch(/^018bcfe5-6800-7fff-/);
    expect(ids.at(4096)).toMatch(/^018bcfe5-6801-7000-/);
  });
});
