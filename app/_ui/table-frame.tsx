// The frame of a table: it scrolls sideways inside itself, so that the page never does, and the keyboard can reach it.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';

// What scrolls must take focus, or those without a mouse cannot see its right-hand side (WCAG 2.1.1).
const SCROLL_REGION = { role: 'region', tabIndex: 0 } as const;

export function TableFrame({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      {...{ ...SCROLL_REGION, 'aria-label': label }}
      className={clsx('relative overflow-auto rounded-lg border border-line bg-surface', className)}
    >
      {children}
    </div>
  );
}
