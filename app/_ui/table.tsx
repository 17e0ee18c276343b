// A plain, dense table for the server: rows of 36 px, figures at the right, head and foot that stay in sight.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

export function Table({
  className,
  minWidth,
  ...rest
}: ComponentProps<'table'> & {
  /** In px: below it the frame scrolls instead of squeezing words. */ minWidth?: number;
}) {
  return (
    <table
      {...rest}
      style={{ minWidth }}
      className={clsx('w-full border-separate border-spacing-0 text-sm', className)}
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
