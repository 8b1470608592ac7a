import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putSettingsAside, readSettings } from '../../src/storage/settings-file.ts';
import { aFolder } from '../real-files.ts';

/** As README tells them. */
const DEFAULTS = { count: 12, new: 3, heavy: false, look: false, plain: false, mute: [] };

function aSettingsFile(text?: string): string {
  const path = join(aFolder(), 'settings.json');
  if (text !== undefined) writeFileSync(path, text);
  return path;
}

describe('reading settings', () => {
  it.each([
    ['no file', undefined, DEFAULTS],
    ['an empty object', '{}', DEFAULTS],
    ['one value', '{"count": 6}', { ...DEFAULTS, count: 6 }],
    [
      'every value',
      '{"count":60,"new":0,"heavy":true,"look":true,"plain":true,"mute":["word:sad","context:work"]}',
      { count: 60, new: 0, heavy: true, look: true, plain: true, mute: ['word:sad', 'context:work'] },
    ],
    ['a key of a newer version', '{"count": 6, "voice": "low"}', { ...DEFAULTS, count: 6 }],
  ])('%s gives defaults where nothing is set', (_, text, settings) => {
    expect(readSettings(aSettingsFile(text))).toEqual(settings);
  });
});

describe('a damaged settings file', () => {
  it.each(['', '{', '{"count": 6', 'count = 6', '[]', 'null', '6', '"count"'])('is told by its path: %j', (text) => {
    const path = aSettingsFile(text);
    const said = { kind: 'data', message: `the settings file ${path} is damaged`, hint: 'lexi settings reset' };
    expect(() => readSettings(path)).toThrow(expect.objectContaining(said));
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('is trouble with a file where it is a folder', () => {
    const path = aSettingsFile();
    mkdirSync(path);
    const message = `the settings file ${path} could not be read: it is a folder`;
    expect(() => readSettings(path)).toThrow(expect.objectContaining({ kind: 'io', message }));
  });
});

describe('a value out of its range', () => {
  it.each([
    ['count', '0'],
    ['count', '61'],
    ['count', '6.5'],
    ['count', '"6"'],
    ['count', 'null'],
    ['count', '[6]'],
    ['new', '-1'],
    ['new', '13'],
    ['heavy', '"on"'],
    ['heavy', '1'],
    ['look', '"true"'],
    ['plain', '{}'],
    ['mute', '"word:sad"'],
    ['mute', '["sad"]'],
    ['mute', '["word:Sad"]'],
    ['mute', '[1]'],
  ])('%s of %s is told by its name', (name, value) => {
    const path = aSettingsFile(`{"new": 2, "${name}": ${value}}`);
    const message = `the settings file ${path} holds no valid value for ${name}`;
    const said = { kind: 'data', message, hint: `lexi settings reset ${name}` };
    expect(() => readSettings(path)).toThrow(expect.objectContaining(said));
  });
});

describe('putting settings aside', () => {
  it('moves the file, so that defaults apply and nothing of it is lost', () => {
    const path = aSettingsFile('{ damaged');
    const aside = putSettingsAside(path);
    expect(aside).toBe(`${path}.old`);
    expect(readFileSync(`${path}.old`, 'utf8')).toBe('{ damaged');
    expect(readSettings(path)).toEqual(DEFAULTS);
  });

  it('does nothing where there is no file', () => {
    const path = aSettingsFile();
    expect(putSettingsAside(path)).toBeUndefined();
    expect(existsSync(`${path}.old`)).toBe(false);
  });

  it('takes a name of its own where the first is taken, so that no older file is lost', () => {
    const path = aSettingsFile('{"count": 6}');
    writeFileSync(`${path}.old`, '{"count": 5}');
    expect(putSettingsAside(path)).toBe(`${path}.old2`);
    expect(readFileSync(`${path}.old`, 'utf8')).toBe('{"count": 5}');
    expect(readFileSync(`${path}.old2`, 'utf8')).toBe('{"count": 6}');
  });
});
