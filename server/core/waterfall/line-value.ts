// What a line is worth in the reporting currency, and what it would be at another line's rate and weight.
import { multiplyAmount } from '../money/amounts';
import { roundHalfEven } from '../money/round-half-even';
import type { BookLine } from './book-line';

/** A line without amount or rate is worth nothing here; it is counted beside the sums. */
export function lineValue({ converted, weight }: BookLine, currency: string): string {
  return weighed(converted, weight, currency);
}

function weighed(converted: string | null, weight: string | null, currency: string): string {
  if (converted === null) return '0';
  return weight === null ? converted : roundHalfEven(multiplyAmount(converted, weight), currency);
}

/**
 * `after` at the rate and weight of `before`: null where no such rate is known, since then only the rate can have changed.
 * A deal that changed its currency has no old rate: all of that is a change of amount.
 */
export function valueAtOldRate(before: BookLine, after: BookLine, currency: string): string | null {
  if (after.amount === null) return '0';
  if (after.currency === currency || after.currency !== before.currency)
    return weighed(after.converted, before.weight, currency);
  if (before.rate === null) return null;
  const converted = roundHalfEven(multiplyAmount(after.amount, before.rate), currency);
  return weighed(converted, before.weight, currency);
}

/** `after` at its own rate and the weight of `before`. */
export function valueAtOldWeight(before: BookLine, after: BookLine, currency: string): string {
  return weighed(after.converted, before.weight, currency);
}
