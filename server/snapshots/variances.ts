// The totals that moved by the workspace's variance threshold or more since the snapshot before, for whoever reviews.
import { isChangedByAtLeast, subtractAmounts } from '@/server/core/money/amounts';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import { sumOf } from './totals-by-category';

export type Variance = {
  category: Category;
  before: string;
  now: string;
  change: string;
  /** −0.12: twelve percent less; null where there was nothing before. */
  share: number | null;
};

/** @param share '0.05': a change of five percent of the earlier total. Omitted deals are no forecast. */
export function variancesOf(totals: SnapshotTotals, previous: SnapshotTotals, share: string): Variance[] {
  return [...CATEGORIES].reverse().flatMap((category) => {
    const [before, now] = [sumOf(previous, category), sumOf(totals, category)];
    if (category === 'omitted' || before === now || !isChangedByAtLeast(before, now, share)) return [];
    const change = subtractAmounts(now, before);
    return [
      { category, before, now, change, share: before === '0' ? null : Number(change) / Number(before) },
    ];
  });
}
