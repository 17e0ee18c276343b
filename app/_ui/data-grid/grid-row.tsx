// One row of the data grid: a place to focus, a link on its main cell, and keys that walk.
'use client';
import { clsx } from 'clsx';
import Link from 'next/link';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { GridColumn } from './grid-column';

const PRESSABLE = 'a, button, input, select, textarea, label, summary';

export function GridRow<Row>(props: {
  row: Row;
  place: number;
  columns: readonly GridColumn<Row>[];
  href?: string;
  isSelected: boolean;
  isChanged: boolean;
  isTabStop: boolean;
  opensInPlace: boolean;
  onFocus: () => void;
  onOpen?: () => void;
  onMove: (step: number) => void;
  onMoveToEnd: (end: 'first' | 'last') => void;
}) {
  const { row, place, columns, href, isSelected, isChanged, onOpen } = props;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const steps: Record<string, () => void> = {
      ArrowDown: () => props.onMove(1),
      ArrowUp: () => props.onMove(-1),
      PageDown: () => props.onMove(10),
      PageUp: () => props.onMove(-10),
      Home: () => props.onMoveToEnd('first'),
      End: () => props.onMoveToEnd('last'),
      ...(onOpen ? { Enter: onOpen } : {}),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  // A press on the row's own links and buttons is theirs, and one that selects text opens nothing.
  const onClick = (event: MouseEvent) => {
    if (!onOpen || (event.target instanceof Element && event.target.closest(PRESSABLE))) return;
    if (window.getSelection()?.toString()) return;
    props.onFocus();
    if (event.ctrlKey || event.metaKey) {
      if (href) window.open(href, '_blank', 'noopener');
    } else onOpen();
  };
  const onLinkClick = (event: MouseEvent) => {
    if (!props.opensInPlace || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    props.onFocus();
    onOpen?.();
  };

  const ground = isSelected ? 'bg-selected' : isChanged ? 'bg-changed' : 'bg-surface';
  return (
    <tr
      data-row={place}
      tabIndex={props.isTabStop ? 0 : -1}
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={props.onFocus}
      className={clsx('group/row h-9 scroll-my-9 outline-none', onOpen && 'cursor-pointer')}
    >
      {columns.map((column) => (
        <td
          key={column.id}
          className={clsx(
            'h-9 truncate border-line border-b px-3 group-hover/row:bg-hover',
            ground,
            column.numeric && 'text-right tabular-nums',
            column.pinned && 'sticky left-0 z-[5]',
            // Drawn by the cells: the row's own outline would pass under the pinned one.
            'group-focus-visible/row:shadow-[inset_0_2px_0_var(--accent-ink),inset_0_-2px_0_var(--accent-ink)]',
          )}
        >
          {column.primary && href ? (
            <Link
              href={href}
              prefetch={false}
              tabIndex={-1}
              onClick={onLinkClick}
              className="rounded-sm font-medium underline-offset-2 hover:underline"
            >
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
