// Turns instants into days of a time zone and back; refuses a zone that the IANA list does not hold.
import { Temporal } from 'temporal-polyfill';
import { LAST_DAY } from './epoch-day';

/** The calendar day in `timeZone` (IANA) at an instant (ISO 8601 with offset). */
export function dayIn(instantIso: string, timeZone: string): string {
  const day = Temporal.Instant.from(instantIso).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  // Years above 9999 are written with a sign; placeholder instants stay on the last day we can compare as text.
  return day.startsWith('+') ? LAST_DAY : day;
}

/** The first instant of a day in `timeZone`, as `toISOString()` writes it; where midnight is skipped, the first that exists. */
export function startOfDayInstant(day: string, timeZone: string): string {
  const { epochMilliseconds } = Temporal.PlainDate.from(day, { overflow: 'reject' }).toZonedDateTime(
    timeZone,
  );
  return new Date(epochMilliseconds).toISOString();
}

/** Whether a text names a time zone that days can be counted in. */
export function isTimeZone(text: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
