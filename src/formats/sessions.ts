/** A session in counts, in the order of their first events. */
import { type Day, formatDay } from '../memory/day.ts';
import { DATE, type Field, TEXT, TIME } from './field.ts';
import { type Counted, count, noTally, TALLY_FIELDS, type Tally } from './tally.ts';

export interface SessionRecord extends Tally {
  readonly session: string;
  readonly day: Day;
  readonly began: string;
  ended: string;
}

export const SESSION_FIELDS: readonly Field<SessionRecord>[] = [
  { name: 'session', says: 'Its id', is: TEXT, of: ({ session }) => session },
  { name: 'day', says: 'The local day of its first event', is: DATE, of: ({ day }) => formatDay(day) },
  { name: 'began', says: 'Local time of its first event', is: TIME, of: ({ began }) => began },
  { name: 'ended', says: 'Local time of its last event', is: TIME, of: ({ ended }) => ended },
  ...TALLY_FIELDS,
];

/** Two devices may be practised on at the same time, so a session has ended only when all events have been seen. */
export function sessionsIn(moments: Iterable<Counted>): Iterable<SessionRecord> {
  const sessions = new Map<string, SessionRecord>();
  for (const moment of moments) {
    const { session, at } = moment.event;
    const record = sessions.get(session) ?? { session, day: moment.day, began: at, ended: at, ...noTally() };
    sessions.set(session, record);
    record.ended = at;
    count(record, moment);
  }
  return sessions.values();
}
