// What a rate table is after some of its rates changed: the changed ones replace those of their currency and day, the rest stay.
import { fromDecimal, toDecimal } from './decimal';
import type { DatedRate, RateTable } from './rate-book';

/** `rate` null takes the rate of that currency and day away. */
export type RateChange = { currency: string; validFrom: string; rate: string | null };
export type RateDifference = RateChange & { was: string | null };

const keyOf = ({ currency, validFrom }: { currency: string; validFrom: string }) =>
  `${currency} ${validFrom}`;
const plain = (rate: string | null) => (rate === null ? null : fromDecimal(toDecimal(rate)));

/** What of `changes` differs from what the table says; the same rate written otherwise (1.10, 1.1) is no difference. */
export function differencesOf(held: readonly DatedRate[], changes: readonly RateChange[]): RateDifference[] {
  const before = new Map(held.map((row) => [keyOf(row), row.rate]));
  return changes
    .map((change) => ({ ...change, was: before.get(keyOf(change)) ?? null }))
    .filter(({ was, rate }) => plain(was) !== plain(rate));
}

/** The rates of the next version, by currency and day; a table of another reporting currency starts empty. */
export function nextRates(
  table: RateTable | undefined,
  reportingCurrency: string,
  changes: readonly RateChange[],
): DatedRate[] {
  const held = table?.reportingCurrency === reportingCurrency ? table.rates : [];
  const rates = new Map(held.map((row) => [keyOf(row), row]));
  for (const { currency, validFrom, rate } of changes) {
    if (rate === null) rates.delete(keyOf({ currency, validFrom }));
    else rates.set(keyOf({ currency, validFrom }), { currency, validFrom, rate });
  }
  return [...rates.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
