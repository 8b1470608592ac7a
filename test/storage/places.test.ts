import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conventionsOf, placesFor } from '../../src/storage/places.ts';

describe('places on a system with XDG folders', () => {
  it('are the folders of the standard below the home folder', () => {
    expect(placesFor({ HOME: '/home/ada' })).toEqual({
      history: '/home/ada/.local/share/lexithymia/history',
      backups: '/home/ada/.local/share/lexithymia/backups',
      settings: '/home/ada/.config/lexithymia/settings.json',
      own: '/home/ada/.config/lexithymia/own-words.yaml',
      cache: '/home/ada/.cache/lexithymia/cards.json',
      state: '/home/ada/.local/state/lexithymia',
    });
  });

  it.each([
    ['XDG_DATA_HOME', 'history and backups', { history: '/x/lexithymia/history', backups: '/x/lexithymia/backups' }],
    [
      'XDG_CONFIG_HOME',
      'settings and the own words',
      { settings: '/x/lexithymia/settings.json', own: '/x/lexithymia/own-words.yaml' },
    ],
    ['XDG_CACHE_HOME', 'cache', { cache: '/x/lexithymia/cards.json' }],
    ['XDG_STATE_HOME', 'state', { state: '/x/lexithymia' }],
  ] as const)('%s moves the %s and nothing else', (name, _, moved) => {
    const usual = placesFor({ HOME: '/home/ada' });
    expect(placesFor({ HOME: '/home/ada', [name]: '/x' })).toEqual({ ...usual, ...moved });
  });

  it.each(['x', './x', '../x', '~/x', ''])('a relative value (%j) is ignored, as the standard says', (value) => {
    const env = { XDG_DATA_HOME: value, XDG_CONFIG_HOME: value, XDG_CACHE_HOME: value, XDG_STATE_HOME: value };
    expect(placesFor({ HOME: '/home/ada', ...env })).toEqual(placesFor({ HOME: '/home/ada' }));
  });

  it.each([undefined, ''])('without HOME (%j) the account itself says where home is', (home) => {
    expect(placesFor({ HOME: home }).settings).toBe(join(homedir(), '.config/lexithymia/settings.json'));
  });
});

describe('LEXITHYMIA_HOME', () => {
  const env = { HOME: '/home/ada', LEXITHYMIA_HOME: '/sync/feelings', XDG_CONFIG_HOME: '/x', XDG_STATE_HOME: '/state' };

  it('holds answers, settings, own words and cache, and never the device', () => {
    expect(placesFor(env)).toEqual({
      history: '/sync/feelings/history',
      backups: '/sync/feelings/backups',
      settings: '/sync/feelings/settings.json',
      own: '/sync/feelings/own-words.yaml',
      cache: '/sync/feelings/cache/cards.json',
      state: '/state/lexithymia',
    });
  });

  it.each(['linux', 'darwin', 'win32'] as const)('never holds the device on %s', async (platform) => {
    expect(placesFor(env, await conventionsOf(platform)).state).not.toContain('/sync/feelings');
  });

  it('may be relative to the folder the command is run in', () => {
    expect(placesFor({ ...env, LEXITHYMIA_HOME: 'here' }).settings).toBe(resolve('here/settings.json'));
  });

  it('counts as unset where it is empty', () => {
    const { LEXITHYMIA_HOME: _, ...rest } = env;
    expect(placesFor({ ...env, LEXITHYMIA_HOME: '' })).toEqual(placesFor(rest));
  });
});

describe('places on macOS and Windows', () => {
  it.each(['darwin', 'win32'] as const)('on %s are six different places, none of them relative', async (platform) => {
    const places = Object.values(placesFor({}, await conventionsOf(platform)));
    expect(new Set(places).size).toBe(6);
    expect(places.filter((place) => resolve(place) !== place)).toEqual([]);
  });
});
