/** What can happen to a history while it is being written, and around it: no answer that was acknowledged is lost. */
import { appendFileSync, lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLine } from '../../src/history/event.ts';
import { placesFor } from '../../src/storage/places.ts';
import { storeIn } from '../../src/store.ts';
import { anAnswer, anUndo, aShown } from '../builders.ts';
import { aFolder } from '../real-files.ts';
import { aHome, compiledContent, type Hand, type Home, NOW } from './fake-app.ts';

const BODY = ['drill', '--only', 'body', '--count', '3'];
const THREE = { typed: ['n', '', 'n', '', 'n', ''] };
/** When the questions of today are due again. */
const TOMORROW = { ...THREE, at: '2026-11-23T09:00:00.000+01:00' };
const AT = '2026-11-20T09:00:00.000+01:00';

const marksIn = (home: Home) =>
  home.lines().flatMap((line) => (parseLine(line).is === 'event' ? [JSON.parse(line)] : []));
/** Answers that a session said were kept. */
const answersKept = (home: Home) => marksIn(home).filter(({ kind }) => kind === 'answer').length;

describe('a power cut', () => {
  it('at any byte of the last lines loses no line before, and the next answer is kept', () => {
    const folder = aFolder();
    const env = { HOME: folder, LEXITHYMIA_HOME: folder, XDG_STATE_HOME: join(folder, 'state') };
    const store = () => storeIn(placesFor(env), compiledContent());
    const events = [anAnswer('e1', AT), aShown('e2', AT, 'glad'), anAnswer('e3', AT), anUndo('e4', AT, 'e3')];
    const first = store();
    for (const event of events) first.append(event);
    const path = join(
      folder,
      'history',
      `${readFileSync(join(folder, 'state', 'lexithymia', 'device'), 'utf8').slice(0, 8)}.jsonl`,
    );
    const bytes = readFileSync(path);
    const ends = [...bytes].flatMap((byte, place) => (byte === 0x0a ? [place] : []));
    for (let size = ends[1]!; size <= bytes.length; size += 1) {
      writeFileSync(path, bytes.subarray(0, size));
      store().append(anAnswer('e9', AT));
      const ids = readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line) => {
          const read = parseLine(line);
          return read.is === 'event' ? [read.event.id] : [];
        });
      // A line that lacks only its newline is whole, and is closed.
      const whole = events.filter((_, place) => ends[place]! <= size).map(({ id }) => id);
      expect({ size, ids }).toEqual({ size, ids: [...whole, 'e9'] });
    }
  });
});

describe('a clock that changes in the middle of a session', () => {
  const to = (at: string) => ({
    ...THREE,
    when: {
      '2 of ': (hand: Hand) => {
        hand.at = at;
      },
    },
  });
  it.each([
    ['back a year', '2025-11-22T09:00:00.000+01:00', ''],
    ['back to before all computers', '1970-01-01T00:00:00.000+00:00', ''],
    [
      'on to 2100',
      '2100-01-01T09:00:00.000+01:00',
      'lexi: 2 events dated after tomorrow will be counted when their day comes\n',
    ],
    ['to a day on the other side of the date line', '2026-11-21T22:00:00.000-10:00', ''],
    ['to the hour that comes twice in autumn', '2026-10-25T02:30:00.000+01:00', ''],
  ])('%s: every answer is kept', async (_, at, err) => {
    const home = aHome();
    const { code, out } = await home.run(BODY, to(at));
    expect(code).toBe(0);
    expect(out).toContain('3 answers kept.');
    expect(marksIn(home).map(({ at }) => at)).toEqual([NOW, at, at]);
    expect(await home.run(['stats'])).toMatchObject({ code: 0, err });
    // And the sessions after it go on.
    expect(await home.run(BODY, THREE)).toMatchObject({ code: 0, err });
    expect(answersKept(home)).toBeGreaterThan(3);
  });
});

describe('a whole session in 2100', () => {
  it('is kept, waits, and counts when its day comes', async () => {
    const home = aHome();
    const later = '2100-05-05T09:00:00.000+02:00';
    await home.run(BODY, { ...THREE, at: later });
    expect(answersKept(home)).toBe(3);
    const { out, err } = await home.run(['stats']);
    expect([out, err]).toEqual([
      'Nothing practised yet. Try: lexi\n',
      'lexi: 3 events dated after tomorrow will be counted when their day comes\n',
    ]);
    expect((await home.run(BODY, THREE)).code).toBe(0);
    expect((await home.run(['stats'], { at: later })).out).toContain('6 answers on 2 days.');
  });
});

