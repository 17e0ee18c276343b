// The head of every screen: where we are, its one h1, what it shows, and its controls.
import type { ReactNode } from 'react';
import { Breadcrumbs, type Crumb } from './breadcrumbs';

export function PageHeader({
  title,
  hint,
  crumbs,
  controls,
  children,
}: {
  title: ReactNode;
  hint?: ReactNode;
  crumbs?: readonly Crumb[];
  /** Period, as-of, buttons: at the right, below the title on a phone. */
  controls?: ReactNode;
  /** A second row: tabs, filters. */
  children?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-3 pb-4">
      {crumbs ? <Breadcrumbs crumbs={crumbs} /> : null}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
          {hint ? <p className="text-ink-2 text-sm">{hint}</p> : null}
        </div>
        {controls ? <div className="flex flex-wrap items-center gap-2">{controls}</div> : null}
      </div>
      {children}
    </div>
  );
}
