import { describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/read-content.ts';
import { filesIn } from '../../real-files.ts';
import { aHome } from '../fake-app.ts';

const { lexicon, helpLines } = readContent('data');

describe('lexi about', () => {
  it('says what this is and what it is not, in lines of 80', async () => {
    const { code, out, err } = await aHome().run(['about']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const text = out.replace(/\n/g, ' ');
    for (const says of [
      'Lexithymia 1.2.3:',
      `${lexicon.words.length} words in ${lexicon.families.length} families.`,
      'It is not diagnosis, not treatment, and not for emergencies',
      'Everything stays on this computer',
      'not encrypted',
      'No connection is ever opened.',
    ])
      expect(text).toContain(says);
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('keeps to a narrow screen', async () => {
    const { out } = await aHome().run(['about'], { env: { COLUMNS: '40' } });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('tells scripts its version and its counts', async () => {
    const { out } = await aHome().run(['about', '--json']);
    expect(JSON.parse(out)).toEqual({
      schema: 'lexithymia/about',
      version: 1,
      program: '1.2.3',
      words: lexicon.words.length,
      families: lexicon.families.length,
    });
  });
});

describe('lexi where', () => {
  it('names every file and folder', async () => {
    const home = aHome();
    const { code, out } = await home.run(['where']);
    expect(code).toBe(0);
    expect(
      out
        .split('\n')
        .filter((line) => /^\S/.test(line))
        .map((line) => line.split(/ {2,}/)),
    ).toEqual([
      ['answers', home.places.history],
      ['backups', home.places.backups],
      ['settings', home.places.settings],
      ['own words', home.places.own],
      ['cache', home.places.cache],
      ['device', home.places.state],
    ]);
  });

  it('says on a line of its own what a place is for, in the width there is', async () => {
    const { out } = await aHome().run(['where'], { env: { COLUMNS: '40' } });
    const notes = out.split('\n').filter((line) => line.startsWith(' '));
    expect(notes.slice(0, 2)).toEqual([
      '           (made before anything is',
      '           rewritten, or by lexi backup)',
    ]);
    expect(notes.filter((line) => line.length > 40)).toEqual([]);
  });

  it('tells scripts the same', async () => {
    const home = aHome();
    const { out } = await home.run(['where', '--json']);
    expect(JSON.parse(out)).toEqual({ schema: 'lexithymia/where', version: 1, ...home.places });
  });

  it('names the folder of LEXITHYMIA_HOME', async () => {
    const home = aHome();
    const { out } = await home.run(['where', '--json'], { env: { LEXITHYMIA_HOME: '/sync/feelings' } });
    expect(JSON.parse(out)).toMatchObject({ history: '/sync/feelings/history', state: home.places.state });
  });
});

describe('lexi help-now', () => {
  it('shows a number for every country, and what to do in an emergency', async () => {
    const { code, out, err } = await aHome().run(['help-now']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(
      helpLines!.lines.filter(({ country, number }) => !new RegExp(`^${country} +${plain(number)}`, 'm').test(out)),
    ).toEqual([]);
    expect(out).toContain(`In an emergency: ${helpLines!.emergency}`);
    expect(out).toContain(helpLines!.directory);
    expect(out).toContain(`Numbers last looked up: ${helpLines!.reviewed}.`);
  });

  it('shows them also where settings and history are damaged', async () => {
    const { code, out } = await aHome({ settings: '{ damaged' }).run(['help-now']);
    expect(code).toBe(0);
    expect(out).toContain('In an emergency:');
  });
});

const plain = (text: string) => text.replace(/[()]/g, '\\$&');

it.each([['help-now'], ['about'], ['where'], ['--version'], ['--help']])('lexi %s leaves no trace', async (...argv) => {
  const home = aHome();
  expect((await home.run(argv)).code).toBe(0);
  expect(filesIn(home.folder)).toEqual([]);
});
