/** Words that were renamed or retired since they were answered, through the program. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAnswer, aShown } from '../../builders.ts';
import { aFolder } from '../../real-files.ts';
import { aHome, compiledContent } from '../fake-app.ts';

const AT = '2026-11-01T09:00:00.000+01:00';
const answered = (word: string) => [
  aShown(`s-${word}`, AT, word),
  anAnswer(`a-${word}`, AT, { card: `w:${word}/situation` }),
];

/** A home whose program knows other names. */
function withAliases(aliases: Readonly<Record<string, string | null>>, history: ReturnType<typeof answered>) {
  const content = aFolder();
  cpSync(compiledContent(), content, { recursive: true });
  writeFileSync(join(content, 'aliases.json'), JSON.stringify(aliases));
  return aHome({ history, content });
}

describe('a word that was renamed since it was answered', () => {
  const home = () => withAliases({ 'w:cross-with': 'w:annoyed' }, answered('cross-with'));

  it('is due under its new name', async () => {
    expect(JSON.parse((await home().run(['due', '--json'])).out)).toMatchObject({ due: 1 });
    expect(JSON.parse((await aHome({ history: answered('cross-with') }).run(['due', '--json'])).out)).toMatchObject({
      due: 0,
    });
  });

  it('is known under its new name', async () => {
    const { memory } = JSON.parse((await home().run(['word', 'annoyed', '--json'])).out);
    expect(memory).toMatchObject({ state: 'met', answers: 1 });
  });
});

describe('a word that was retired', () => {
  const home = () => withAliases({ 'w:cross-with': null }, [...answered('cross-with'), ...answered('annoyed')]);

  it('is not asked', async () => {
    expect(JSON.parse((await home().run(['due', '--json'])).out)).toMatchObject({ due: 1 });
  });

  it('keeps its history', async () => {
    const there = home();
    expect((await there.run(['stats', '--json'])).out).toContain('"answers":2');
    expect((await there.run(['export', '-f', 'jsonl'])).out).toContain('w:cross-with/situation');
  });
});
