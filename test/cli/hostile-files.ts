/** Files that no program of ours would write: mutated lines, deep nesting, keys that reach for prototypes, huge numbers, wrong types. */
import fc from 'fast-check';
import { DEFAULT_WEIGHTS } from '../../src/memory/fsrs.ts';

const AT = '2026-11-20T08:00:00.000+01:00';
const HEAD = { v: 1, id: 'a1', at: AT, session: 's1' };
const ANSWER = {
  ...HEAD,
  kind: 'answer',
  card: 'w:glad/situation',
  prompt: 'work/late',
  given: ['sad'],
  mark: 'close',
  rating: 'hard',
  ms: 4000,
};
const KINDS = ['answer', 'shown', 'known', 'easy', 'undo', 'weights', 'check-in', '__proto__', 'constructor'];
const FIELDS = [
  ...Object.keys(ANSWER),
  'word',
  'of',
  'w',
  'repeat',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
];

const nested = fc
  .tuple(
    fc.constantFrom(10, 20, 200, 1000, 6000, 20_000),
    fc.constantFrom(['[', ']'], ['{"a":', '}'], ['{"__proto__":', '}']),
  )
  .map(([depth, [open = '', close = '']]) => `${open.repeat(depth)}1${close.repeat(depth)}`);

/** A value as JSON text, some of which JSON.stringify would never write. */
const rawValue = fc.oneof(
  { arbitrary: fc.json({ maxDepth: 3 }), weight: 8 },
  fc.constantFrom(
    '1e999',
    '-1e999',
    '1e308',
    '-0',
    '5e-324',
    '9007199254740993',
    '""',
    'null',
    '"\\u0000"',
    '"\\ud800"',
  ),
  fc.constantFrom(
    '"../../../etc/passwd"',
    '"w:../../x/near"',
    '"\\u001b]0;x\\u0007"',
    '"9999-12-31T23:59:59Z"',
    '"1000-01-01T00:00:00Z"',
  ),
  fc.constantFrom('{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'),
  fc.string({ unit: 'binary', maxLength: 40 }).map((text) => JSON.stringify(text)),
  nested,
);

/** An object with any of our fields, each once or more, holding anything. */
const oddEvent = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...FIELDS), rawValue), { maxLength: 6 }),
    fc.constantFrom(...KINDS),
    fc.nat(30),
    fc.boolean(),
  )
  .map(([fields, kind, id, isFirst]) => {
    const usual = { ...ANSWER, word: 'glad', of: 'id3', w: DEFAULT_WEIGHTS, id: `id${id}`, kind };
    const own = JSON.stringify(usual).slice(1, -1);
    const odd = fields.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',');
    return `{${[isFirst ? odd : '', own, isFirst ? '' : odd].filter((part) => part !== '').join(',')}}`;
  });

const soundLine = fc
  .tuple(fc.nat(30), fc.constantFrom('w:glad/situation', 'w:sad/near', 'f:anger/body', 'w:gone/recall'), fc.boolean())
  .map(([id, card, isShown]) =>
    JSON.stringify(
      isShown ? { ...HEAD, id: `id${id}`, kind: 'shown', word: 'glad' } : { ...ANSWER, id: `id${id}`, card },
    ),
  );

const weights = fc
  .array(fc.double({ noDefaultInfinity: true, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((w) => JSON.stringify({ v: 1, id: 'w1', at: AT, session: 's', kind: 'weights', w }));

/** A line with some of its characters taken out, doubled or replaced. */
const mutated = fc
  .tuple(
    fc.oneof(soundLine, oddEvent),
    fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.string({ unit: 'binary', maxLength: 3 })), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([line, changes]) =>
    changes.reduce((text, [at, length, more]) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + more + text.slice(place + length);
    }, line),
  );

const line = fc.oneof(
  { arbitrary: soundLine, weight: 2 },
  { arbitrary: mutated, weight: 3 },
  { arbitrary: oddEvent, weight: 5 },
  weights,
  fc.json(),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom('', '\r', '{"v":2}', '{"v":1e999}', 'null', '[]', '\u2028', '\uFEFF'),
);

/** The bytes of a file: lines, joined and ended in one way or another; or any bytes at all. */
export const hostileFile: fc.Arbitrary<Uint8Array> = fc.oneof(
  {
    arbitrary: fc
      .tuple(fc.array(line, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\n\n'), fc.boolean())
      .map(([lines, newline, isClosed]) => Buffer.from(lines.join(newline) + (isClosed ? newline : ''))),
    weight: 12,
  },
  { arbitrary: fc.uint8Array({ maxLength: 300 }), weight: 1 },
);
