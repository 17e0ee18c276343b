// From which amount on a frozen line needs a disposition: what the workspace set, or one percent of the frozen commit; of all that is counted where nothing is committed.
import { addAmounts, compareAmounts, multiplyAmount } from '../money/amounts';
import type { SnapshotRules } from './snapshot-rules';
import type { SnapshotTotals } from './snapshot-totals';

/** A decimal string in the reporting currency. */
export function reviewThreshold({ reviewAmount }: SnapshotRules['review'], totals: SnapshotTotals): string {
  if (reviewAmount !== null) return reviewAmount;
  const sumOf = (isWanted: (category: string) => boolean) =>
    totals.cells
      .filter((cell) => isWanted(cell.category))
      .reduce((sum, cell) => addAmounts(sum, cell.total), '0');
  const commit = sumOf((category) => category === 'commit');
  const counted = compareAmounts(commit, '0') > 0 ? commit : sumOf((category) => category !== 'omitted');
  return multiplyAmount(counted, '0.01');
}
