/** Two machines with one device id: a state folder that was synced, or a backup that was restored on another machine. */
import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldFiles } from '../../src/history/fold-files.ts';
import { appendLine } from '../../src/storage/append.ts';
import { ownHistoryFile } from '../../src/storage/device.ts';
import { historyPieces, readHistory } from '../../src/storage/history-files.ts';
import { anAnswer, day } from '../builders.ts';
import { aFolder } from '../real-files.ts';

const AT = '2026-11-22T08:00:00+01:00';

interface Machine {
  readonly folder: string;
  readonly history: string;
  /** Gives the name of the file it wrote to. */
  answer(sitting: string): string;
  answers(): string[];
  copy(): Machine;
}

/** A machine with a state and a history; it answers one card a sitting, and each card once. */
function aMachine(folder = aFolder()): Machine {
  const [state, history] = [join(folder, 'state'), join(folder, 'history')];
  return {
    folder,
    history,
    answer(sitting) {
      const path = ownHistoryFile(state, history, sitting);
      const event = anAnswer(`e-${sitting}`, AT, { card: `w:${sitting}/near`, session: sitting });
      appendLine(path, JSON.stringify(event), 'the answer');
      return basename(path);
    },
    answers: () => [...foldFiles(historyPieces(history), {}, day('2026-11-22')).folded.answers.keys()].sort(),
    copy() {
      const other = aFolder();
      cpSync(folder, other, { recursive: true });
      return aMachine(other);
    },
  };
}
/** What a sync tool does: a file that only one has is copied, one that grew follows, one that both changed is kept twice. */
function sync(one: Machine, other: Machine): void {
  mkdirSync(other.history, { recursive: true });
  const [mine, theirs] = [one, other].map(
    ({ history }) => new Map(readHistory(history).map((file) => [file.name, file.text])),
  );
  const give = (from: Machine, name: string, to: Machine, copy = name) =>
    copyFileSync(join(from.history, name), join(to.history, copy));
  for (const name of new Set([...mine!.keys(), ...theirs!.keys()])) {
    const [here, there] = [mine!.get(name), theirs!.get(name)];
    if (here === there) continue;
    if (there === undefined || here?.startsWith(there)) give(one, name, other);
    else if (here === undefined || there.startsWith(here)) give(other, name, one);
    else {
      const copy = name.replace('.jsonl', '.sync-conflict-20261122-080000-AAAAAAA.jsonl');
      give(one, name, other, copy);
      give(one, name, one, copy);
      give(other, name, one);
    }
  }
}

const cards = (...sittings: string[]) => sittings.map((sitting) => `w:${sitting}/near`).sort();

describe('two machines with one device id', () => {
  it('that answered both before they met lose no answer, and then part', () => {
    const one = aMachine();
    one.answer('s1');
    const two = one.copy();
    expect(one.answer('s2')).toBe(two.answer('s3'));
    sync(one, two);
    expect(one.answers()).toEqual(cards('s1', 's2', 's3'));
    expect(two.answers()).toEqual(cards('s1', 's2', 's3'));
    const names = [one.answer('s4'), two.answer('s5')];
    sync(one, two);
    expect(one.answers()).toEqual(cards('s1', 's2', 's3', 's4', 's5'));
    expect(two.answers()).toEqual(one.answers());
    expect(names.every((name) => /^[a-z0-9]{8}\.jsonl$/.test(name))).toBe(true);
  });

  it('where one overtakes the other: whoever finds a foreign last line takes a new id', () => {
    const one = aMachine();
    const shared = one.answer('s1');
    const two = one.copy();
    expect(two.answer('s2')).toBe(shared);
    sync(two, one);
    expect(one.answer('s3')).not.toBe(shared);
    expect(two.answer('s4')).toBe(shared);
    sync(one, two);
    expect(one.answers()).toEqual(cards('s1', 's2', 's3', 's4'));
    expect(two.answers()).toEqual(one.answers());
  });

  it('a backup of a week ago that is put back takes nothing from what was synced since', () => {
    const one = aMachine();
    one.answer('s1');
    const backup = one.copy();
    one.answer('s2');
    const other = aMachine();
    sync(one, other);
    backup.answer('s3');
    sync(backup, other);
    expect(other.answers()).toEqual(cards('s1', 's2', 's3'));
    expect(backup.answers()).toEqual(cards('s1', 's2', 's3'));
  });

  it('an id that came in a shared record writes nothing over what is there', () => {
    const one = aMachine();
    const shared = one.answer('s1');
    const two = one.copy();
    const before = readFileSync(join(two.history, shared), 'utf8');
    two.answer('s2');
    expect(readFileSync(join(two.history, shared), 'utf8').startsWith(before)).toBe(true);
  });
});
