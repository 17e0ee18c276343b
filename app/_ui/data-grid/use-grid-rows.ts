// Orders the rows: by the caller where it sorts (server), else here by react-table; ties keep the order they came in.
'use client';
import { type ColumnDef, getCoreRowModel, getSortedRowModel, useReactTable } from '@tanstack/react-table';
import { useMemo, useState } from 'react';
import type { GridColumn, GridSort } from './grid-column';

function compareValues(left: string | number | null, right: string | number | null): number {
  if (left === right) return 0;
  if (left === null || right === null) return left === null ? 1 : -1;
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return String(left).localeCompare(String(right), 'en', { numeric: true });
}

export function useGridRows<Row>(options: {
  rows: readonly Row[];
  columns: readonly GridColumn<Row>[];
  rowId: (row: Row) => string;
  sort?: GridSort | null;
  onSortChange?: (sort: GridSort | null) => void;
}) {
  const { rows, columns, rowId, onSortChange } = options;
  const [ownSort, setOwnSort] = useState<GridSort | null>(options.sort ?? null);
  const isOutside = onSortChange !== undefined;
  const sort = isOutside ? (options.sort ?? null) : ownSort;

  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<Row> => ({
          id: column.id,
          accessorFn: (row) => column.sortValue?.(row) ?? undefined,
          sortUndefined: 'last',
          enableSorting: column.sortable ?? false,
          sortingFn: (left, right, id) =>
            compareValues(
              left.getValue<string | number | null>(id),
              right.getValue<string | number | null>(id),
            ),
        }),
      ),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const sorting = useMemo(
    () => (sort ? [{ id: sort.columnId, desc: sort.direction === 'desc' }] : []),
    [sort],
  );
  const table = useReactTable({
    data,
    columns: definitions,
    state: { sorting },
    manualSorting: isOutside,
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });

  /** Largest first for figures, A first for words; a third press goes back to the order that came in. */
  const toggleSort = (column: GridColumn<Row>) => {
    const first = column.numeric ? 'desc' : 'asc';
    const second = column.numeric ? 'asc' : 'desc';
    const now = sort?.columnId === column.id ? sort.direction : null;
    const next: GridSort | null =
      now === null
        ? { columnId: column.id, direction: first }
        : now === first
          ? { columnId: column.id, direction: second }
          : null;
    if (onSortChange) onSortChange(next);
    else setOwnSort(next);
  };

  return { ordered: table.getRowModel().rows.map((row) => row.original), sort, toggleSort };
}
