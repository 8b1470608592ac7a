/** What only a process of its own can meet: a disk that fills up, an account without rights, pipes, and kills. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answersIn, keptBy, lostOf } from '../../bench/soak/kept.ts';
import { aMachine, PROGRAM, startSession } from '../../bench/soak/session.ts';
import { anAnswer } from '../builders.ts';
import { ended } from '../real-files.ts';

const AT = '2026-11-20T09:00:00.000+01:00';

function ourMachine() {
  const machine = aMachine();
  onTestFinished(() => machine.remove());
  return machine;
}

/** A small disk that only one process and its children see, so that nothing is left behind. */
const SMALL_DISK = ['--map-root-user', '--mount', 'sh', '-c'] as const;
const mayMount =
  process.platform === 'linux' &&
  spawnSync('unshare', [...SMALL_DISK, 'mount -t tmpfs -o size=64k tmpfs /mnt']).status === 0;

describe.skipIf(!mayMount)(`a small disk${mayMount ? '' : ' (skipped: it may not be mounted here)'}`, () => {
  it('that fills up in a session: told, 74; nothing acknowledged is lost, and with room again it goes on', async () => {
    const machine = ourMachine();
    const disk = join(machine.folder, 'home');
    mkdirSync(disk);
    const lexi = `"${process.execPath}" "${PROGRAM}"`;
    // Full but for two pages: the first answers find room, later ones do not.
    const script = `
      mount -t tmpfs -o size=64k tmpfs "${disk}" || exit 99
      mkdir "${disk}/history"
      dd if=/dev/zero of="${disk}/filling" bs=1k count=52 2>/dev/null
      ${lexi} drill --json --count 60 --new 12; echo "code $?" >&2
      rm "${disk}/filling"
      ${lexi} drill --json --count 3 </dev/null >/dev/null; echo "then $?" >&2
      ${lexi} undo >/dev/null; echo "undo $?" >&2
      cat "${disk}"/history/*.jsonl > "${machine.folder}/kept.jsonl"`;
    const session = startSession(machine, [], undefined, undefined, ['unshare', ...SMALL_DISK, script]);
    const { err } = await session.end;
    expect(err).toMatch(
      /lexi: the answer could not be added to \S+: the disk is full\nTry: lexi where shows the folders\n/,
    );
    expect(err.match(/(?:code|then|undo) \d+/g)).toEqual(['code 74', 'then 0', 'undo 0']);
    expect(session.acknowledged.length).toBeGreaterThan(0);
    mkdirSync(join(disk, 'history'), { recursive: true });
    writeFileSync(join(disk, 'history', 'kept.jsonl'), readFileSync(join(machine.folder, 'kept.jsonl')));
    const { events } = keptBy(machine);
    expect(lostOf(session.acknowledged, answersIn(events))).toBe(0);
    expect(events.at(-1)?.kind).toBe('undo');
  }, 120_000);
});

describe('a file that may not grow', () => {
  it('is told, 74, and nothing acknowledged is lost: the signal for it does not end the program without a word', async () => {
    const machine = ourMachine();
    const script = `ulimit -f 4; exec "${process.execPath}" "${PROGRAM}" drill --json --count 30`;
    const session = startSession(machine, [], undefined, undefined, ['sh', '-c', script]);
    const { code, err } = await session.end;
    expect(code).toBe(74);
    expect(err).toMatch(/^lexi: .+: it may not grow any further\nTry: lexi where shows the folders\n$/);
    expect(lostOf(session.acknowledged, answersIn(keptBy(machine).events))).toBe(0);
    expect(session.acknowledged.length).toBeGreaterThan(0);
  });
});

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const mayRunAsNobody =
  !isRoot || spawnSync(process.execPath, [PROGRAM, '--version'], { uid: NOBODY, gid: NOBODY }).status === 0;

describe.skipIf(!mayRunAsNobody)(
  `a history folder that may only be read${mayRunAsNobody ? '' : ' (skipped: no account without rights may run the program here)'}`,
  () => {
    it('can be read: a drill ends with 74 at the first answer, and says why', async () => {
      const machine = ourMachine();
      mkdirSync(machine.history, { recursive: true });
      const path = join(machine.history, 'another.jsonl');
      writeFileSync(path, `${JSON.stringify(anAnswer('e1', AT))}\n`);
      mkdirSync(join(machine.folder, 'state'));
      for (const folder of [machine.folder, join(machine.folder, 'home'), machine.history]) chmodSync(folder, 0o755);
      if (isRoot) chownSync(join(machine.folder, 'state'), NOBODY, NOBODY);
      else chmodSync(machine.history, 0o555);
      const as = { env: machine.env, ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}) };
      const run = (argv: string[]) => ended(spawn(process.execPath, [PROGRAM, ...argv], as));
      expect(await run(['stats'])).toMatchObject({ code: 0, err: '' });
      const child = spawn(process.execPath, [PROGRAM, 'drill', '--only', 'body'], as);
      child.stdin.end('n\nn\n');
      const { code, out, err } = await ended(child);
      expect(code).toBe(74);
      expect(err).toMatch(
        /^lexi: the answer could not be added to \S+: this account may not\nTry: lexi where shows the folders\n$/,
      );
      expect(out).not.toContain('Hard to tell');
      chmodSync(machine.history, 0o755);
      expect(readdirSync(machine.history)).toEqual(['another.jsonl']);
    });
  },
);

describe.skipIf(process.platform === 'win32')('a pipe in the place of a history file', () => {
  it.each([
    [['due'], 74],
    [['stats'], 74],
    [['export'], 74],
    [['undo'], 74],
    [['backup'], 74],
    [['drill', '--plain'], 74],
    [['doctor'], 1],
    [['doctor', '--fix'], 1],
  ])(
    'lexi %j does not wait for it: told, %i',
    async (argv, expected) => {
      const machine = ourMachine();
      mkdirSync(machine.history, { recursive: true });
      execFileSync('mkfifo', ['-m', '600', join(machine.history, 'pipe.jsonl')]);
      // Whoever waits for ever is ended, and has another code.
      const child = spawn(process.execPath, [PROGRAM, ...argv], { env: machine.env, timeout: 60_000 });
      child.stdin.end();
      const { code, out, err } = await ended(child);
      expect(code).toBe(expected);
      expect(`${out}${err}`.replaceAll(/\s+/g, ' ')).toMatch(
        /pipe\.jsonl(?: could not be read: it is a pipe, not a file|: this is a pipe)/,
      );
      expect(existsSync(join(machine.history, 'pipe.jsonl'))).toBe(true);
    },
    90_000,
  );
});

describe('the soak', () => {
  it('run small: kills and many processes at once lose nothing', async () => {
    const run = fileURLToPath(new URL('../../bench/soak/run.ts', import.meta.url));
    const sizes = ['--kills', '6', '--processes', '3', '--answers', '15'];
    const child = spawn(process.execPath, ['--import', 'tsx', run, 'kills', 'together', ...sizes], { cwd: aRoot() });
    const { code, out, err } = await ended(child);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^ok {3}3 processes at once, 15 answers each: 45 of 45 kept/);
    expect(out).toMatch(/\nok {3}6 kill -9: 0 of \d+ acknowledged answers lost, 0 unreadable files/);
  }, 300_000);
});

const aRoot = () => fileURLToPath(new URL('../..', import.meta.url));
