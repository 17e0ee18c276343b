// From which amount on a frozen line needs a disposition: what the workspace set, or one percent of the frozen commit.
import { addAmounts, multiplyAmount } from '../money/amounts';
import type { SnapshotRules } from './snapshot-rules';
import type { SnapshotTotals } from './snapshot-totals';

/** A decimal string in the reporting currency. */
export function reviewThreshold({ reviewAmount }: SnapshotRules['review'], totals: SnapshotTotals): string {
  if (reviewAmount !== null) return reviewAmount;
  const commit = totals.cells
    .filter((cell) => cell.category === 'commit')
    .reduce((sum, cell) => addAmounts(sum, cell.total), '0');
  return multiplyAmount(commit, '0.01');
}
