// How far long work has come: a bar, counts, and whatever line the caller adds about speed and time left.
import type { ReactNode } from 'react';
import { formatPercent } from '../_lib/format';

export function Progress({
  label,
  done,
  total,
  detail,
}: {
  label: string;
  done: number;
  /** Null while the size is unknown: the bar then shows movement and claims no share. */
  total: number | null;
  detail?: ReactNode;
}) {
  const share = total ? Math.min(1, done / total) : 0;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex justify-between gap-4 text-sm">
        <span className="font-medium">{label}</span>
        {total === null ? null : (
          <span className="whitespace-nowrap text-ink-3 tabular-nums">{formatPercent(share)}</span>
        )}
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        {...(total === null ? {} : { 'aria-valuemax': total, 'aria-valuenow': Math.min(done, total) })}
        className="h-1.5 overflow-hidden rounded-full bg-sunken"
      >
        {total === null ? (
          <div className="h-full w-1/3 animate-working rounded-full bg-accent" />
        ) : (
          <div
            className="h-full rounded-full bg-accent transition-[width]"
            style={{ width: `${share * 100}%` }}
          />
        )}
      </div>
      {detail ? <div className="text-ink-3 text-xs tabular-nums">{detail}</div> : null}
    </div>
  );
}
