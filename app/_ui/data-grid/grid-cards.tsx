// The data grid on a phone: one card a row, drawn a few at a time, totals below.
'use client';
import { type ReactNode, useState } from 'react';
import { Button } from '../button';
import type { GridColumn } from './grid-column';

const STEP = 25;

export function GridCards<Row>({
  label,
  rows,
  rowId,
  card,
  columns,
  onReachEnd,
}: {
  label: string;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  card: (row: Row) => ReactNode;
  columns: readonly GridColumn<Row>[];
  onReachEnd?: () => void;
}) {
  const [shown, setShown] = useState(STEP);
  const totals = columns.filter((column) => column.footer !== undefined && column.numeric);
  const showMore = () => {
    setShown(shown + STEP);
    if (shown + STEP >= rows.length) onReachEnd?.();
  };
  return (
    <div className="flex flex-col gap-3">
      <ul aria-label={label} className="flex flex-col gap-2">
        {rows.slice(0, shown).map((row) => (
          <li key={rowId(row)} className="rounded-lg border border-line bg-surface p-3">
            {card(row)}
          </li>
        ))}
      </ul>
      {rows.length > shown || onReachEnd ? <Button onClick={showMore}>Show more</Button> : null}
      {totals.length > 0 ? (
        <dl className="sticky bottom-0 flex flex-wrap gap-x-6 gap-y-1 border-line-strong border-t bg-canvas py-2 text-sm">
          {totals.map((column) => (
            <div key={column.id} className="flex gap-2">
              <dt className="text-ink-3">{column.header}</dt>
              <dd className="font-semibold tabular-nums">{column.footer}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}
