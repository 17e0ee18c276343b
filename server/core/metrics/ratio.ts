// Shares of counts with their interval, and shares of dollars without one; a share of nothing, or of too few, is not said.
import { wilsonInterval } from '../flags/wilson-interval';
import { fromDecimal, toDecimal } from '../money/decimal';

/** Below it a cohort is withheld: fewer would point at somebody. */
export const MIN_COHORT = 5;
const HALF_EVEN = 2;

/** Four decimals each; the interval is Wilson's, 95 %. */
export type CountRate =
  | { n: number; hits: number; share: string; lower: string; upper: string; withheld: null }
  | { n: number; hits: null; share: null; lower: null; upper: null; withheld: string };
/** `share` has four decimals; null where `whole` is 0, or where it is withheld for the reason in `withheld`. */
export type DollarRate = { part: string; whole: string; share: string | null; withheld: string | null };

export function countRate(hits: number, n: number): CountRate {
  const none = { n, hits: null, share: null, lower: null, upper: null };
  if (n === 0) return { ...none, withheld: 'No deals.' };
  if (n < MIN_COHORT) return { ...none, withheld: `Fewer than ${MIN_COHORT} deals.` };
  return { hits, ...wilsonInterval(hits, n), withheld: null };
}

/** @param n how many deals the dollars are of. */
export function dollarRate(part: string, whole: string, n: number): DollarRate {
  if (n > 0 && n < MIN_COHORT)
    return { part: '0', whole: '0', share: null, withheld: `Fewer than ${MIN_COHORT} deals.` };
  return { part, whole, share: ratioOf(part, whole), withheld: null };
}

/** part ÷ whole with four decimals, rounded half-even; null where the whole is 0. */
export function ratioOf(part: string, whole: string): string | null {
  if (toDecimal(whole).eq('0')) return null;
  return toDecimal(part).div(toDecimal(whole)).round(4, HALF_EVEN).toFixed(4);
}

/** Of a forecast and what was won: accuracy 1 − abs(F − A)/A and bias (F − A)/A; both null where A is 0. */
export function accuracyOf(
  forecast: string,
  actual: string,
): { accuracy: string | null; bias: string | null } {
  const [f, a] = [toDecimal(forecast), toDecimal(actual)];
  if (a.eq('0')) return { accuracy: null, bias: null };
  const bias = f.minus(a).div(a);
  const round = (value: typeof bias) => fromDecimal(value.round(4, HALF_EVEN));
  return { accuracy: round(toDecimal('1').minus(f.minus(a).abs().div(a))), bias: round(bias) };
}
