import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { aHome } from '../fake-app.ts';
import { OWN_WORD, writeOwn } from '../own-file.ts';

const BEFORE = '2026-11-20T09:00:00.000+01:00';
const TOO_SHORT = OWN_WORD.replace(/ {4}text: >-\n.*\n.*\n/, '    text: Ilse waits for bread.\n');
const SAYS = 'bakery/late-bread: its text has 4 words. Fix: use 25 to 60.';

describe('lexi content check', () => {
  it.each([[['content']], [['content', 'check']]])('%j says where the file would be', async (argv) => {
    const home = aHome();
    const out = `There are no words of your own yet. The file would be ${home.places.own}\n`;
    expect(await home.run(argv)).toEqual({ code: 0, out, err: '' });
  });

  it('says that every rule holds', async () => {
    const home = aHome();
    const path = writeOwn(home);
    const out = `Every rule holds in ${path}\n`;
    expect(await home.run(['content', 'check'])).toEqual({ code: 0, out, err: '' });
  });

  it('names line, entry, rule and mend of a problem, and ends with 1', async () => {
    const home = aHome();
    writeOwn(home, TOO_SHORT);
    const out = `line 18, ${SAYS}\n1 problem. Until mended, the file is left out.\n`;
    expect(await home.run(['content', 'check'])).toEqual({ code: 1, out, err: '' });
  });

  it('checks another file where one is named, whatever the own file is', async () => {
    const home = aHome();
    writeOwn(home, 'words: [\n');
    const draft = join(home.folder, 'draft.yaml');
    writeFileSync(draft, OWN_WORD);
    expect(await home.run(['content', 'check', draft])).toMatchObject({
      code: 0,
      out: `Every rule holds in ${draft}\n`,
    });
  });

  it('tells scripts the same', async () => {
    const home = aHome();
    const file = writeOwn(home, TOO_SHORT);
    const { code, out } = await home.run(['content', 'check', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      schema: 'lexithymia/content-check',
      version: 1,
      file,
      problems: [{ line: 18, at: 'bakery/late-bread', says: 'its text has 4 words', fix: 'use 25 to 60' }],
    });
  });

  it('tells scripts of no problem where there is no file', async () => {
    const { code, out } = await aHome().run(['content', 'check', '--json']);
    expect({ code, problems: JSON.parse(out).problems }).toEqual({ code: 0, problems: [] });
  });

  it('a file that is not there is told, exit 74', async () => {
    const err = 'lexi: there is no file gone.yaml\nTry: lexi content check\n';
    expect(await aHome().run(['content', 'check', 'gone.yaml'])).toEqual({ code: 74, out: '', err });
  });

  it('a folder in its place is told, exit 74', async () => {
    const home = aHome();
    mkdirSync(home.places.own, { recursive: true });
    const { code, err } = await home.run(['content', 'check']);
    expect(code).toBe(74);
    expect(err).toContain(`the file of your own words ${home.places.own} could not be read: it is a folder`);
  });
});

describe('own words in a drill', () => {
  const PLAIN = ['drill', '--plain', '--only', 'body', '--count', '1'];

  it.each([
    ['broken YAML', 'words: [\n', ', line 2, the file: '],
    ['an alias without its anchor', 'words: *gone\n', ', the file: Unresolved alias'],
    ['another shape', 'hello\n', ', line 1, the file: '],
    ['a field of another shape', OWN_WORD.replace('level: 3', 'level: 9'), ', line 6, words.0.level: '],
    ['a broken rule', TOO_SHORT, `, line 18, ${SAYS.split('. Fix')[0]}`],
  ])('%s never stops it, and is told with the command to type', async (_, text, says) => {
    const home = aHome();
    writeOwn(home, text);
    const { code, out, err } = await home.run(PLAIN, { typed: ['n'] });
    expect(code).toBe(0);
    expect(out).toContain('1 answer kept.');
    expect(err.startsWith(`lexi: your own words were left out: ${home.places.own}${says}`)).toBe(true);
    expect(err.endsWith('\nTry: lexi content check\n')).toBe(true);
    expect(home.stored().length).toBe(1);
  });

  it.each([[['due']], [['words', 'sad']], [['word', 'sad']], [['about']]])(
    'a wrong file does not stop lexi %j either',
    async (argv) => {
      const home = aHome();
      writeOwn(home, 'words: [\n');
      expect((await home.run(argv)).code).toBe(0);
    },
  );

  it('are asked with the scene written for them', async () => {
    const history = [
      aShown('e1', BEFORE, 'snarky'),
      anAnswer('e2', BEFORE, { card: 'w:snarky/situation', given: [], mark: 'unsure', rating: 'again' }),
    ];
    const home = aHome({ history });
    writeOwn(home);
    const argv = ['drill', '--plain', '--family', 'anger', '--only', 'situation', '--new', '0', '--count', '1'];
    const { out, err } = await home.run(argv, { typed: ['anger'] });
    expect(err).toBe('');
    expect(out).toContain('Ilse has waited ten minutes');
    expect(home.stored()).toEqual(['answer w:snarky/situation f:anger best good']);
  });
});
