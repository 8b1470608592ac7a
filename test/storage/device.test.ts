import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendLine } from '../../src/storage/append.ts';
import { ownHistoryFile } from '../../src/storage/device.ts';
import { aFolder, modeOf } from '../real-files.ts';

/** A device with its two folders, and sittings named s1, s2 and so on. */
function aDevice() {
  const folder = aFolder();
  const [state, history] = [join(folder, 'state'), join(folder, 'history')];
  const sit = (session: string) => ownHistoryFile(state, history, session);
  /** A sitting that answers once. */
  const answer = (session: string) => {
    const path = sit(session);
    appendLine(path, eventOf(session), 'the answer');
    return path;
  };
  const record = () => readFileSync(join(state, 'device'), 'utf8').split('\n');
  return { state, history, sit, answer, record };
}

const eventOf = (session: string) => JSON.stringify({ v: 1, id: `e-${session}`, session, kind: 'shown', word: 'glad' });

describe('the history file of a device', () => {
  it('has a random name of eight letters and digits, in the history folder', () => {
    const { sit, history } = aDevice();
    const path = sit('s1');
    expect(path).toBe(join(history, basename(path)));
    expect(basename(path)).toMatch(/^[a-z0-9]{8}\.jsonl$/);
    expect(aDevice().sit('s1').slice(-14)).not.toBe(path.slice(-14));
  });

  it('is the same at every sitting', () => {
    const { answer, sit } = aDevice();
    const first = answer('s1');
    expect([answer('s2'), answer('s2'), sit('s3'), answer('s4')]).toEqual([first, first, first, first]);
  });

  it('is the same while nothing was written to it', () => {
    const { sit } = aDevice();
    expect(sit('s2')).toBe(sit('s1'));
  });

  it('is kept beside the sittings in one private file, the id first', () => {
    const { answer, record, state } = aDevice();
    const id = basename(answer('s1'), '.jsonl');
    answer('s2');
    expect(record()).toEqual([id, 's1', 's2', '']);
    expect(modeOf(join(state, 'device'))).toBe(0o600);
    expect(modeOf(state)).toBe(0o700);
  });
});

describe('a history file that another machine wrote to', () => {
  it('is left to it: a foreign last line gives this device a new name', () => {
    const { answer, record, sit } = aDevice();
    const shared = answer('s1');
    appendFileSync(shared, `${eventOf('foreign')}\n`);
    const own = sit('s2');
    expect(own).not.toBe(shared);
    expect(record()).toEqual([basename(own, '.jsonl'), 's2', '']);
    expect(sit('s3')).toBe(own);
  });

  it('is left to it also where the state folder was copied with its sittings', () => {
    const { answer, sit, state, history } = aDevice();
    const shared = answer('s1');
    const copy = `${state}-copy`;
    mkdirSync(copy);
    writeFileSync(join(copy, 'device'), readFileSync(join(state, 'device')));
    appendLine(ownHistoryFile(copy, history, 'copied-1'), eventOf('copied-1'), 'the answer');
    expect(sit('s2')).not.toBe(shared);
  });

  it('goes on being ours where the foreign line is not the last one', () => {
    const { answer, sit } = aDevice();
    const path = answer('s1');
    appendFileSync(path, `${eventOf('foreign')}\n${eventOf('s1')}\n`);
    expect(sit('s2')).toBe(path);
  });
});

describe('a history file that tells nothing of whose it is', () => {
  it.each([
    ['a line torn by a crash at the end', `${eventOf('s1')}\n{"v":1,"id":"e9","sess`],
    ['a torn line that was closed', `${eventOf('s1')}\n{"v":1,"id":"e9","sess\n`],
    ['nothing but a torn line', '{"v":1,"id'],
    ['no bytes at all', ''],
    ['a last line without a sitting', `${eventOf('s1')}\n{"v":1}\n`],
    ['a last line that is no object', `${eventOf('s1')}\nnull\n`],
    ['a last line longer than what is looked at', `${eventOf('s1')}\n{"x":"${'a'.repeat(70_000)}"}\n`],
  ])('is kept with %s', (_, text) => {
    const { answer, sit } = aDevice();
    const path = answer('s1');
    writeFileSync(path, text);
    expect(sit('s2')).toBe(path);
  });

  it('is kept when the whole history was deleted', () => {
    const { answer, sit, history } = aDevice();
    const path = answer('s1');
    writeFileSync(path, '');
    expect(ownHistoryFile(join(history, '..', 'state'), join(history, 'gone'), 's2')).toBe(
      join(history, 'gone', basename(path)),
    );
    expect(sit('s3')).toBe(path);
  });
});

describe('the record of sittings', () => {
  it('is cut to the newest hundred and the present one once it holds two hundred', () => {
    const { answer, record } = aDevice();
    const sittings = Array.from({ length: 201 }, (_, place) => `s${place + 1}`);
    const paths = new Set(sittings.map(answer));
    const [id, ...rest] = record();
    expect(paths.size).toBe(1);
    expect(id).toBe(basename([...paths][0]!, '.jsonl'));
    expect(rest).toEqual([...sittings.slice(100), '']);
  });

  it.each([
    ['empty', ''],
    ['no name of a device', '../../etc/passwd\ns1\n'],
    ['a name in capitals', 'ABCDEFGH\ns1\n'],
    ['a name that is too short', 'abc\ns1\n'],
  ])('that is %s is replaced by a new one', (_, text) => {
    const { sit, state, record } = aDevice();
    mkdirSync(state);
    writeFileSync(join(state, 'device'), text);
    const path = sit('s2');
    expect(basename(path)).toMatch(/^[a-z0-9]{8}\.jsonl$/);
    expect(record()).toEqual([basename(path, '.jsonl'), 's2', '']);
  });

  it('that cannot be read is trouble with a file, not a new device', () => {
    const { sit, state } = aDevice();
    mkdirSync(join(state, 'device'), { recursive: true });
    const message = `the device file ${join(state, 'device')} could not be read: it is a folder`;
    expect(() => sit('s1')).toThrow(expect.objectContaining({ kind: 'io', message }));
  });
});
