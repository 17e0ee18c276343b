// The cells of a freeze as a table: one row a category, its dollars by evidence; a category without deals is left out.
import { addAmounts, subtractAmounts } from '@/server/core/money/amounts';
import type { SnapshotTotals } from '@/server/core/snapshots/snapshot-totals';
import { CATEGORIES, type Category } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES, type DollarState } from '@/server/core/vocabulary/item';

export type CategoryTotals = {
  category: Category;
  deals: number;
  total: string;
  byState: Record<DollarState, string>;
  withoutAmount: number;
  unconverted: number;
  /** Against the last snapshot of the period; null without one. */
  change: string | null;
};

export function totalsByCategory(totals: SnapshotTotals, previous: SnapshotTotals | null): CategoryTotals[] {
  return [...CATEGORIES].reverse().flatMap((category) => {
    const cells = totals.cells.filter((cell) => cell.category === category);
    const before = previous ? sumOf(previous, category) : null;
    if (cells.length === 0 && (before === null || before === '0')) return [];
    const byState = Object.fromEntries(
      DOLLAR_STATES.map((state) => [state, cells.find((cell) => cell.state === state)?.total ?? '0']),
    ) as Record<DollarState, string>;
    const total = sumOf(totals, category);
    return [
      {
        category,
        deals: cells.reduce((sum, cell) => sum + cell.deals, 0),
        total,
        byState,
        withoutAmount: cells.reduce((sum, cell) => sum + cell.withoutAmount, 0),
        unconverted: cells.reduce((sum, cell) => sum + cell.unconverted, 0),
        change: before === null ? null : subtractAmounts(total, before),
      },
    ];
  });
}

export function sumOf(totals: SnapshotTotals, category: Category): string {
  return totals.cells
    .filter((cell) => cell.category === category)
    .reduce((sum, cell) => addAmounts(sum, cell.total), '0');
}
