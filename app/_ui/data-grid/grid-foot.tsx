// The totals of the data grid, always in sight; without any total there is no foot.
'use client';
import { clsx } from 'clsx';
import { TotalCell } from '../table';
import type { GridColumn } from './grid-column';

export function GridFoot<Row>({ columns }: { columns: readonly GridColumn<Row>[] }) {
  if (columns.every((column) => column.footer === undefined)) return null;
  return (
    <tfoot>
      <tr>
        {columns.map((column) => (
          <TotalCell
            key={column.id}
            numeric={column.numeric}
            className={clsx('truncate', column.pinned ? 'left-0 z-20' : 'z-10')}
          >
            {column.footer}
          </TotalCell>
        ))}
      </tr>
    </tfoot>
  );
}
