/** Which of the dated copies are kept: the newest of so many days, weeks and months that have any. */
import { type Day, formatDay } from '../memory/day.ts';

/** A dated copy: its name, which sorts by time, and the day it was made on. */
export interface Copy {
  readonly name: string;
  readonly day: Day;
}

/** Mondays begin a week; day 0, 1970-01-01, was a Thursday. */
const weekOf = (day: Day): number => Math.floor((day + 3) / 7);
const monthOf = (day: Day): string => formatDay(day).slice(0, 7);

const KEPT: readonly { readonly of: (day: Day) => string | number; readonly most: number }[] = [
  { of: (day) => day, most: 7 },
  { of: weekOf, most: 4 },
  { of: monthOf, most: 12 },
];

/** The names of the copies to keep, 7 daily, 4 weekly and 12 monthly ones; those of today and later are all kept. */
export function copiesToKeep(copies: readonly Copy[], today: Day): ReadonlySet<string> {
  const newestFirst = copies.toSorted((a, b) => b.day - a.day || (a.name < b.name ? 1 : -1));
  const kept = new Set(copies.filter(({ day }) => day >= today).map(({ name }) => name));
  for (const { of, most } of KEPT) {
    const periods = new Set<string | number>();
    for (const { name, day } of newestFirst) {
      if (periods.size === most) break;
      if (!periods.has(of(day))) kept.add(name);
      periods.add(of(day));
    }
  }
  return kept;
}
