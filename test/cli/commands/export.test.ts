import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnswer, anUndo, aShown } from '../../builders.ts';
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
