/** Reminders: what is printed is read by the programs it is for, and carried out. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printed, unitsIn } from './printed.ts';
import { aPlace, BIN, found, ONE_DUE, type Place, unlessFound } from './shell.ts';

// Shells and programs of the system start slowly on a busy machine.

/** A place in which the program and the files are in folders with all the signs that shells and units read in their own way. */
function aTrickyPlace(history = ONE_DUE): Place {
  const place = aPlace(history);
  const folder = join(place.folder, `my "lexi's" 100% \\ $HOME`);
  mkdirSync(folder);
  const script = join(folder, 'lexi');
  symlinkSync(BIN, script);
  const home = join(folder, 'home');
  symlinkSync(place.env['LEXITHYMIA_HOME'] ?? '', home);
  const words = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  place.addProgram('lexi', `#!/bin/sh\nexec ${words(process.execPath)} ${words(script)} "$@"\n`);
  return { ...place, env: { ...place.env, LEXITHYMIA_HOME: home } };
}

/** Runs a script as the system would, with little of an environment; gives what was shown. */
function shown(place: Place, script: string, program: string): string {
  const log = join(place.folder, 'shown');
  place.addProgram(program, `#!/bin/sh\nprintf '%s\\n' "$*" >> '${log}'\n`);
  const { PATH = '' } = place.env;
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', script], { encoding: 'utf8', env: { PATH } });
  expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
  return existsSync(log) ? readFileSync(log, 'utf8') : `nothing, exit ${status}`;
}

/** A word in a unit, as systemd reads it. */
const fromUnit = (line: string): string =>
  line
    .replace(/^[^"]*"|"$/g, '')
    .replaceAll('$$', '$')
    .replaceAll('%%', '%')
    .replace(/\\(["\\])/g, '$1');

describe('systemd', () => {
  const test = it.skipIf(found('systemd-analyze') === undefined);

  test(`takes both units as they are${unlessFound('systemd-analyze')}`, () => {
    const place = aTrickyPlace();
    const paths = [...unitsIn(printed(place, 'systemd'))].map(([path, text]) => {
      const copy = join(place.folder, path.split('/').at(-1) ?? '');
      writeFileSync(copy, text);
      return copy;
    });
    expect(paths.length).toBe(2);
    const runtime = join(place.folder, 'run');
    mkdirSync(runtime, { mode: 0o700 });
    const checked = spawnSync('systemd-analyze', ['verify', '--user', '--man=no', ...paths], {
      encoding: 'utf8',
      env: { ...place.env, XDG_RUNTIME_DIR: runtime },
    });
    const ours = `${checked.stdout}${checked.stderr}`.split('\n').filter((line) => line.includes('lexi-remind'));
    expect({ ours, status: checked.status }).toEqual({ ours: [], status: 0 });
  });

  test(`would find a unit that is wrong${unlessFound('systemd-analyze')}`, () => {
    const place = aPlace();
    const path = join(place.folder, 'lexi-remind.service');
    writeFileSync(path, '[Service]\nType=oneshot\nExecStart=no-such-program\n');
    expect(spawnSync('systemd-analyze', ['verify', '--user', '--man=no', path], { env: place.env }).status).not.toBe(0);
  });

  it.each([
    ['something is due', ONE_DUE, 0, 'lexi Questions waiting: 1\n'],
    ['nothing is due', [], 3, 'nothing, exit 0'],
  ])('runs what it holds: %s', (_, history, code, says) => {
    const place = aTrickyPlace(history);
    const unit = printed(place, 'systemd');
    const line = (name: string) => fromUnit(unit.split('\n').find((each) => each.startsWith(name)) ?? '');
    const { PATH = '' } = place.env;
    expect(spawnSync('/bin/sh', ['-c', line('ExecCondition=')], { env: { PATH } }).status).toBe(code);
    expect(shown(place, line('ExecStart='), 'notify-send')).toBe(says);
  });
});

describe('cron', () => {
  it.each([
    ['something is due', ONE_DUE, 'lexi Questions waiting: 1\n'],
    ['nothing is due', [], 'nothing, exit 3'],
  ])('runs its line, which prints nothing: %s', (_, history, says) => {
    const place = aTrickyPlace(history);
    const [line = '', ...more] = printed(place, 'cron').split('\n');
    expect(more).toEqual(['']);
    const command = /^5 8 \* \* \* (.*)$/.exec(line)?.[1] ?? '';
    expect(shown(place, command.replaceAll('\\%', '%'), 'notify-send')).toBe(says);
  });

  it('is silent where the desktop or the program is gone', () => {
    const place = aTrickyPlace();
    const command = printed(place, 'cron')
      .replace(/^5 8 \* \* \* /, '')
      .replaceAll('\\%', '%');
    place.addProgram('notify-send', '#!/bin/sh\necho trouble >&2; exit 1\n');
    for (const script of [command, command.replaceAll(process.execPath, '/no/such/node')]) {
      const { stdout, stderr } = spawnSync('/bin/sh', ['-c', script], {
        encoding: 'utf8',
        env: { PATH: place.env['PATH'] },
      });
      expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' });
    }
  });
});

const PYTHON = it.skipIf(found('python3') === undefined);

describe('launchd', () => {
  PYTHON(`reads the agent as a property list, and runs what it holds${unlessFound('python3')}`, () => {
    const place = aTrickyPlace();
    const read = 'import json, plistlib, sys; print(json.dumps(plistlib.loads(sys.stdin.buffer.read())))';
    const agent = JSON.parse(
      execFileSync('python3', ['-c', read], { input: printed(place, 'launchd'), encoding: 'utf8' }),
    );
    expect(agent).toMatchObject({ Label: 'lexithymia.remind', StartCalendarInterval: { Hour: 8, Minute: 5 } });
    const [shell, option, script] = agent.ProgramArguments;
    expect([shell, option]).toEqual(['/bin/sh', '-c']);
    const says = '-e display notification "Questions waiting: 1" with title "lexi"\n';
    expect(shown(place, script, 'osascript')).toBe(says);
  });
});

describe('schtasks', () => {
  PYTHON(`is given XML that names both programs${unlessFound('python3')}`, () => {
    const place = aTrickyPlace();
    const read = `import sys, xml.etree.ElementTree as tree
root = tree.parse(sys.stdin.buffer).getroot()
print(root.find('.//{*}Arguments').text)`;
    const script = execFileSync('python3', ['-c', read], { input: printed(place, 'schtasks'), encoding: 'utf8' });
    expect(script).toContain(`& '${process.execPath}' '`);
    expect(script).toContain("lexi''s");
    expect(script).toContain("prompt --format 'Questions waiting: {due}'");
  });
});
