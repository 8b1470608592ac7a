/** What a person may set, with ranges and defaults. */

export interface Settings {
  /** Questions in a session. */
  readonly count: number;
  /** Places kept for new words on a day. */
  readonly new: number;
  /** Whether scenes about death, violence, serious illness and the like are asked. */
  readonly heavy: boolean;
  /** Whether a body question may be preceded by ten seconds of noticing one's own. */
  readonly look: boolean;
  /** Whether plain lines are used in a terminal too. */
  readonly plain: boolean;
  /** What is never asked about: `word:<id>` and `context:<name>`. */
  readonly mute: readonly string[];
}

export type SettingName = keyof Settings;

interface Setting<T> {
  readonly default: T;
  readonly says: string;
  /** What may be typed, for people. */
  readonly takes: string;
  /** Undefined where the text is no such value. */
  readonly parse: (text: string) => T | undefined;
  /** Whether a stored value may stand. */
  readonly holds: (value: unknown) => boolean;
}

const whole = (least: number, most: number) => ({
  takes: `a whole number from ${least} to ${most}`,
  parse: (text: string) => (/^\d{1,4}$/.test(text) && +text >= least && +text <= most ? +text : undefined),
  holds: (value: unknown) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
});

const onOrOff = {
  takes: 'on or off',
  parse: (text: string) => (/^(on|true|yes)$/i.test(text) ? true : /^(off|false|no)$/i.test(text) ? false : undefined),
  holds: (value: unknown) => typeof value === 'boolean',
};

const MUTED = /^(?:word|context):[a-z0-9-]+$/;

const mutes = {
  takes: 'what lexi settings mute and unmute set',
  parse: () => undefined,
  holds: (value: unknown) =>
    Array.isArray(value) && value.every((each) => typeof each === 'string' && MUTED.test(each)),
};

export const SETTINGS: { readonly [K in SettingName]: Setting<Settings[K]> } = {
  count: { default: 12, says: 'Questions in a session', ...whole(1, 60) },
  new: { default: 3, says: 'Places kept for new words on a day', ...whole(0, 12) },
  heavy: { default: false, says: 'Ask about scenes with death, violence or serious illness', ...onOrOff },
  look: { default: false, says: 'Ten seconds of noticing your own body before a body question', ...onOrOff },
  plain: { default: false, says: 'Plain numbered lines in a terminal too', ...onOrOff },
  mute: { default: [], says: 'Words and contexts that are never asked about', ...mutes },
};

export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[];

export const DEFAULT_SETTINGS: Settings = {
  count: SETTINGS.count.default,
  new: SETTINGS.new.default,
  heavy: SETTINGS.heavy.default,
  look: SETTINGS.look.default,
  plain: SETTINGS.plain.default,
  mute: SETTINGS.mute.default,
};

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);

/** Stored values over the defaults; `wrong` names the first value that is out of its range. */
export function settingsFrom(stored: Readonly<Record<string, unknown>>): { settings: Settings; wrong?: SettingName } {
  const wrong = SETTING_NAMES.find((name) => stored[name] !== undefined && !SETTINGS[name].holds(stored[name]));
  const known = Object.fromEntries(
    SETTING_NAMES.filter((name) => stored[name] !== undefined).map((name) => [name, stored[name]]),
  );
  const settings = { ...DEFAULT_SETTINGS, ...known } as Settings;
  return wrong === undefined ? { settings } : { settings: DEFAULT_SETTINGS, wrong };
}
