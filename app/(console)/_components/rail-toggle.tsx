// Folds the rail to its icons and back; the choice is kept in a cookie, so that the server draws it right.
'use client';
import { PanelLeft } from 'lucide-react';
import { useState } from 'react';
import { setLookCookie } from '../../_ui/set-look-cookie';
import { RAIL_COOKIE, SHELL_ID } from './shell-look';

export function RailToggle({ startsClosed }: { startsClosed: boolean }) {
  const [isClosed, setIsClosed] = useState(startsClosed);
  const toggle = () => {
    const next = !isClosed;
    setIsClosed(next);
    document.getElementById(SHELL_ID)?.setAttribute('data-rail', next ? 'closed' : 'open');
    setLookCookie(RAIL_COOKIE, next ? 'closed' : 'open');
  };
  return (
    <button
      type="button"
      onClick={toggle}
      aria-expanded={!isClosed}
      className="flex h-8 w-full items-center gap-2.5 rounded-md px-2.5 text-ink-3 text-sm hover:bg-hover hover:text-ink"
    >
      <PanelLeft aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
      <span className="truncate group-data-[rail=closed]/shell:sr-only">Fold the rail</span>
    </button>
  );
}
