// Tabs whose parts are pages with an address of their own; needs no script, and wraps where it is narrow, so that none hides.
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { IntentLink } from './intent-link';

export type LinkTab = { href: string; label: ReactNode; count?: number; current?: boolean };

export function LinkTabs({ tabs, label }: { tabs: readonly LinkTab[]; label: string }) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-x-5 border-line border-b">
      {tabs.map((tab) => (
        <IntentLink
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className={clsx(
            '-mb-px flex h-9 items-center whitespace-nowrap border-b-2 text-sm',
            tab.current
              ? 'border-accent-ink font-medium text-ink'
              : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="ml-1.5 text-ink-3 text-xs tabular-nums">{tab.count}</span>
          )}
        </IntentLink>
      ))}
    </nav>
  );
}
