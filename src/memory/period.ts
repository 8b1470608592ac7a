/** Days as people name them: a date, or so long ago. */
import { addDays, type Day, formatDay, parseDay } from './day.ts';

const AGO = /^(\d{1,4})([dwm])$/;
const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;

/** "2026-11-22", or "7d", "2w" and "3m" before today; undefined where it is neither. */
export function dayNamed(text: string, today: Day): Day | undefined {
  const [, digits = '', unit] = AGO.exec(text) ?? [];
  const count = Number(digits);
  if (unit === undefined) return parseDay(text);
  return unit === 'm' ? monthsBefore(today, count) : addDays(today, unit === 'w' ? -DAYS_A_WEEK * count : -count);
}

/** The same day of an earlier month, or the last one of a month that is too short for it. */
function monthsBefore(day: Day, count: number): Day | undefined {
  const [year = 0, month = 1, date = 1] = formatDay(day).split('-').map(Number);
  const months = year * MONTHS_A_YEAR + (month - 1) - count;
  const first = (ahead: number) =>
    parseDay(
      `${String(Math.floor((months + ahead) / MONTHS_A_YEAR)).padStart(4, '0')}-${String(((months + ahead) % MONTHS_A_YEAR) + 1).padStart(2, '0')}-01`,
    );
  const [begins, ends] = [first(0), first(1)];
  return begins === undefined || ends === undefined ? undefined : (Math.min(begins + date - 1, ends - 1) as Day);
}
