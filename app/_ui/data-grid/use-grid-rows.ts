// Which order the rows have and how a press on a header changes it: by the caller where it sorts (server), else here.
'use client';
import { useMemo, useState } from 'react';
import type { GridColumn, GridSort } from './grid-column';
import { orderRows } from './order-rows';

/** Largest first for figures, A first for words; a third press goes back to the order that came in. */
function nextSort<Row>(column: GridColumn<Row>, sort: GridSort | null): GridSort | null {
  const first = column.numeric ? 'desc' : 'asc';
  const now = sort?.columnId === column.id ? sort.direction : null;
  if (now === null) return { columnId: column.id, direction: first };
  return now === first ? { columnId: column.id, direction: first === 'asc' ? 'desc' : 'asc' } : null;
}

export function useGridRows<Row>(options: {
  rows: readonly Row[];
  columns: readonly GridColumn<Row>[];
  sort?: GridSort | null;
  onSortChange?: (sort: GridSort | null) => void;
}) {
  const { rows, columns, onSortChange } = options;
  const [ownSort, setOwnSort] = useState<GridSort | null>(options.sort ?? null);
  const sort = onSortChange ? (options.sort ?? null) : ownSort;
  const ordered = useMemo(
    () => (onSortChange ? rows : orderRows(rows, columns, sort)),
    [onSortChange, rows, columns, sort],
  );
  const toggleSort = (column: GridColumn<Row>) => (onSortChange ?? setOwnSort)(nextSort(column, sort));
  return { ordered, sort, toggleSort };
}
