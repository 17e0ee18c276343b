// Exact arithmetic on amounts written as decimal strings; refuses to treat a blank amount as zero.
import { fromDecimal, toDecimal } from './decimal';
import { startSum } from './exact-sum';

export const addAmounts = (a: string, b: string): string => fromDecimal(toDecimal(a).plus(toDecimal(b)));

export const subtractAmounts = (a: string, b: string): string =>
  fromDecimal(toDecimal(a).minus(toDecimal(b)));

export const absoluteAmount = (a: string): string => fromDecimal(toDecimal(a).abs());

/** -1, 0 or 1, as for sorting; '1.0' equals '1'. */
export const compareAmounts = (a: string, b: string): -1 | 0 | 1 => toDecimal(a).cmp(toDecimal(b));

/** The sum of the amounts that are there, and how many are not: a blank is counted, never taken as 0. */
export function sumAmounts(amounts: Iterable<string | null>): {
  total: string;
  count: number;
  countWithoutAmount: number;
} {
  const sum = startSum();
  let count = 0;
  let countWithoutAmount = 0;
  for (const amount of amounts) {
    count += 1;
    if (amount === null) countWithoutAmount += 1;
    else sum.add(amount);
  }
  return { total: sum.total(), count, countWithoutAmount };
}

/** The amount times a decimal factor, exact and not rounded. */
export const multiplyAmount = (a: string, factor: string): string =>
  fromDecimal(toDecimal(a).times(toDecimal(factor)));

/** Whether `value` differs from `base` by at least `share` of it (a decimal string, '0.2' = 20 %); any change of 0 does. */
export function isChangedByAtLeast(base: string, value: string, share: string): boolean {
  const change = toDecimal(value).minus(toDecimal(base)).abs();
  return change.gt('0') && change.gte(toDecimal(base).abs().times(toDecimal(share)));
}
