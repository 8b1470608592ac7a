/** Where things are kept. */
import { isAbsolute, join, resolve } from 'node:path';

export interface Places {
  readonly history: string;
  /** Copies made before anything is rewritten, and those a person asks for. */
  readonly backups: string;
  readonly settings: string;
  /** The person's own words and scenes; there may be none. */
  readonly own: string;
  readonly cache: string;
  /** The id of this device; never inside a folder that may be synced or copied. */
  readonly state: string;
}

interface Folders {
  readonly data: string;
  readonly config: string;
  readonly cache: string;
  readonly state: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const NAME = 'lexithymia';

/** LEXITHYMIA_HOME puts everything but the device's own state into one folder. `base`: where the system has conventions of its own. */
export function placesFor(env: Env, base: Folders = xdg(env)): Places {
  const home = env['LEXITHYMIA_HOME'];
  if (home === undefined || home === '') {
    return {
      history: join(base.data, 'history'),
      backups: join(base.data, 'backups'),
      settings: join(base.config, 'settings.json'),
      own: join(base.config, 'own-words.yaml'),
      cache: join(base.cache, 'cards.json'),
      state: base.state,
    };
  }
  const root = resolve(home);
  return {
    history: join(root, 'history'),
    backups: join(root, 'backups'),
    settings: join(root, 'settings.json'),
    own: join(root, 'own-words.yaml'),
    cache: join(root, 'cache', 'cards.json'),
    state: base.state,
  };
}

/** macOS and Windows as env-paths knows them; neither has a folder for state, so it goes beside the data. Undefined elsewhere. */
export async function conventionsOf(platform: NodeJS.Platform): Promise<Folders | undefined> {
  if (platform !== 'darwin' && platform !== 'win32') return undefined;
  const { default: envPaths } = await import('env-paths');
  const { data, config, cache } = envPaths(NAME, { suffix: '' });
  return { data, config, cache, state: join(data, 'state') };
}

/** The XDG base directories. The standard says that a relative value is to be ignored. */
function xdg(env: Env): Folders {
  const folder = (name: string, otherwise: string) => {
    const value = env[name];
    const root =
      value !== undefined && isAbsolute(value)
        ? value
        : join(env['HOME'] || process.getBuiltinModule('node:os').homedir(), otherwise);
    return join(root, NAME);
  };
  return {
    data: folder('XDG_DATA_HOME', '.local/share'),
    config: folder('XDG_CONFIG_HOME', '.config'),
    cache: folder('XDG_CACHE_HOME', '.cache'),
    state: folder('XDG_STATE_HOME', '.local/state'),
  };
}
