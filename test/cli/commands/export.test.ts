import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aKnown, anAnswer, anUndo, aShown, realContent } from '../../builders.ts';
import { filesIn, modeOf } from '../../real-files.ts';
import { aHome } from '../fake-app.ts';

const HISTORY = [
  aShown('e1', '2026-11-20T09:00:00.000+01:00', 'annoyed'),
  anAnswer('e2', '2026-11-20T09:01:00.000+01:00', {
    card: 'w:annoyed/situation',
    prompt: 'work/pen',
    given: ['f:calm'],
    mark: 'unlikely',
    rating: 'again',
  }),
  anAnswer('e3', '2026-11-21T03:30:00.000+01:00', { card: 'w:glad/situation', prompt: 'work/x' }),
  anUndo('e4', '2026-11-21T03:31:00.000+01:00', 'e3'),
];

/** The answer of Friday, worked out by hand. */
const REVIEW = {
  id: 'e2',
  at: '2026-11-20T09:01:00.000+01:00',
  day: '2026-11-20',
  card: 'w:annoyed/situation',
  kind: 'situation',
  rung: 3,
  word: 'annoyed',
  family: 'anger',
  prompt: 'work/pen',
  given: ['f:calm'],
  mark: 'unlikely',
  rating: 'again',
  ms: 4000,
  repeat: false,
  session: 's1',
};

const CSV =
  'id,at,day,card,kind,rung,word,family,prompt,given,mark,rating,ms,repeat,session\r\n' +
  'e2,2026-11-20T09:01:00.000+01:00,2026-11-20,w:annoyed/situation,situation,3,annoyed,anger,work/pen,f:calm,unlikely,again,4000,false,s1\r\n';

