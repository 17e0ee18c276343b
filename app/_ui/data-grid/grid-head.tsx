// The headers of the data grid; the pinned one stays at the left.
'use client';
import { Th } from '../th';
import type { GridColumn, GridSort } from './grid-column';

export function GridHead<Row>({
  columns,
  sort,
  onToggleSort,
}: {
  columns: readonly GridColumn<Row>[];
  sort: GridSort | null;
  onToggleSort: (column: GridColumn<Row>) => void;
}) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <Th
            key={column.id}
            numeric={column.numeric}
            hint={column.hint}
            sorted={sort?.columnId === column.id ? sort.direction : null}
            onSort={column.sortable ? () => onToggleSort(column) : undefined}
            className={column.pinned ? 'left-0 z-20!' : undefined}
          >
            {column.header}
          </Th>
        ))}
      </tr>
    </thead>
  );
}
