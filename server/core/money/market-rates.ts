// The market's rates of a workspace as one series a currency; a day takes its latest rate on or before it, never a later one.
import type { MarketBasis } from '../vocabulary/rate-basis';
import { fromDecimal, toDecimal } from './decimal';
import { type ConvertedLine, type RateTable, rateTableName } from './rate-book';
import { roundHalfEven } from './round-half-even';

/** Units of the reporting currency for one unit of a currency; `table` is named as in 'spot FY2026 v2'. */
export type MarketRate = { validFrom: string; rate: string; table: string };
export type MarketRates = {
  reportingCurrency: string;
  /** By currency, oldest first: markets rest on weekends, and a year's last rate holds until the next year's first. */
  series: ReadonlyMap<string, readonly MarketRate[]>;
};

/** Tables that lead to another currency than the workspace's are left out, as with plan rates. */
export function marketRatesOf(tables: readonly RateTable[], reportingCurrency: string): MarketRates {
  const series = new Map<string, MarketRate[]>();
  for (const table of tables) {
    if (table.kind !== 'spot' || table.reportingCurrency !== reportingCurrency) continue;
    const name = rateTableName(table);
    for (const { currency, validFrom, rate } of table.rates) {
      const held = series.get(currency) ?? [];
      held.push({ validFrom, rate, table: name });
      series.set(currency, held);
    }
  }
  for (const rates of series.values()) rates.sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return { reportingCurrency, series };
}

function marketRateOn({ series }: MarketRates, currency: string, day: string): MarketRate | null {
  const rates = series.get(currency) ?? [];
  let [low, high] = [0, rates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rates[middle]?.validFrom ?? '') <= day) low = middle + 1;
    else high = middle;
  }
  return rates[low - 1] ?? null;
}

/**
 * Converts one line as `convertLine` does, rounded half-even, with the market's rate of the day it closes ('closing'; of
 * `today` where it is undated) or of `today` ('spot'). No rate: unconverted.
 */
export function convertAtMarket(
  line: { amount: string | null; currency: string; closesOn: string | null },
  market: MarketRates,
  basis: MarketBasis,
  today: string,
): ConvertedLine {
  const { amount, currency, closesOn } = line;
  const { reportingCurrency } = market;
  if (currency === reportingCurrency) return { converted: amount, rate: null, table: null };
  const found = marketRateOn(market, currency, basis === 'spot' ? today : (closesOn ?? today));
  if (!found) return { converted: null, rate: null, table: null };
  const { rate, table } = found;
  if (amount === null) return { converted: null, rate, table };
  const exact = fromDecimal(toDecimal(amount).times(toDecimal(rate)));
  return { converted: roundHalfEven(exact, reportingCurrency), rate, table };
}