describe('lexi export', () => {
  it.each([[[]], [['--format', 'json']], [['-f', 'json']]])(
    '%j gives every answer that was not taken back',
    async (options) => {
      const { code, out, err } = await aHome({ history: HISTORY }).run(['export', ...options]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(JSON.parse(out)).toEqual({ schema: 'lexithymia/reviews', version: 1, reviews: [REVIEW] });
    },
  );

  it('--format csv gives the same as a table', async () => {
    const { code, out } = await aHome({ history: HISTORY }).run(['export', '--format', 'csv']);
    expect({ code, out }).toEqual({ code: 0, out: CSV });
  });

  it('--format jsonl gives every event, the undos too, as it was kept', async () => {
    const { code, out } = await aHome({ history: HISTORY }).run(['export', '--format', 'jsonl']);
    expect(code).toBe(0);
    expect(
      out
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
    ).toEqual(HISTORY);
  });

  it.each([
    ['json', '{\n  "schema": "lexithymia/reviews",\n  "version": 1,\n  "reviews": []\n}\n'],
    ['jsonl', ''],
    ['csv', 'id,at,day,card,kind,rung,word,family,prompt,given,mark,rating,ms,repeat,session\r\n'],
  ])('has an empty %s before the first answer', async (format, text) => {
    const home = aHome();
    expect(await home.run(['export', '--format', format])).toEqual({ code: 0, out: text, err: '' });
    expect(filesIn(home.folder)).toEqual([]);
  });
});

describe('lexi export --output', () => {
  it.each(['-o', '--output'])('%s writes a private file instead, whole', async (option) => {
    const home = aHome({ history: HISTORY });
    const path = join(home.folder, 'answers.csv');
    writeFileSync(path, 'old');
    expect(await home.run(['export', '-f', 'csv', option, path])).toEqual({ code: 0, out: '', err: '' });
    expect(readFileSync(path, 'utf8')).toBe(CSV);
    expect(modeOf(path)).toBe(0o600);
  });

  it('says what is in its way, and leaves it', async () => {
    const home = aHome({ history: HISTORY });
    const path = join(home.folder, 'folder');
    mkdirSync(path);
    const before = filesIn(home.folder);
    const err = `lexi: the export ${path} could not be written: it is a folder\nTry: lexi where shows the folders\n`;
    expect(await home.run(['export', '-o', path])).toEqual({ code: 74, out: '', err });
    expect(filesIn(home.folder)).toEqual(before);
  });
});

/** Two days of practice on two devices, with a word known and a family practised. */
const MORE = [
  ...HISTORY,
  anAnswer('f1', '2026-11-21T09:00:00.000+01:00', {
    card: 'f:anger/body',
    prompt: 'jaw-tight',
    given: ['f:anger'],
    session: 's2',
  }),
  anAnswer('f2', '2026-11-21T09:01:00.000+01:00', {
    card: 'w:annoyed/situation',
    prompt: 'work/late',
    given: ['annoyed'],
    session: 's2',
  }),
  anAnswer('f3', '2026-11-21T09:02:00.000+01:00', { card: 'w:annoyed/situation', repeat: true, session: 's2' }),
  aKnown('f4', '2026-11-21T09:03:00.000+01:00', 'glad'),
];

describe('lexi export --what', () => {
  const rowsOf = async (argv: readonly string[]) => {
    const { code, out, err } = await aHome({ history: MORE }).run(['export', ...argv]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { schema, version, ...held } = JSON.parse(out);
    expect({ schema, version }).toEqual({ schema: `lexithymia/${argv[1]}`, version: 1 });
    return held[argv[1] ?? ''];
  };

  it('cards: each as memory has it now', async () => {
    const cards = await rowsOf(['--what', 'cards']);
    expect(cards.map(({ card }: { card: string }) => card)).toEqual([
      'w:annoyed/situation',
      'f:anger/body',
      'w:glad/situation',
    ]);
    expect(cards[0]).toMatchObject({
      word: 'annoyed',
      family: 'anger',
      last: '2026-11-21',
      reviews: 2,
      lapses: 0,
      answers: 3,
    });
    expect(cards[2]).toMatchObject({ stability: 30, reviews: 0, answers: 0 });
  });

  it('words: as lexi words --json has them', async () => {
    const { out } = await aHome({ history: MORE }).run(['words', '--json']);
    expect(await rowsOf(['--what', 'words'])).toEqual(JSON.parse(out).words);
  });

  it('sessions and days: in counts', async () => {
    expect(await rowsOf(['--what', 'sessions'])).toEqual([
      {
        session: 's1',
        day: '2026-11-20',
        began: '2026-11-20T09:00:00.000+01:00',
        ended: '2026-11-21T09:03:00.000+01:00',
        answers: 1,
        reviews: 1,
        repeats: 0,
        shown: 1,
        known: 1,
        ms: 4000,
      },
      {
        session: 's2',
        day: '2026-11-21',
        began: '2026-11-21T09:00:00.000+01:00',
        ended: '2026-11-21T09:02:00.000+01:00',
        answers: 3,
        reviews: 2,
        repeats: 1,
        shown: 0,
        known: 0,
        ms: 12_000,
      },
    ]);
    expect(await rowsOf(['--what', 'days'])).toEqual([
      { day: '2026-11-20', answers: 1, reviews: 1, repeats: 0, shown: 1, known: 0, ms: 4000, sessions: 1 },
      { day: '2026-11-21', answers: 3, reviews: 2, repeats: 1, shown: 0, known: 1, ms: 12_000, sessions: 2 },
    ]);
  });

  it('settings: one value', async () => {
    expect(await rowsOf(['--what', 'settings'])).toMatchObject({ count: 12, new: 3, mute: [] });
  });

  it('all: every table in one document', async () => {
    const { out } = await aHome({ history: MORE }).run(['export', '--what', 'all']);
    const { exported, program, settings, ...tables } = JSON.parse(out);
    expect({ exported, program, count: settings.count }).toEqual({
      exported: '2026-11-22T09:00:00.000+01:00',
      program: '1.2.3',
      count: 12,
    });
    for (const what of ['words', 'cards', 'days', 'sessions', 'reviews'])
      expect(tables[what]).toEqual(await rowsOf(['--what', what]));
  });
});

describe('lexi export, narrowed down', () => {
  it.each([
    [
      ['--since', '2026-11-21'],
      ['f1', 'f2', 'f3'],
    ],
    [
      ['--since', '1d'],
      ['f1', 'f2', 'f3'],
    ],
    [['--until', '2d'], ['e2']],
    [['--since', '2026-11-20', '--until', '2026-11-20'], ['e2']],
    [['--family', 'joy'], []],
    [
      ['--family', 'anger'],
      ['e2', 'f1', 'f2', 'f3'],
    ],
    [['--rung', '1'], ['f1']],
    [
      ['--rung', '3', '--since', '1d'],
      ['f2', 'f3'],
    ],
  ])('%j', async (argv, ids) => {
    const { out } = await aHome({ history: MORE }).run(['export', ...argv]);
    expect(JSON.parse(out).reviews.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('has the wanted columns in the wanted order', async () => {
    const { out } = await aHome({ history: MORE }).run(['export', '-f', 'csv', '--fields', 'mark,day', '--rung', '1']);
    expect(out).toBe('mark,day\r\nbest,2026-11-21\r\n');
  });

  it.each([
    [
      ['--what', 'cards', '--format', 'md'],
      'cards cannot be exported as md; they can be as json, jsonl, csv, tsv or ics',
      'lexi export --what all --format md',
    ],
    [
      ['--what', 'words', '--since', '7d'],
      '--since does not apply to words; --family and --rung do',
      'lexi export --what words',
    ],
    [
      ['--what', 'settings', '--rung', '3'],
      '--rung does not apply to settings; nothing narrows them down',
      'lexi export --what settings',
    ],
    [
      ['--since', 'yesterday'],
      "--since takes a date, or days, weeks or months ago, not 'yesterday'",
      'lexi export --since 2026-11-22, or 7d, 2w, 3m',
    ],
    [['--since', '1d', '--until', '2d'], '--since 1d is later than --until 2d', 'lexi export --since 2d --until 1d'],
    [
      ['--fields', 'day,colour', '--what', 'settings'],
      "settings have no field 'day'; they have count, new, heavy, look, plain and mute",
      'lexi export --what settings --fields count,new',
    ],
    [
      ['--fields', 'word', '--no-words'],
      "'word' names a feeling, and --no-words leaves it out",
      'lexi export --what reviews --fields id,at',
    ],
    [
      ['--fields', 'id', '-f', 'jsonl'],
      '--fields does not apply to reviews as jsonl; it chooses the columns of one table',
      'lexi export --format csv --fields day,mark',
    ],
    [
      ['--no-words', '-f', 'jsonl'],
      'the lines of the history name words and scenes, so they cannot leave without words',
      'lexi export --no-words --format json',
    ],
    [['--no-words', '-f', 'anki'], 'notes for Anki are made of words', 'lexi export --format anki'],
  ])('%j do not go together', async (argv, says, hint) => {
    expect(await aHome({ history: MORE }).run(['export', ...argv])).toEqual({
      code: 2,
      out: '',
      err: `lexi: ${says}\nTry: ${hint}\n`,
    });
  });

  it('knows no other families', async () => {
    const { code, err } = await aHome({ history: MORE }).run(['export', '--family', 'rage']);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^lexi: there is no family 'rage'\nTry: --family with one of anger, /),
    });
  });
});

describe('lexi export --no-words', () => {
  const ways = [
    ...['reviews', 'cards', 'words', 'sessions', 'days', 'settings'].flatMap((what) =>
      ['json', 'csv', 'tsv'].map((format) => ['--what', what, '-f', format]),
    ),
    ...['cards', 'words', 'sessions', 'days'].map((what) => ['--what', what, '-f', 'jsonl']),
    ['-f', 'fsrs'],
    ['-f', 'ics'],
    ['-f', 'md'],
    ['--what', 'settings', '-f', 'fsrs'],
    ['--what', 'all'],
  ];
  const settings = JSON.stringify({ mute: ['word:glad', 'context:work'] });
  /** A column and a rating, and words of the lexicon too. */
  const OURS = new Set(['kind', 'good']);

  it.each(ways.map((argv) => [argv]))('%j names no word, family or scene', async (argv) => {
    const { out, code } = await aHome({ history: MORE, settings }).run(['export', '--no-words', ...argv]);
    expect(code).toBe(0);
    const text = out.toLowerCase();
    const { words, families, scenes, sensations } = realContent();
    const named = [
      ...words.flatMap(({ id, word, sense }) => [id, word, sense]),
      ...families.flatMap(({ id, name }) => [id, name]),
      ...scenes.map(({ id }) => id),
      ...sensations.map(({ id }) => id),
    ]
      .map((name) => name.toLowerCase())
      .filter(
        (name) => !OURS.has(name) && new RegExp(`(?<![a-z-])${name.replace(/[^a-z -]/g, '.')}(?![a-z-])`).test(text),
      );
    expect([...new Set(named)]).toEqual([]);
  });

  it('tells nothing by the order of words and cards either: it is that of the figures', async () => {
    for (const what of ['words', 'cards']) {
      const { out } = await aHome({ history: MORE }).run(['export', '--no-words', '--what', what]);
      const rows = (JSON.parse(out)[what] as { card?: number }[]).map(({ card, ...figures }) =>
        JSON.stringify(figures),
      );
      expect(rows.length).toBeGreaterThan(2);
      expect(rows).toEqual(rows.toSorted());
    }
  });

  it('numbers the cards, so that what belongs together is still told', async () => {
    const { out } = await aHome({ history: MORE }).run(['export', '--no-words', '-f', 'csv', '--fields', 'id,card']);
    expect(out).toBe('id,card\r\ne2,1\r\nf1,2\r\nf2,1\r\nf3,1\r\n');
  });
});

describe('lexi export --schema', () => {
  it('prints a JSON Schema, and narrows it down like the export', async () => {
    const { code, out, err } = await aHome().run([
      'export',
      '--schema',
      'reviews',
      '--fields',
      'day,card',
      '--no-words',
    ]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { $schema, properties } = JSON.parse(out);
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(properties.reviews.items.properties)).toEqual(['day', 'card']);
    expect(properties.reviews.items.properties.card.type).toBe('integer');
  });
});
