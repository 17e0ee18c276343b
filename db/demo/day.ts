// Days and instants as the generator counts them: milliseconds in UTC, written the way Salesforce exports them.
export const DAY_MS = 86_400_000;
export const HOUR_MS = 3_600_000;

/** '2026-05-12T09:00:00.000+0000' */
export function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 23)}+0000`;
}

/** '2026-05-12' */
export function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

export function startOfDay(at: number): number {
  return at - (((at % DAY_MS) + DAY_MS) % DAY_MS);
}

/** The same day, or the Monday after a weekend. */
export function workday(at: number): number {
  const weekday = new Date(at).getUTCDay();
  return weekday === 6 ? at + 2 * DAY_MS : weekday === 0 ? at + DAY_MS : at;
}

/** The same day, or the Friday before a weekend. */
export function workdayBefore(at: number): number {
  const weekday = new Date(at).getUTCDay();
  return weekday === 6 ? at - DAY_MS : weekday === 0 ? at - 2 * DAY_MS : at;
}

/** First day of the calendar quarter that lies `offset` quarters from the one holding `at`. */
export function quarterStart(at: number, offset: number): number {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 3) + offset) * 3, 1);
}
