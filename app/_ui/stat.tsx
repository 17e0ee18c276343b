// One number with its name: the tile of a summary. The number is a link to what it counts.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { IntentLink } from './intent-link';

export function Stat({
  label,
  value,
  title,
  href,
  change,
  children,
  active = false,
  className,
}: {
  label: ReactNode;
  value: ReactNode;
  /** The full value, where the shown one is compact. */
  title?: string;
  href?: string;
  /** A <Delta>, beside the number. */
  change?: ReactNode;
  /** Below the number: a split bar, a hint. */
  children?: ReactNode;
  /** This number is the filter in force. */
  active?: boolean;
  className?: string;
}) {
  const number = (
    <span title={title} className="font-semibold text-xl tabular-nums tracking-tight">
      {value}
    </span>
  );
  return (
    <div
      className={clsx(
        'flex min-w-0 flex-col gap-1 bg-surface p-4',
        active && 'shadow-[inset_0_2px_0_var(--accent)]',
        className,
      )}
    >
      <div className="text-ink-2 text-xs">{label}</div>
      <div className="flex flex-wrap items-baseline gap-x-2">
        {href ? (
          <IntentLink
            href={href}
            aria-current={active ? 'true' : undefined}
            className="rounded-sm underline-offset-4 hover:underline"
          >
            {number}
          </IntentLink>
        ) : (
          number
        )}
        {change ? <span className="text-xs">{change}</span> : null}
      </div>
      {children ? <div className="mt-1.5 text-xs">{children}</div> : null}
    </div>
  );
}
