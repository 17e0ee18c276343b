// A link of the rail that knows whether its screen is the one shown; on a phone it closes the menu it lies in.
'use client';
import { clsx } from 'clsx';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { IntentLink } from '../../_ui/intent-link';

export function RailLink({
  href,
  label,
  menuId,
  children,
}: {
  href: string;
  label: string;
  /** The popover to close after a press. */
  menuId?: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const isCurrent =
    path === href || path.startsWith(`${href}/`) || (href === '/forecast' && path.startsWith('/deals/'));
  return (
    <IntentLink
      href={href}
      title={label}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => menuId && document.getElementById(menuId)?.hidePopover()}
      className={clsx(
        'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm',
        isCurrent ? 'bg-selected font-medium text-accent-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
      )}
    >
      {children}
    </IntentLink>
  );
}
