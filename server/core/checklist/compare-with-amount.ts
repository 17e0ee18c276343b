// Compares a deal's amount with a quote or contract: equal within the tolerance, above, below, or not comparable.

import type { DealSummary } from '../evidence/deal-summary';
import type { FactAttributes } from '../evidence/fact-pointer';
import { toDecimal } from '../money/decimal';

export type AmountComparison =
  | 'equal'
  | 'above'
  | 'below'
  | 'other_currency'
  | 'other_measure'
  | 'no_amount'
  | 'no_total';

/**
 * Tolerance: the larger of `share` (a decimal string, '0.005' = 0.5 %) of the record's amount and one unit of the currency.
 * 'above' means that the deal says more than the record does.
 */
export function compareWithAmount(
  { commitments, measure }: Pick<DealSummary, 'commitments' | 'measure'>,
  record: FactAttributes,
  share: string,
): AmountComparison {
  if (commitments.amount === null) return 'no_amount';
  if (record.amount === undefined) return 'no_total';
  if (record.currency !== undefined && record.currency !== commitments.currency) return 'other_currency';
  if ((record.measure ?? 'amount') !== measure) return 'other_measure';
  const proven = toDecimal(record.amount);
  const difference = toDecimal(commitments.amount).minus(proven);
  const shareOfProven = proven.abs().times(toDecimal(share));
  const allowed = shareOfProven.gt('1') ? shareOfProven : toDecimal('1');
  if (difference.abs().lte(allowed)) return 'equal';
  return difference.gt('0') ? 'above' : 'below';
}
