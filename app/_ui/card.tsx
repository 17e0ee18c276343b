// A framed piece of a page. The edge tells layers apart: solid for what was observed, dotted for what was inferred.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';

export function Card({
  edge = 'solid',
  padded = true,
  className,
  ...rest
}: ComponentProps<'div'> & { edge?: 'solid' | 'dotted'; padded?: boolean }) {
  return (
    <div
      {...rest}
      className={clsx(
        'min-w-0 rounded-lg border bg-surface',
        edge === 'dotted' ? 'border-line-strong border-dotted' : 'border-line',
        padded && 'p-4',
        className,
      )}
    />
  );
}
