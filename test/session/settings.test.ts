import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isSettingName, SETTINGS, settingsFrom } from '../../src/session/settings.ts';

describe('a setting typed', () => {
  it.each([
    ['count', '6', 6],
    ['count', '60', 60],
    ['count', '0', undefined],
    ['count', '61', undefined],
    ['count', '6.5', undefined],
    ['count', 'many', undefined],
    ['new', '0', 0],
    ['new', '13', undefined],
    ['heavy', 'on', true],
    ['heavy', 'Off', false],
    ['heavy', 'perhaps', undefined],
    ['mute', 'word:sad', undefined],
  ] as const)('%s %s is %s', (name, text, value) => expect(SETTINGS[name].parse(text)).toBe(value));
});

describe('settings stored', () => {
  it('stand over the defaults', () => {
    expect(settingsFrom({ count: 6 })).toEqual({ settings: { ...DEFAULT_SETTINGS, count: 6 } });
  });
  it('that another version wrote are left alone', () => {
    expect(settingsFrom({ weather: 'rain' })).toEqual({ settings: DEFAULT_SETTINGS });
  });
  it.each([
    [{ count: 999 }, 'count'],
    [{ count: '6' }, 'count'],
    [{ heavy: 'on' }, 'heavy'],
    [{ new: null }, 'new'],
    [{ mute: 'word:sad' }, 'mute'],
    [{ mute: ['sad'] }, 'mute'],
    [{ mute: ['scene:sad'] }, 'mute'],
    [{ mute: ['word:sad', 'context:work'] }, undefined],
  ])('%j names what is wrong', (stored, wrong) => expect(settingsFrom(stored).wrong).toBe(wrong));
});

it.each([
  ['count', true],
  ['toString', false],
  ['__proto__', false],
])('the name %s is known: %s', (name, known) => expect(isSettingName(name)).toBe(known));
