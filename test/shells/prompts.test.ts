/** The recipes of docs/prompts.md, as they stand there, in the programs they are for. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aPlace, blockOf, found, inTerminal, outputOf, type Place, unlessFound } from './shell.ts';

// Shells and programs of the system start slowly on a busy machine.

const RECIPES = 'prompts.md';

/** A shell that has read the recipe, with a prompt that ends in "ready>". */
const SHELLS = {
  bash({ folder }: Place) {
    const path = join(folder, 'rc');
    writeFileSync(path, `PS1='ready> '\n${blockOf('bash', RECIPES)}`);
    return ['--noprofile', '--rcfile', path, '-i'];
  },
  zsh({ folder }: Place) {
    writeFileSync(join(folder, '.zshrc'), `PROMPT='ready> '\n${blockOf('zsh', RECIPES)}`);
    return ['-i', '-d', '+o', 'zle'];
  },
  fish({ folder }: Place) {
    const path = join(folder, 'config', 'fish');
    mkdirSync(path, { recursive: true });
    writeFileSync(
      join(path, 'config.fish'),
      `function fish_prompt; echo 'ready> '; end\nset fish_greeting\n${blockOf('fish', RECIPES)}`,
    );
    return ['-i'];
  },
};

describe.each(Object.entries(SHELLS))('the recipe for %s', (shell, argsFor) => {
  const test = it.skipIf(found(shell) === undefined);

  test(`shows the count beside the prompt${unlessFound(shell)}`, async () => {
    const place = aPlace();
    const terminal = inTerminal(place, shell, argsFor(place));
    expect(await terminal.until(/\[1\][\s\S]*ready>|ready>[\s\S]*\[1\]/)).not.toContain('{due}');
  });

  test(`shows nothing where nothing is due, and no error where there is no lexi${unlessFound(shell)}`, async () => {
    const place = aPlace([]);
    place.addProgram('lexi', '#!/bin/sh\necho trouble >&2\nexit 74\n');
    const terminal = inTerminal(place, shell, argsFor(place));
    const seen = await terminal.until('ready>');
    terminal.type('echo so"me"thing\r');
    expect(`${seen}${await terminal.until(/something[\s\S]*ready>/)}`).not.toMatch(/trouble|\[\d*\]/);
  });
});

describe('the recipe for tmux', () => {
  it.skipIf(found('tmux') === undefined)(`shows the count in the status line${unlessFound('tmux')}`, async () => {
    const place = aPlace();
    const path = join(place.folder, 'tmux.conf');
    writeFileSync(path, blockOf('tmux', RECIPES));
    const server = ['-S', join(place.folder, 'socket')];
    onTestFinished(() => void execFileSync('tmux', [...server, 'kill-server'], { env: place.env }));
    const terminal = inTerminal(place, 'tmux', [...server, '-f', path, 'new-session', 'exec cat']);
    expect(await terminal.until('[1] ')).not.toContain('{due}');
  });
});

describe('the recipes for programs that are not run here', () => {
  it.each([
    ['toml', /^command = "(.+)"$/m],
    ['json', /"exec": "(.+)"/],
  ])('their command prints the count: %s', (language, pattern) => {
    const command = pattern.exec(blockOf(language, RECIPES))?.[1] ?? 'no command';
    expect(outputOf(aPlace(), 'sh', ['-c', command])).toBe('[1]\n');
  });

  it('waybar’s is JSON', () => {
    expect(JSON.parse(blockOf('json', RECIPES))).toHaveProperty(['custom/lexi', 'exec']);
  });
});
