import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { describedTree } from '../../scripts/command-tree.ts';
import { manPage, writeManPages } from '../../scripts/man.ts';
import type { CommandDescription } from '../../src/cli/complete/description.ts';
import { aFolder } from '../real-files.ts';
import { found, unlessFound } from '../shells/shell.ts';

const PAGE = manPage(describedTree(), '1.2.3', new Date('2026-11-22T12:00:00Z'));

/** The page as a reader shows it, without what makes letters bold. */
function shown(folder: string): string {
  writeManPages(join(folder, 'man1'), PAGE);
  const text = execFileSync('mandoc', ['-Tascii', join(folder, 'man1', 'lexi.1')], { encoding: 'utf8' });
  return text.replace(/.[\b]/g, '');
}

const all = (command: CommandDescription, path = ''): [string, CommandDescription][] =>
  command.commands
    .filter(({ name }) => name !== 'help')
    .flatMap((each) => [[`${path}${each.name}`, each], ...all(each, `${path}${each.name} `)]);

describe('the man page', () => {
  const test = it.skipIf(found('mandoc') === undefined);

  test(`holds every rule of mandoc -Tlint${unlessFound('mandoc')}`, () => {
    const { stdout, stderr, status } = spawnSync('mandoc', ['-Tlint'], { input: PAGE, encoding: 'utf8' });
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
  });

  test(`shows every command with its options and examples${unlessFound('mandoc')}`, () => {
    const text = shown(aFolder());
    const words = text.replace(/\s+/g, ' ');
    for (const [path, { options, examples }] of all(describedTree())) {
      expect(text).toContain(`\n   ${path}\n`);
      const section = text.slice(text.indexOf(`\n   ${path}\n`));
      const flags = options.map((option) => option.flags.at(-1) ?? '').filter((flag) => !/color|help/.test(flag));
      expect(flags.filter((flag) => !section.includes(flag))).toEqual([]);
      expect(examples.filter((line) => !words.includes(line.replace(/\s+/g, ' ')))).toEqual([]);
    }
  });

  test(`names where things are kept, and the exit codes${unlessFound('mandoc')}`, () => {
    const text = shown(aFolder());
    expect(text).toContain('~/.local/share/lexithymia/history');
    expect(text).toMatch(/\n {5}74 +Trouble with a file or the disk\.\n/);
    expect(text).toContain('version 1.2.3');
  });

  test(`is found under both names by man's own rules${unlessFound('mandoc')}`, () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'man1'));
    writeManPages(join(folder, 'man1'), PAGE);
    const [lexi, long] = ['lexi', 'lexithymia'].map((name) =>
      execFileSync('mandoc', ['-Tascii', join('man1', `${name}.1`)], { encoding: 'utf8', cwd: folder }),
    );
    expect(long).toBe(lexi);
  });
});

describe('the package', () => {
  it('brings both pages, as the build wrote them', () => {
    const told = manPage(describedTree(), packageJson.version, new Date()).replace(/^.*\n/, '');
    const [page = '', long = ''] = packageJson.man.map((path) =>
      readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'),
    );
    expect(page.replace(/^.*\n/, '')).toBe(told);
    expect(long).toBe('.so man1/lexi.1\n');
  });
});

it.skipIf(found('mandoc') === undefined)(`shows signs that roff reads in its own way${unlessFound('mandoc')}`, () => {
  const program: CommandDescription = {
    name: 'lexi',
    says: 'x',
    options: [],
    arguments: [],
    commands: [],
    examples: [`.x 'a' "b" \\c -d ~e ^f \`g\``],
  };
  const folder = aFolder();
  writeFileSync(join(folder, 'x.1'), manPage(program, '1', new Date(0)));
  const text = execFileSync('mandoc', ['-Tascii', join(folder, 'x.1')], { encoding: 'utf8' }).replace(/.[\b]/g, '');
  expect(text).toContain(program.examples[0]);
});