describe('a history file of ours that holds', () => {
  const MEGA = 1_000_000;
  const damaged = /^lexi: a line of the history is damaged and was left out: \S+, line 4\n/;
  it.each<[string, Buffer, RegExp]>([
    ['a torn line of a megabyte', Buffer.from(`{"v":1,"id":"${'x'.repeat(MEGA)}\n`), damaged],
    [
      'an event of a megabyte',
      Buffer.from(`${JSON.stringify(anAnswer('long', AT, { given: ['x'.repeat(MEGA)] }))}\n`),
      /^$/,
    ],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0x0a]), damaged],
    ['a text cut in the middle of a letter', Buffer.from([0x7b, 0x22, 0xc3]), damaged],
    ['a page of NUL bytes', Buffer.alloc(4096), damaged],
    [
      'a line of a newer version',
      Buffer.from('{"v":7,"id":"n1","kind":"dream"}\n'),
      /^lexi: 1 line of the history came from a newer version/,
    ],
    ['line ends of Windows', Buffer.from('\r\n'), damaged],
  ])('%s: it is told, it stays, and what is answered after it is kept', async (_, bytes, says) => {
    const home = aHome();
    await home.run(BODY, THREE);
    const [path, before] = [home.ownFile(), home.lines()];
    appendFileSync(path, bytes);
    const { code, out, err } = await home.run(BODY, TOMORROW);
    expect(code).toBe(0);
    expect(err).toMatch(says);
    expect(out).toContain('answers kept.');
    const all = readFileSync(path);
    expect(all.includes(bytes)).toBe(true);
    const lines = storeIn(home.places, compiledContent())
      .historyFiles()
      .flatMap(({ text }) => text.split('\n'));
    expect(lines).toEqual(expect.arrayContaining(before));
    const answered = Number(/(\d+) answers kept/.exec(out)?.[1]);
    const kept = lines
      .flatMap((line) => (parseLine(line).is === 'event' ? [JSON.parse(line)] : []))
      .filter(({ kind, id }) => kind === 'answer' && id !== 'long');
    expect(kept.length).toBe(3 + answered);
  });
});

describe('a history that moves', () => {
  it('away with its folder in the middle of a session: told, 74; what was answered is where it went', async () => {
    const home = aHome();
    const away = `${home.places.history}-away`;
    const when = { '2 of ': () => renameSync(home.places.history, away) };
    const { code, err, out } = await home.run(BODY, { ...THREE, when });
    expect(code).toBe(74);
    expect(err).toMatch(
      /^lexi: the answer could not be added to \S+: it is not there\nTry: lexi where shows the folders\n$/,
    );
    expect(out.match(/Hard to tell/g)?.length).toBe(1);
    renameSync(away, home.places.history);
    expect(answersKept(home)).toBe(1);
  });

  it('to another place and is linked to: it is followed, and stays a link', async () => {
    const home = aHome();
    await home.run(BODY, THREE);
    const path = home.ownFile();
    const elsewhere = join(home.folder, 'elsewhere.jsonl');
    renameSync(path, elsewhere);
    symlinkSync(elsewhere, path);
    expect((await home.run(BODY, TOMORROW)).code).toBe(0);
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
    expect(readFileSync(elsewhere, 'utf8').split('\n').length).toBe(7);
  });

  it('and leaves a link that leads nowhere: told, 74', async () => {
    const home = aHome({ history: [anAnswer('e1', AT)] });
    const path = join(home.places.history, 'x.jsonl');
    symlinkSync('gone', path);
    const err = `lexi: the history file ${path} could not be read: it is not there\nTry: lexi where shows the folders\n`;
    expect(await home.run(['stats'])).toEqual({ code: 74, out: '', err });
  });
});

it('a lock that a dead process left behind does not keep an answer from being kept', async () => {
  const home = aHome();
  mkdirSync(home.places.history, { recursive: true });
  writeFileSync(join(home.places.history, '.lock'), '{"pid":999999999,"device":"","token":"t"}\n');
  expect((await home.run(BODY, THREE)).code).toBe(0);
  expect(answersKept(home)).toBe(3);
});
