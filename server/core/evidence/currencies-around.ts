// Tells which currency a deal's amount stood in before and after one of its changes; both may have changed at one moment.
type Change = { field: string; oldValue: string | null; newValue: string | null; at: string };

/** @param history in any order. @param present the currency today. @param at ISO 8601, as the entries have it. */
export function currenciesAround(
  history: readonly Change[],
  present: string,
  at: string,
): { before: string; after: string } {
  const changes = history
    .filter(({ field }) => field === 'currency')
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const since = (isPast: (change: Change) => boolean) => {
    const last = changes.findLast(isPast);
    // Before the first change it stood in what that change left.
    return (last ? last.newValue : changes[0]?.oldValue) ?? present;
  };
  return { before: since((change) => change.at < at), after: since((change) => change.at <= at) };
}
