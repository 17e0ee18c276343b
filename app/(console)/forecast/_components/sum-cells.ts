// Adds cells of the board exactly: dollars, deals, and the deals that no dollars stand for.
import { addAmounts } from '@/server/core/money/amounts';
import type { Category } from '@/server/core/vocabulary/category';
import type { DollarState } from '@/server/core/vocabulary/item';

export type Cell = {
  category: Category;
  state: DollarState | null;
  deals: number;
  total: string;
  withoutAmount: number;
  unconverted: number;
};

export function sumCells(
  cells: readonly Cell[],
): Pick<Cell, 'deals' | 'total' | 'withoutAmount' | 'unconverted'> {
  return cells.reduce(
    (sum, cell) => ({
      deals: sum.deals + cell.deals,
      total: addAmounts(sum.total, cell.total),
      withoutAmount: sum.withoutAmount + cell.withoutAmount,
      unconverted: sum.unconverted + cell.unconverted,
    }),
    { deals: 0, total: '0', withoutAmount: 0, unconverted: 0 },
  );
}
