/** Local days as whole numbers. A day begins at 04:00, so that a late evening still belongs to it. */

/** Days since 1970-01-01 on the person's own calendar. */
export type Day = number & { readonly brand: 'Day' };

/** The local hour at which a day begins. */
export const DAY_STARTS_AT = 4;

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;
export const MS_PER_MINUTE = 60_000;
const LOCAL_TIME =
  /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** A moment as the person's clock showed it. */
export interface LocalTime {
  readonly day: Day;
  /** UTC milliseconds. */
  readonly instant: number;
}

/**
 * Reads a local time with its offset ("2026-11-22T07:31:05.120+01:00"). Only the clock on the wall decides the day, so
 * neither a time zone nor a change to summer time can move it. Undefined where the text is no such time.
 */
export function parseLocalTime(at: string): LocalTime | undefined {
  if (!LOCAL_TIME.test(at)) return undefined;
  // Digit by digit, for this runs once for every line of the history.
  const year = 100 * twoDigits(at, 0) + twoDigits(at, 2);
  const date = twoDigits(at, 8);
  const ms = at.charAt(19) === '.' ? 10 * twoDigits(at, 20) + at.charCodeAt(22) - ZERO : 0;
  const wall = Date.UTC(year, twoDigits(at, 5) - 1, date, twoDigits(at, 11), twoDigits(at, 14), twoDigits(at, 17), ms);
  if (date > 28 && new Date(wall).getUTCDate() !== date) return undefined;
  const end = at.length;
  const minutes = at.endsWith('Z') ? 0 : 60 * twoDigits(at, end - 5) + twoDigits(at, end - 2);
  const offset = at.charAt(end - 6) === '-' ? -minutes : minutes;
  return { day: dayOf(wall), instant: wall - offset * MS_PER_MINUTE };
}

/** The day of a time on the wall, in milliseconds as if it were UTC. */
export const dayOf = (wall: number): Day => Math.floor((wall - DAY_STARTS_AT * MS_PER_HOUR) / MS_PER_DAY) as Day;

const ZERO = 0x30;

/** The number of two digits that stands at a place of a text. */
const twoDigits = (text: string, place: number): number =>
  10 * (text.charCodeAt(place) - ZERO) + text.charCodeAt(place + 1) - ZERO;

/** "2026-11-22" as a day; undefined where it is no date of the calendar. */
export function parseDay(text: string): Day | undefined {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return undefined;
  return (at / MS_PER_DAY) as Day;
}

export const formatDay = (day: Day): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => (day + days) as Day;

/** Whole days from one to the other; a clock that went back counts as none. */
export const daysBetween = (from: Day, to: Day): number => Math.max(0, to - from);
