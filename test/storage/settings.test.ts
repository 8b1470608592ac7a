import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSetting } from '../../src/storage/settings.ts';
import { aFolder, filesIn, modeOf } from '../real-files.ts';

const stored = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('writing a setting', () => {
  it('makes a private file with this one value in a private folder, and nothing else', () => {
    const folder = aFolder();
    const path = join(folder, 'config', 'lexithymia', 'settings.json');
    const umask = process.umask(0o000);
    try {
      writeSetting(path, 'count', 6);
    } finally {
      process.umask(umask);
    }
    expect(stored(path)).toEqual({ count: 6 });
    expect(filesIn(folder)).toEqual(['config/lexithymia/settings.json']);
    expect(modeOf(path)).toBe(0o600);
    expect(modeOf(join(folder, 'config', 'lexithymia'))).toBe(0o700);
  });

  it.each([
    ['a number', 'new', 0],
    ['a switch', 'heavy', true],
    ['a switch turned off', 'plain', false],
  ])('keeps the other keys, those of a newer version too: %s', (_, name, value) => {
    const path = join(aFolder(), 'settings.json');
    writeFileSync(path, '{"count": 6, "voice": {"pitch": "low"}}');
    writeSetting(path, name, value);
    expect(stored(path)).toEqual({ count: 6, voice: { pitch: 'low' }, [name]: value });
  });

  it('replaces the value that was there', () => {
    const path = join(aFolder(), 'settings.json');
    for (const count of [6, 7, 8]) writeSetting(path, 'count', count);
    expect(stored(path)).toEqual({ count: 8 });
  });

  it('makes a file private that was open to others', () => {
    const path = join(aFolder(), 'settings.json');
    writeFileSync(path, '{"count": 6}');
    chmodSync(path, 0o644);
    writeSetting(path, 'count', 7);
    expect(modeOf(path)).toBe(0o600);
  });
});

describe('taking a setting back to its default', () => {
  it('removes it from the file and keeps the others', () => {
    const path = join(aFolder(), 'settings.json');
    writeFileSync(path, '{"count": 6, "new": 1}');
    writeSetting(path, 'count', undefined);
    expect(stored(path)).toEqual({ new: 1 });
  });

  it('is no trouble where there is no file', () => {
    const path = join(aFolder(), 'settings.json');
    writeSetting(path, 'count', undefined);
    expect(existsSync(path) ? stored(path) : {}).toEqual({});
  });
});

describe('settings that cannot be written', () => {
  it('are told by their path: a folder stands in the place of the file', () => {
    const path = join(aFolder(), 'settings.json');
    mkdirSync(path);
    const message = `the settings file ${path} could not be written: it is a folder`;
    expect(() => writeSetting(path, 'count', 6)).toThrow(expect.objectContaining({ kind: 'io', message }));
  });

  it('are told by their folder: its path goes through a file', () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'file'), '');
    const path = join(folder, 'file', 'deep', 'settings.json');
    const message = `the folder ${join(folder, 'file', 'deep')} could not be made: part of its path is a file, not a folder`;
    expect(() => writeSetting(path, 'count', 6)).toThrow(expect.objectContaining({ kind: 'io', message }));
  });

  it('a damaged file is left as it is', () => {
    const path = join(aFolder(), 'settings.json');
    writeFileSync(path, '{ damaged');
    expect(() => writeSetting(path, 'count', 6)).toThrow(expect.objectContaining({ kind: 'io' }));
    expect(readFileSync(path, 'utf8')).toBe('{ damaged');
  });
});
