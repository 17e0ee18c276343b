// Converts an amount with the plan-rate table in force on a day; refuses to guess a rate that is not there.
import { type Decimal, fromDecimal, toDecimal } from './decimal';
import type { PlanRates } from './plan-rates';
import { roundHalfEven } from './round-half-even';

/** Units of the reporting currency for one unit of `currency` on a day; null where no row covers it. */
export function planRateOn(rates: PlanRates, currency: string, on: string): string | null {
  if (currency === rates.reportingCurrency) return '1';
  return (
    rates.rates.find((row) => row.currency === currency && row.startsOn <= on && on <= row.endsOn)?.rate ??
    null
  );
}

function rateOn(rates: PlanRates, currency: string, on: string): Decimal | null {
  const rate = planRateOn(rates, currency, on);
  return rate === null ? null : toDecimal(rate);
}

/**
 * The amount in `to`, rounded half-even to its minor unit; null where no rate covers `on` ("Unconverted", never summed).
 * An amount that is already in `to` stays exactly as it is. Between two foreign currencies the rate goes through the
 * reporting currency and is rounded once, at the end.
 */
export function convert(
  amount: string,
  from: string,
  to: string,
  rates: PlanRates,
  on: string,
): string | null {
  if (from === to) return amount;
  const source = rateOn(rates, from, on);
  const target = rateOn(rates, to, on);
  if (source === null || target === null) return null;
  return roundHalfEven(fromDecimal(toDecimal(amount).times(source).div(target)), to);
}
