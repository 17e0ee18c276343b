// Orders rows by one column; what has no value comes last either way, and ties keep the order they came in.
import type { GridColumn, GridSort } from './grid-column';

type Value = string | number | null;

const words = new Intl.Collator('en', { numeric: true });

function compareValues(left: string | number, right: string | number): number {
  return typeof left === 'number' && typeof right === 'number'
    ? left - right
    : words.compare(String(left), String(right));
}

export function orderRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  sort: GridSort | null,
): readonly Row[] {
  const read = columns.find((column) => column.id === sort?.columnId)?.sortValue;
  if (!sort || !read) return rows;
  const sign = sort.direction === 'asc' ? 1 : -1;
  const valued = rows.map((row): { row: Row; value: Value } => ({ row, value: read(row) }));
  return valued
    .sort((left, right) => {
      if (left.value === null || right.value === null) {
        return Number(left.value === null) - Number(right.value === null);
      }
      return sign * compareValues(left.value, right.value);
    })
    .map((one) => one.row);
}
