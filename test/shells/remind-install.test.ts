/** Reminders: installed with programs of the test's own in the place of the system's, and taken back. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../real-files.ts';
import { printed, unitsIn } from './printed.ts';
import { aPlace, found, type Place } from './shell.ts';

// Shells and programs of the system start slowly on a busy machine.

/** A program that keeps the lines it was called with. */
const callsOf = (place: Place) => {
  const path = join(place.folder, 'calls');
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(0, -1) : [];
};
const RECORDS = (place: Place) => `#!/bin/sh\necho "$*" >> '${join(place.folder, 'calls')}'\n`;

const lexi = (place: Place, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync('lexi', args, { encoding: 'utf8', env: place.env, cwd: place.folder });
  return { code: status, out: stdout, err: stderr };
};

/** The program where nothing but the test's own programs is on the PATH. */
const withoutOthers = (place: Place, ...args: string[]) => {
  const programs = join(place.folder, 'bin');
  const env = { ...place.env, PATH: programs };
  return spawnSync(join(programs, 'lexi'), args, { encoding: 'utf8', env, cwd: place.folder });
};

describe('--install and --remove', () => {
  it('with systemd: two files and a timer that is on, and nothing of it afterwards', () => {
    const place = aPlace();
    place.addProgram('notify-send', '#!/bin/sh\n');
    place.addProgram('systemctl', RECORDS(place));
    const units = join(place.folder, 'config', 'systemd', 'user');
    const before = filesIn(place.folder);
    const installed = lexi(place, 'remind', '--at', '08:05', '--install', 'systemd');
    expect(installed).toMatchObject({ code: 0, err: '' });
    expect(installed.out).toMatch(/^At 08:05, .*\n/);
    const told = unitsIn(printed(place, 'systemd'));
    expect([...told.keys()]).toEqual(['service', 'timer'].map((kind) => join(units, `lexi-remind.${kind}`)));
    for (const [path, text] of told) expect(readFileSync(path, 'utf8').trim()).toBe(text.trim());
    expect(callsOf(place)).toEqual(['--user daemon-reload', '--user enable --now lexi-remind.timer']);
    expect(lexi(place, 'remind', '--remove', 'systemd')).toMatchObject({ code: 0, err: '' });
    expect(callsOf(place).slice(2)).toEqual(['--user disable --now lexi-remind.timer', '--user daemon-reload']);
    expect(filesIn(place.folder).filter((path) => path !== 'calls')).toEqual(before);
    expect(lexi(place, 'remind', '--remove', 'systemd')).toMatchObject({ code: 1, out: '' });
  });

  it('with systemd: another hour takes the place of the first', () => {
    const place = aPlace();
    place.addProgram('systemctl', RECORDS(place));
    lexi(place, 'remind', '--at', '08:05', '--install', 'systemd');
    lexi(place, 'remind', '--at', '21:30', '--install', 'systemd');
    const timer = join(place.folder, 'config', 'systemd', 'user', 'lexi-remind.timer');
    expect(readFileSync(timer, 'utf8')).toContain('*-*-* 21:30:00');
    expect(callsOf(place)[2]).toBe('--user disable --now lexi-remind.timer');
  });

  it.each([
    ['does not work', '#!/bin/sh\necho "Failed to connect to bus" >&2; exit 1\n', 'Failed to connect to bus'],
    ['is not there', undefined, 'there is no systemctl here'],
  ])('with systemd, where systemctl %s: nothing stays', (_, script, says) => {
    const place = aPlace();
    if (script !== undefined) place.addProgram('systemctl', script);
    const before = filesIn(place.folder);
    const { status, stdout, stderr } = withoutOthers(place, 'remind', '--at', '08:05', '--install', 'systemd');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain(`systemctl --user daemon-reload did not work: ${says}\n`);
    expect(filesIn(place.folder)).toEqual(before);
  });

  const TABLE = (place: Place) => join(place.folder, 'table');
  /** crontab as Debian has it, with the table in a file. */
  const aCrontab = (place: Place) => {
    const table = TABLE(place);
    place.addProgram(
      'crontab',
      `#!/bin/sh
case $1 in
  -l) [ -e '${table}' ] && exec cat '${table}'; echo 'no crontab for me' >&2; exit 1 ;;
  -r) exec rm '${table}' ;;
  -) exec cat > '${table}' ;;
esac\n`,
    );
  };

  it.each([
    ['no table yet', undefined],
    ['a table with lines of their own', 'MAILTO=me\n\n# mine\n0 1 * * * true\n'],
    ['a line with our name in it', '0 2 * * * lexi remind # lexi\n'],
  ])('with cron: one line more, and nothing of it afterwards: %s', (_, table) => {
    const place = aPlace();
    aCrontab(place);
    if (table !== undefined) writeFileSync(TABLE(place), table);
    expect(lexi(place, 'remind', '--at', '08:05', '--install', 'cron').code).toBe(0);
    expect(lexi(place, 'remind', '--at', '08:05', '--install', 'cron').code).toBe(0);
    expect(readFileSync(TABLE(place), 'utf8')).toBe(`${table ?? ''}${printed(place, 'cron')}`);
    expect(lexi(place, 'remind', '--remove', 'cron').code).toBe(0);
    expect(existsSync(TABLE(place)) ? readFileSync(TABLE(place), 'utf8') : undefined).toBe(table);
    expect(lexi(place, 'remind', '--remove', 'cron')).toMatchObject({ code: 1, out: '' });
  });

  it('with cron: a table that cannot be read is not replaced', () => {
    const place = aPlace();
    place.addProgram(
      'crontab',
      `#!/bin/sh\n[ "$1" = -l ] || touch '${TABLE(place)}'\necho 'disk trouble' >&2; exit 1\n`,
    );
    const { code, err } = lexi(place, 'remind', '--at', '08:05', '--install', 'cron');
    expect(code).toBe(1);
    expect(err).toContain('crontab -l did not work: disk trouble\n');
    expect(existsSync(TABLE(place))).toBe(false);
  });

  it('with launchd: one file and an agent that is loaded, and nothing of it afterwards', () => {
    const place = aPlace();
    place.addProgram('launchctl', RECORDS(place));
    const before = filesIn(place.folder);
    expect(lexi(place, 'remind', '--at', '08:05', '--install', 'launchd').code).toBe(0);
    const path = join(place.folder, 'Library', 'LaunchAgents', 'lexithymia.remind.plist');
    expect(readFileSync(path, 'utf8')).toBe(printed(place, 'launchd'));
    expect(lexi(place, 'remind', '--remove', 'launchd').code).toBe(0);
    const uid = process.getuid?.();
    expect(callsOf(place)).toEqual([`bootstrap gui/${uid} ${path}`, `bootout gui/${uid}/lexithymia.remind`]);
    expect(filesIn(place.folder).filter((each) => each !== 'calls')).toEqual(before);
  });

  it('says where nothing could be shown', () => {
    const place = aPlace();
    aCrontab(place);
    for (const name of ['cat', 'rm']) symlinkSync(found(name) ?? '', join(place.folder, 'bin', name));
    const child = withoutOthers(place, 'remind', '--at', '08:05', '--install', 'cron');
    expect(child.stderr).toBe('lexi: notify-send was not found; until it is installed (libnotify), nothing is shown\n');
    expect(child.status).toBe(0);
  });
});
