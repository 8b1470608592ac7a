/** What an export is made from. */

import type { Folded } from '../history/folded.ts';
import type { Moment } from '../history/timeline.ts';
import type { Content, Lexicon, Outline } from '../lexicon/content.ts';
import type { Day } from '../memory/day.ts';
import type { Settings } from '../session/settings.ts';
import type { Columns } from './field.ts';
import type { Filter } from './filter.ts';
import type { FamilyOf } from './review.ts';

/** The history as it is read for an export: as often as asked, never held as a whole. */
export interface Events {
  /** What was not taken back, in order; of the days that are wanted. */
  live(isWanted?: (day: Day) => boolean): Iterable<Moment>;
  /** Every line as it was kept, in order, with its event and day; read only where asked. */
  kept(): Iterable<Kept>;
  /** Whole lines of a newer version or a later day. */
  waiting(): Iterable<string>;
  /** Ids of answers that were said to be easy. */
  readonly eased: ReadonlySet<string>;
  /** Ids that any other event names. */
  readonly named: ReadonlySet<string>;
}

export interface Kept {
  readonly text: string;
  moment(): Moment;
}

/** The parts that must be read first; each table and format says which it needs. */
export type Part = 'events' | 'folded' | 'lexicon' | 'outline' | 'content' | 'settings';

export interface Source {
  readonly events: Events;
  readonly folded: Folded;
  readonly lexicon: Lexicon;
  readonly outline: Outline;
  readonly content: Content;
  readonly settings: Settings;
  readonly familyOf: FamilyOf;
  /** The id that a word or card goes by now. */
  readonly cardNow: (card: string) => string;
  readonly filter: Filter;
  readonly columns: Columns;
  readonly today: Day;
  /** Local time with offset. */
  readonly now: string;
  /** The IANA name of the zone the person lives in. */
  readonly timeZone: string;
  readonly version: string;
}
