// Picks the first of several instants, as the moment at which any of several answers may change.

/** ISO 8601 instants; null where none of them is set. */
export function earliest(instants: readonly (string | null)[]): string | null {
  const times = instants.filter((instant) => instant !== null).map((instant) => Date.parse(instant));
  return times.length === 0 ? null : new Date(Math.min(...times)).toISOString();
}
