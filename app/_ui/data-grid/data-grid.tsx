// A grid for thousands of rows: sorted, walked by keyboard, totals in sight, cards on a phone. It knows no domain and
// fetches nothing.
'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { clsx } from 'clsx';
import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { useIsNarrow } from '../use-is-narrow';
import { GridCards } from './grid-cards';
import type { GridColumn, GridSort } from './grid-column';
import { GridFoot } from './grid-foot';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { useGridRows } from './use-grid-rows';

const ROW_PX = 36;
const OVERSCAN = 12;
const END_ROWS = 20;
// Rows take focus and say whether they are selected, which a plain table's rows may not.
const GRID = { role: 'grid' } as const;
// What the server draws before any window is known; the browser corrects it at once.
const FIRST_RECT = { width: 1200, height: 900 };

export type DataGridProps<Row> = {
  /** Names the grid to screen readers: "Deals in commit". */
  label: string;
  rows: readonly Row[];
  columns: readonly GridColumn<Row>[];
  rowId: (row: Row) => string;
  /** Where Enter and a click lead. */
  rowHref?: (row: Row) => string;
  /** Opens the row in place instead (side panel); a click with Ctrl still follows `rowHref`. */
  onOpen?: (row: Row) => void;
  /** The row shown in the side panel. */
  selectedId?: string | null;
  /** Rows to mark as changed. */
  isChanged?: (row: Row) => boolean;
  /** With `onSortChange` the caller sorts, else the grid does. */
  sort?: GridSort | null;
  onSortChange?: (sort: GridSort | null) => void;
  /** How many rows there are in all, when not all are loaded. */
  totalRows?: number;
  /** Called when the end comes near; load the next page. */
  onReachEnd?: () => void;
  /** One row on a phone; without it the grid scrolls sideways there. */
  card?: (row: Row) => ReactNode;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** Tallest height as a CSS length; the default leaves room for the page's head. */
  maxHeight?: string;
  /** Let `j`, `k` and `Enter` work without focus in the grid. One grid a page. */
  hasKeys?: boolean;
};

export function DataGrid<Row>(props: DataGridProps<Row>) {
  const {
    label,
    columns,
    rowId,
    rowHref,
    onOpen,
    selectedId,
    isChanged,
    card,
    empty,
    hasKeys = true,
  } = props;
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const { ordered, sort, toggleSort } = useGridRows(props);
  const [activeId, setActiveId] = useState<string | null>(null);
  // Keys come faster than renders on a busy machine: where the cursor is now is never read from the last render.
  const cursor = useRef<string | null>(null);
  const activate = (id: string) => {
    cursor.current = id;
    setActiveId(id);
  };
  const isNarrow = useIsNarrow();
  const showsCards = isNarrow && card !== undefined;

  const virtual = useVirtualizer({
    count: ordered.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
    initialRect: FIRST_RECT,
    // The head and the foot cover a row each.
    scrollPaddingStart: ROW_PX,
    scrollPaddingEnd: ROW_PX,
    onChange: (instance) => {
      const last = instance.range?.endIndex ?? 0;
      if (props.onReachEnd && ordered.length > 0 && last >= ordered.length - END_ROWS) props.onReachEnd();
    },
  });

  const openRow = (row: Row) => {
    if (onOpen) onOpen(row);
    else if (rowHref) router.push(rowHref(row));
  };
  const activeAt = ordered.findIndex((row) => rowId(row) === (activeId ?? selectedId));
  const goTo = (place: number) => {
    const target = Math.max(0, Math.min(ordered.length - 1, place));
    const row = ordered[target];
    if (row === undefined) return;
    const id = rowId(row);
    activate(id);
    virtual.scrollToIndex(target);
    // The row may be drawn only after the scroll.
    requestAnimationFrame(() => {
      if (cursor.current !== id) return;
      const drawn = frame.current?.querySelector<HTMLElement>(`[data-row="${target}"]`);
      drawn?.focus({ preventScroll: true });
      drawn?.scrollIntoView({ block: 'nearest' });
    });
  };
  const cursorAt = () => {
    const id = cursor.current ?? selectedId;
    return ordered.findIndex((row) => rowId(row) === id);
  };
  useShortcuts(
    [
      { keys: ['j'], label: 'Next row', group: 'Lists', run: () => goTo(cursorAt() + 1) },
      {
        keys: ['k'],
        label: 'Previous row',
        group: 'Lists',
        run: () => goTo(Math.max(0, cursorAt() - 1)),
      },
    ],
    hasKeys && ordered.length > 0,
  );

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items[items.length - 1]?.end ?? 0);
  const count = props.totalRows ?? ordered.length;

  if (ordered.length === 0 && empty !== undefined) {
    return <div className="rounded-lg border border-line bg-surface">{empty}</div>;
  }
  if (showsCards) {
    return (
      <GridCards
        label={label}
        rows={ordered}
        rowId={rowId}
        card={card}
        columns={columns}
        onReachEnd={props.onReachEnd}
      />
    );
  }
  return (
    <div
      ref={frame}
      className={clsx(
        'relative overflow-auto rounded-lg border border-line bg-surface',
        card && 'max-sm:hidden',
      )}
      style={{ maxHeight: props.maxHeight ?? 'max(22rem, calc(100dvh - 11rem))' }}
    >
      <table
        {...{ ...GRID, 'aria-label': label }}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        className="w-full table-fixed border-separate border-spacing-0 text-sm"
        style={{ minWidth: columns.reduce((sum, column) => sum + column.width, 0) }}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={column.grow ? undefined : { width: column.width }} />
          ))}
        </colgroup>
        <GridHead columns={columns} sort={sort} onToggleSort={toggleSort} />
        <tbody>
          {before > 0 ? <tr aria-hidden style={{ height: before }} /> : null}
          {items.map((item) => {
            const row = ordered[item.index];
            if (row === undefined) return null;
            const id = rowId(row);
            return (
              <GridRow
                key={id}
                row={row}
                place={item.index}
                columns={columns}
                href={rowHref?.(row)}
                isSelected={selectedId === id}
                isChanged={isChanged?.(row) ?? false}
                isTabStop={activeAt === -1 ? item.index === 0 : item.index === activeAt}
                onFocus={() => activate(id)}
                onOpen={rowHref || onOpen ? () => openRow(row) : undefined}
                opensInPlace={onOpen !== undefined}
                onMove={(step) => goTo(item.index + step)}
                onMoveToEnd={(end) => goTo(end === 'first' ? 0 : ordered.length - 1)}
              />
            );
          })}
          {after > 0 ? <tr aria-hidden style={{ height: after }} /> : null}
        </tbody>
        <GridFoot columns={columns} />
      </table>
    </div>
  );
}
