/** The day it is. */
import { type Day, parseLocalTime } from '../../memory/day.ts';
import type { App } from '../app.ts';

export function todayOf(app: App): Day {
  const time = parseLocalTime(app.now());
  if (time === undefined) throw new Error(`the clock gave ${app.now()}`);
  return time.day;
}
