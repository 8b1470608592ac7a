/** The recipes of docs/sync.md that can be run here, run as they are written there, with the built program. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder } from '../real-files.ts';

const BIN = new URL('../../bin/lexithymia.js', import.meta.url).pathname;
const PAGE = readFileSync(new URL('../../docs/sync.md', import.meta.url), 'utf8');
const hasGit = spawnSync('git', ['--version']).status === 0;

const SITTING = ['next', 'unsure', 'quit'].map((each) => `{"do":"${each}"}\\n`).join('');

/** The commands under a heading, block by block. */
function recipe(heading: string): string[] {
  const section = PAGE.split(/^## /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, commands = '']) => commands);
}

/** A computer with a home of its own. */
function aDevice(home = aFolder()) {
  const bin = join(home, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'lexi'), `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`, { mode: 0o755 });
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    HOME: home,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'me'],
        [`GIT_${who}_EMAIL`, 'me@localhost'],
      ]),
    ),
  };
  const sh = (commands: string) => execFileSync('/bin/sh', ['-euc', commands], { env, cwd: home, encoding: 'utf8' });
  const history = join(home, '.local/share/lexithymia/history');
  return {
    home,
    sh,
    history,
    state: join(home, '.local/state/lexithymia'),
    /** A new word is shown and asked about, and the answer is that one cannot tell. */
    answer: () => void sh(`printf '${SITTING}' | lexi drill --json --count 1 --only situation --new 30`),
    answers: () => Number(JSON.parse(sh('lexi stats --json')).answers),
    cards: () => sh('lexi export --format jsonl').split('\n').sort().join('\n'),
    files: () => readdirSync(history).filter((name) => name.endsWith('.jsonl')),
    modes: () =>
      readdirSync(history)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => statSync(join(history, name)).mode & 0o077),
  };
}

describe.skipIf(!hasGit)('the recipe for git', () => {
  const [first = '', other = '', always = ''] = recipe('Git');
  /** A second computer that reaches the repository of the first. */
  const beside = (one: ReturnType<typeof aDevice>, two: ReturnType<typeof aDevice>) => {
    two.sh(`ln -s '${one.home}/lexithymia-history.git' ~/lexithymia-history.git`);
  };

  it('brings the answers of two devices together, privately', () => {
    const [one, two] = [aDevice(), aDevice()];
    one.answer();
    two.answer();
    one.sh(first);
    beside(one, two);
    two.sh(other);
    expect(two.answers()).toBe(2);
    two.sh(always);
    one.answer();
    one.sh(always);
    two.sh(always);
    expect([one.answers(), two.answers()]).toEqual([3, 3]);
    expect(one.cards()).toBe(two.cards());
    expect(one.files()).toHaveLength(2);
    expect([...one.modes(), ...two.modes()]).toEqual([0, 0, 0, 0]);
    expect(one.sh(always) + two.sh(always)).toBe('');
  }, 120_000);

  it('joins one file that two devices changed, and both go on', () => {
    const one = aDevice();
    one.answer();
    one.sh(first);
    const two = aDevice();
    beside(one, two);
    // A state folder that was copied: two machines with one name.
    cpSync(one.state, two.state, { recursive: true });
    two.sh(other);
    one.answer();
    two.answer();
    expect(one.files()).toEqual(two.files());
    one.sh(always);
    two.sh(always);
    one.sh(always);
    expect([one.answers(), two.answers()]).toEqual([3, 3]);
    one.answer();
    two.answer();
    one.sh(always);
    two.sh(always);
    one.sh(always);
    expect([one.answers(), two.answers()]).toEqual([5, 5]);
    expect(one.cards()).toBe(two.cards());
  }, 120_000);
});

it('the recipe by hand carries a history to a new device, once', () => {
  const [out = '', into = ''] = recipe('By hand');
  const [one, two] = [aDevice(), aDevice()];
  one.answer();
  one.sh(out);
  const carry = () => cpSync(join(one.home, 'history.jsonl'), join(two.home, 'history.jsonl'));
  carry();
  expect(two.sh(into)).toMatch(/^New in .*\n[\s\S]*Nothing was changed\.\nImported from /);
  carry();
  expect(two.sh(into)).toMatch(/^Nothing new in /);
  expect(two.cards()).toBe(one.cards());
  expect(readdirSync(two.home)).not.toContain('history.jsonl');
}, 120_000);

it('the recipe for a synced folder joins what both have, and conflicted copies are read', () => {
  const [first = '', other = ''] = recipe('Dropbox, Nextcloud, a network folder');
  const [one, two] = [aDevice(), aDevice()];
  one.answer();
  two.answer();
  mkdirSync(join(one.home, 'Dropbox'));
  one.sh(first);
  two.sh(`ln -s '${one.home}/Dropbox' ~/Dropbox\n${other}`);
  expect([one.answers(), two.answers()]).toEqual([2, 2]);
  two.answer();
  const [name = ''] = one.files();
  renameSync(join(one.history, name), join(one.history, name.replace('.jsonl', ' (conflicted copy 2026-11-22).jsonl')));
  one.answer();
  expect([one.answers(), two.answers()]).toEqual([4, 4]);
  rmSync(join(two.home, '.local/share/lexithymia/history-before'), { recursive: true });
  expect(two.answers()).toBe(4);
}, 120_000);
