// Which days an open deal may be promised to close on: from today until ten years ahead.

const MOST_YEARS_AHEAD = 10;

/** @returns why the day is refused, one sentence; null where it may be. Both days are written YYYY-MM-DD. */
export function refuseCloseDate(day: string | null, today: string): string | null {
  if (day === null) return null;
  if (day < today)
    return `An open deal cannot close on ${day}, which has passed. Choose a day from ${today} on.`;
  // Compared as text, so that a 29 February needs no day of its own in that year.
  const last = `${Number(today.slice(0, 4)) + MOST_YEARS_AHEAD}${today.slice(4)}`;
  return day > last
    ? `A close date lies at most ${MOST_YEARS_AHEAD} years ahead. Choose a day until ${last}.`
    : null;
}
