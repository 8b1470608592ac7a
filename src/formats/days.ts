/** A day of practice in counts; days without any have no row. */
import { type Day, formatDay } from '../memory/day.ts';
import { COUNT, DATE, type Field } from './field.ts';
import { type Counted, count, noTally, TALLY_FIELDS, type Tally } from './tally.ts';

export interface DayRecord extends Tally {
  readonly day: Day;
  readonly sessions: ReadonlySet<string>;
}

export const DAY_FIELDS: readonly Field<DayRecord>[] = [
  { name: 'day', says: 'The local day, which began at 04:00', is: DATE, of: ({ day }) => formatDay(day) },
  ...TALLY_FIELDS,
  { name: 'sessions', says: 'Sessions with an event on that day', is: COUNT, of: ({ sessions }) => sessions.size },
];

/** From events in order. */
export function* daysIn(moments: Iterable<Counted>): Generator<DayRecord> {
  let current: (DayRecord & { readonly sessions: Set<string> }) | undefined;
  for (const moment of moments) {
    if (current?.day !== moment.day) {
      if (current !== undefined) yield current;
      current = { day: moment.day, sessions: new Set(), ...noTally() };
    }
    count(current, moment);
    current.sessions.add(moment.event.session);
  }
  if (current !== undefined) yield current;
}
