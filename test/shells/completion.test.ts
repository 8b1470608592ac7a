/** The completions, in the shells themselves. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aPlace, found, inTerminal, outputOf, type Place, unlessFound } from './shell.ts';

// Shells and programs of the system start slowly on a busy machine.

/** Lines to complete, and what is offered for the last word. */
const LINES: readonly [line: string, offered: readonly string[]][] = [
  ['lexi wor', ['word', 'words']],
  ['lexi word resentf', ['resentful']],
  ['lexi drill --family ang', ['anger']],
  ['lexi find --body jaw-tight,chest-ho', ['jaw-tight,chest-hot', 'jaw-tight,chest-hollow']],
  ['lexi settings set heavy ', ['off', 'on']],
  ['lexi due --qu', ['--quiet']],
  ['lexi content check own', ['own words.yaml']],
  ['lexithymia completion b', ['bash']],
  ['lexi dance ', []],
];

/** A place with the script of a shell in a file, and a file whose name has a space in it. */
function aPlaceFor(shell: string): Place & { readonly script: string } {
  const place = aPlace();
  place.addProgram('lexithymia', '#!/bin/sh\nexec lexi "$@"\n');
  const script = join(place.folder, 'script');
  writeFileSync(script, outputOf(place, 'lexi', ['completion', shell]));
  writeFileSync(join(place.folder, 'own words.yaml'), '');
  return { ...place, script };
}

const sorted = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .sort();

describe('bash', () => {
  const test = it.skipIf(found('bash') === undefined);

  test.each(LINES)(`completes %j${unlessFound('bash')}`, (line, offered) => {
    const place = aPlaceFor('bash');
    const asks = `source '${place.script}'
      read -ra COMP_WORDS <<< "$1"
      [[ $1 == *' ' ]] && COMP_WORDS+=('')
      COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
      [[ $(complete -p "\${COMP_WORDS[0]}") == "complete -F _lexi \${COMP_WORDS[0]}" ]] || exit 9
      _lexi "\${COMP_WORDS[0]}"
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = outputOf(place, 'bash', ['--noprofile', '--norc', '-c', asks, 'bash', line]);
    expect(sorted(out)).toEqual([...offered].sort());
  });

  test(`completes what is typed at a prompt${unlessFound('bash')}`, async () => {
    const place = aPlaceFor('bash');
    const terminal = inTerminal(place, 'bash', ['--noprofile', '--norc', '-i'], { PS1: 'ready> ' });
    await terminal.until('ready>');
    terminal.type(`source '${place.script}'; PS1='go''> '\r`);
    await terminal.until('go> ');
    terminal.type('lexi word resentf\t');
    await terminal.until('resentful ');
    terminal.type('\x15lexi drill --family=ang\t');
    await terminal.until('--family=anger ');
    terminal.type('\x15lexi find --body jaw-tigh\t');
    await terminal.until('jaw-tight');
    terminal.type(',chest-ho\t\t');
    expect(await terminal.until(/chest-hollow[\s\S]*go>/)).toContain('jaw-tight,chest-hot');
    terminal.type('\x15lexi content check own\t');
    await terminal.until('own\\ words.yaml ');
  });
});

describe('zsh', () => {
  const test = it.skipIf(found('zsh') === undefined);

  test(`completes what is typed at a prompt${unlessFound('zsh')}`, async () => {
    const place = aPlaceFor('zsh');
    writeFileSync(
      join(place.folder, '.zshrc'),
      `PROMPT='go> '\nautoload -Uz compinit && compinit -u -D\nsource '${place.script}'\nunsetopt list_beep\n`,
    );
    const terminal = inTerminal(place, 'zsh', ['-i', '-d']);
    await terminal.until('go> ');
    terminal.type('lexi wor\t\t');
    const listed = await terminal.until(/the words there are/);
    expect(listed).toMatch(/word +-- one word/);
    terminal.type('\x15lexi word resentf\t');
    await terminal.until('resentful');
    terminal.type('\x15lexi drill --family=ang\t');
    await terminal.until('--family=anger');
    terminal.type('\x15lexi find --body jaw-tight,chest-hol\t');
    await terminal.until('chest-hollow');
    terminal.type('\x15lexi settings set heavy o\t\t');
    await terminal.until(/off/);
    terminal.type('\x15lexithymia completion ba\t');
    await terminal.until('completion bash');
    terminal.type('\x15lexi content check own\t');
    await terminal.until(/own\\ words.yaml/);
  });

  test(`loads the script as a completion file too${unlessFound('zsh')}`, async () => {
    const place = aPlaceFor('zsh');
    writeFileSync(join(place.folder, '_lexi'), outputOf(place, 'lexi', ['completion', 'zsh']));
    writeFileSync(
      join(place.folder, '.zshrc'),
      `PROMPT='go> '\nfpath=('${place.folder}' $fpath)\nautoload -Uz compinit && compinit -u -D\n`,
    );
    const terminal = inTerminal(place, 'zsh', ['-i', '-d']);
    await terminal.until('go> ');
    terminal.type('lexi word resentf\t');
    await terminal.until('resentful');
    terminal.type('\x15lexi settings set heavy of\t');
    await terminal.until('off');
  });
});

describe('fish', () => {
  const test = it.skipIf(found('fish') === undefined);
  // fish offers also what fits in the middle, and names of files as they are.
  test.each(LINES)(`completes %j${unlessFound('fish')}`, (line, offered) => {
    const place = aPlaceFor('fish');
    const out = outputOf(place, 'fish', ['--no-config', '-c', `source '${place.script}'; complete -C '${line}'`]);
    expect(sorted(out).map((each) => each.split('\t')[0])).toEqual([...offered].sort());
  });

  test(`says what each is${unlessFound('fish')}`, () => {
    const place = aPlaceFor('fish');
    const out = outputOf(place, 'fish', ['--no-config', '-c', `source '${place.script}'; complete -C 'lexi du'`]);
    expect(out).toBe('due\thow much is waiting\n');
  });
});

describe('PowerShell', () => {
  it.skipIf(found('pwsh') === undefined).each(LINES.filter(([line]) => !line.includes('content')))(
    `completes %j${unlessFound('pwsh')}`,
    (line, offered) => {
      const place = aPlaceFor('powershell');
      const asks = `. '${place.script}'; (TabExpansion2 '${line}' ${line.length}).CompletionMatches.CompletionText`;
      const out = outputOf(place, 'pwsh', ['-NoProfile', '-Command', asks]);
      expect(sorted(out)).toEqual([...offered].sort());
    },
  );

  it('its script closes what it opens, and asks in words the program knows', () => {
    const place = aPlaceFor('powershell');
    const script = outputOf(place, 'lexi', ['completion', 'powershell']).replace(/#.*/g, '');
    for (const [opened, closed] of ['()', '{}', '[]']) {
      expect(script.split(opened ?? '').length).toBe(script.split(closed ?? '').length);
    }
    const asked = [...script.matchAll(/& \$program (complete .+?) 2>/g)].map(([, words = '']) => words);
    expect(asked).toEqual(['complete --empty -- @words', 'complete -- @words $typed']);
    const said = asked.map((words) => words.replace('@words', 'settings set heavy').replace('$typed', 'o'));
    expect(said.map((words) => outputOf(place, 'lexi', words.split(' ')))).toEqual(['on\noff\n', 'on\noff\n']);
  });
});
