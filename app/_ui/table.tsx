// A plain, dense table for the server: rows of 36 px, figures at the right, head and foot that stay in sight.
import { clsx } from 'clsx';
import type { ComponentProps, CSSProperties } from 'react';

/** On a phone each row is a card, and each cell says its column's name, which it holds as `data-label`. */
const CARD = clsx(
  'max-sm:block max-sm:[&_thead]:sr-only max-sm:[&_tbody]:block max-sm:[&_tfoot]:block',
  'max-sm:[&_tr]:border-line max-sm:[&_tr]:py-2 max-sm:[&_tr:not(:last-child)]:border-b',
  'max-sm:[&_td]:static max-sm:[&_td]:block max-sm:[&_td]:h-auto max-sm:[&_td]:w-auto max-sm:[&_td]:min-w-0 max-sm:[&_td]:max-w-none max-sm:[&_td]:border-y-0 max-sm:[&_td]:text-left max-sm:[&_td]:whitespace-normal max-sm:[&_td:empty]:hidden',
  'max-sm:[&_td[data-label]]:before:block max-sm:[&_td[data-label]]:before:text-ink-3 max-sm:[&_td[data-label]]:before:font-normal max-sm:[&_td[data-label]]:before:text-xs max-sm:[&_td[data-label]]:before:content-[attr(data-label)]',
);
const GRID = 'max-sm:[&_tr]:grid max-sm:[&_td:not([data-label])]:col-span-full';
/** Sentences take a line each; short values stand two by two and counts by threes, below the cell without a label, which names the row. */
const CARDS = {
  stacked: clsx(CARD, 'max-sm:[&_tr]:block'),
  paired: clsx(CARD, GRID, 'max-sm:[&_tr]:grid-cols-2'),
  counted: clsx(CARD, GRID, 'max-sm:[&_tr]:grid-cols-3'),
} as const;

export function Table({
  className,
  minWidth = 0,
  cards,
  ...rest
}: ComponentProps<'table'> & {
  /** In px: below it the frame scrolls instead of squeezing words. */
  minWidth?: number;
  /** Rows become cards on a phone, so that nothing scrolls sideways. */
  cards?: keyof typeof CARDS;
}) {
  return (
    <table
      {...rest}
      style={{ '--min-width': `${minWidth}px` } as CSSProperties}
      className={clsx(
        'w-full border-separate border-spacing-0 text-sm',
        cards ? `sm:min-w-(--min-width) ${CARDS[cards]}` : 'min-w-(--min-width)',
        className,
      )}
    />
  );
}

export function Tr({ className, selected, ...rest }: ComponentProps<'tr'> & { selected?: boolean }) {
  return (
    <tr {...rest} className={clsx('group/row', selected ? 'bg-selected' : 'hover:bg-hover', className)} />
  );
}

export function Td({ numeric, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={clsx(
        'h-9 border-line border-b px-3 py-1 group-last/row:border-b-0',
        numeric && 'whitespace-nowrap text-right tabular-nums',
        className,
      )}
    />
  );
}

/** A cell of the totals row; put its row into <tfoot>. */
export function TotalCell({ numeric, className, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={clsx(
        'sticky bottom-0 h-9 border-line-strong border-t bg-canvas px-3 py-1 font-semibold',
        numeric && 'whitespace-nowrap text-right tabular-nums',
        className,
      )}
    />
  );
}
