/** The clock on the wall. */
import { type Day, dayOf, MS_PER_MINUTE } from '../memory/day.ts';

/** A time as history keeps it: local, to the millisecond, with its offset from UTC. */
export function localTime(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const wall = new Date(date.getTime() + offset * MS_PER_MINUTE).toISOString().slice(0, -1);
  const hours = String(Math.trunc(Math.abs(offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(offset) % 60).padStart(2, '0');
  return `${wall}${offset < 0 ? '-' : '+'}${hours}:${minutes}`;
}

/** The day of that time, without writing it out: most starts need no more. */
export const localDay = (date: Date): Day => dayOf(date.getTime() - date.getTimezoneOffset() * MS_PER_MINUTE);

/** The IANA name of the zone this clock is in; UTC where the system does not say. */
export const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC';
