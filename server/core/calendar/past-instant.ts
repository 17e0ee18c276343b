// The instant that an as-of of an address means: a day means its last millisecond, a day with a time that time.
import { Temporal } from 'temporal-polyfill';
import { addDays } from './day-arithmetic';
import { startOfDayInstant } from './day-in-zone';
import { isDay } from './epoch-day';

/** @param asOf '2026-04-30' or '2026-04-30T14:05', in `timeZone`. Null for text that is neither. */
export function pastInstant(asOf: string, timeZone: string): string | null {
  if (isDay(asOf))
    return new Date(Date.parse(startOfDayInstant(addDays(asOf, 1), timeZone)) - 1).toISOString();
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(asOf) || !isDay(asOf.slice(0, 10))) return null;
  try {
    const moment = Temporal.PlainDateTime.from(asOf, { overflow: 'reject' }).toZonedDateTime(timeZone);
    return new Date(moment.epochMilliseconds).toISOString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
