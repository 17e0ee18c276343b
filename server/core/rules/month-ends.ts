// The last instants of the months before a day, oldest first, in the workspace's zone.
import { addDays } from '../calendar/day-arithmetic';
import { startOfDayInstant } from '../calendar/day-in-zone';

/** @param months how many; each instant is one millisecond before the next month starts there. */
export function monthEnds(today: string, months: number, timeZone: string): string[] {
  const ends: string[] = [];
  let first = `${today.slice(0, 7)}-01`;
  for (let n = 0; n < months; n++) {
    ends.unshift(new Date(Date.parse(startOfDayInstant(first, timeZone)) - 1).toISOString());
    first = `${addDays(first, -1).slice(0, 7)}-01`;
  }
  return ends;
}
