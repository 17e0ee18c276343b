// The instant so many months before another, in UTC; the 31st becomes what the earlier month has.

export function monthsBefore(instant: Date, months: number): Date {
  const since = new Date(instant);
  since.setUTCDate(1);
  since.setUTCMonth(since.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(since.getUTCFullYear(), since.getUTCMonth() + 1, 0)).getUTCDate();
  since.setUTCDate(Math.min(instant.getUTCDate(), lastDay));
  return since;
}
