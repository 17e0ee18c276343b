// Counts Monday to Friday as working days; knows no public holidays, which differ by country and are nobody's evidence.
import { fromEpochDay, toEpochDay } from './epoch-day';

/** Working days up to and including the day with this count, from a fixed Monday far in the past. */
function workingDaysThrough(epochDay: number): number {
  // 0000-01-03 was a Monday: day -719526 before 1970-01-01, so every count here is positive.
  const sinceMonday = epochDay + 719_526;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}

/** Working days after `from`, up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: string, to: string): number {
  return workingDaysThrough(toEpochDay(to)) - workingDaysThrough(toEpochDay(from));
}

/**
 * The working day that is `count` working days after `day`. A count of 0 gives the day itself, even at a weekend;
 * from a weekend, 1 is the next Monday. `count` is a whole number, not negative.
 */
export function addWorkingDays(day: string, count: number): string {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError('A count of working days is 0 or a whole number above.');
  if (count === 0) return day;
  const start = toEpochDay(day);
  const target = workingDaysThrough(start) + count;
  // At most five working days are left to walk, so the walk ends on one.
  let candidate = start + Math.floor((count - 1) / 5) * 7;
  while (workingDaysThrough(candidate) < target) candidate += 1;
  return fromEpochDay(candidate);
}
