import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendLine } from '../../src/storage/append.ts';
import { isAbandoned, lockIn, waitWhileRewritten, withLock } from '../../src/storage/lock.ts';
import { aFolder, ended, filesIn, modeOf, source, startScript } from '../real-files.ts';

/** The id of a process that has ended. */
async function aDeadProcess(): Promise<number> {
  const child = startScript(aFolder(), '');
  await ended(child);
  return child.pid ?? 0;
}
const heldBy = (pid: number, device = 'mine') => `${JSON.stringify({ pid, device, token: 't' })}\n`;

describe('the lock', () => {
  it('is a private file while the body runs, and gone afterwards, whatever the body did', () => {
    const folder = aFolder();
    const seen = withLock(folder, 'mine', (isOurs) => [isOurs(), modeOf(lockIn(folder))]);
    expect(seen).toEqual([true, 0o600]);
    expect(filesIn(folder)).toEqual([]);
    expect(() => withLock(folder, 'mine', () => expect.unreachable())).toThrow();
    expect(filesIn(folder)).toEqual([]);
  });

  it('of a process that died is taken over', async () => {
    const folder = aFolder();
    writeFileSync(lockIn(folder), heldBy(await aDeadProcess()));
    expect(withLock(folder, 'mine', (isOurs) => isOurs())).toBe(true);
    expect(filesIn(folder)).toEqual([]);
  });

  it('of a process that lives is waited for, and then told', () => {
    const folder = aFolder();
    const held = heldBy(process.pid);
    writeFileSync(lockIn(folder), held);
    expect(() => withLock(folder, 'mine', () => undefined)).toThrow(
      expect.objectContaining({
        kind: 'failed',
        message: `process ${process.pid} is rewriting the history at this moment`,
      }),
    );
    expect(readFileSync(lockIn(folder), 'utf8')).toBe(held);
  });

  it('that another process took over is not taken away from it', () => {
    const folder = aFolder();
    const isOurs = withLock(folder, 'mine', (ours) => {
      writeFileSync(lockIn(folder), heldBy(1));
      return ours();
    });
    expect(isOurs).toBe(false);
    expect(readFileSync(lockIn(folder), 'utf8')).toBe(heldBy(1));
  });

  it('lets one process through at a time', async () => {
    const folder = aFolder();
    const text = `
      import { readFileSync, writeFileSync } from 'node:fs';
      import { withLock } from '${source('storage/lock.ts')}';
      const count = process.argv[2] + '/count';
      for (let turn = 0; turn < 40; turn += 1) {
        withLock(process.argv[2], 'mine', () => {
          const before = Number(readFileSync(count, 'utf8'));
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
          writeFileSync(count, String(before + 1));
        });
      }`;
    writeFileSync(join(folder, 'count'), '0');
    const ends = [1, 2, 3].map(() => ended(startScript(folder, text, [folder])));
    for (const end of await Promise.all(ends)) expect(end).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(join(folder, 'count'), 'utf8')).toBe('120');
  }, 120_000);
});

describe('a lock is abandoned', () => {
  const HOUR = 3_600_000;
  it.each([
    ['not where its process lives, however old it is', heldBy(process.pid), HOUR, false],
    ['not where another machine took it a minute ago', heldBy(999_999_999, 'other'), 60_000, false],
    ['where another machine took it an hour ago', heldBy(999_999_999, 'other'), HOUR, true],
    ['where its process is gone', heldBy(999_999_999), 0, true],
    ['not where it is being written at this moment', '', 0, false],
    ['where it says nothing and is old', '', HOUR, true],
    ['where it is not one of ours and is old', 'null', HOUR, true],
  ])('%s', (_, text, ageMs, expected) => {
    expect(isAbandoned(text, ageMs, 'mine')).toBe(expected);
  });
});

describe('whoever adds a line', () => {
  it('waits while the history is rewritten, and then adds it', async () => {
    const folder = aFolder();
    const text = `
      import { appendFileSync } from 'node:fs';
      import { withLock } from '${source('storage/lock.ts')}';
      withLock(process.argv[2], 'mine', () => {
        process.stdout.write('held');
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
        appendFileSync(process.argv[2] + '/log', 'rewritten\\n');
      });`;
    const holder = startScript(folder, text, [folder]);
    const end = ended(holder);
    await new Promise((held) => holder.stdout.once('data', held));
    appendLine(join(folder, 'log'), 'added', 'the note');
    expect(await end).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('rewritten\nadded\n');
  });

  it('goes on after a while where the lock stays, and does not wait for one that was left behind', () => {
    const folder = aFolder();
    writeFileSync(lockIn(folder), heldBy(process.pid));
    waitWhileRewritten(folder);
    const old = new Date(Date.now() - 60_000);
    utimesSync(lockIn(folder), old, old);
    appendLine(join(folder, 'log'), 'added', 'the note');
    expect(existsSync(lockIn(folder))).toBe(true);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('added\n');
  });
});
