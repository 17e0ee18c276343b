// The cursor of the queue by key: `j k` move it, `a` approves or does what is asked, `d` opens the refusal.
'use client';
import { useState } from 'react';
import { useShortcuts } from '../../../_ui/keyboard/use-shortcuts';

/** Its card has the id `request-<id>`; null where the reader may not answer it. */
export type QueueEntry = { id: string; approve: (() => void) | null; refuse: (() => void) | null };

export function useQueueKeys(entries: readonly QueueEntry[], isOn: boolean) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const place = entries.findIndex(({ id }) => id === activeId);
  const active = entries[place] ?? null;

  function step(by: 1 | -1) {
    const next = entries[Math.min(Math.max(place + by, 0), entries.length - 1)];
    if (!next) return;
    setActiveId(next.id);
    document.getElementById(`request-${next.id}`)?.scrollIntoView({ block: 'nearest' });
  }
  useShortcuts(
    [
      { keys: ['j'], label: 'Next request', group: 'Approvals', run: () => step(1) },
      { keys: ['k'], label: 'Previous request', group: 'Approvals', run: () => step(-1) },
      { keys: ['a'], label: 'Approve', group: 'Approvals', run: () => active?.approve?.() },
      { keys: ['d'], label: 'Refuse', group: 'Approvals', run: () => active?.refuse?.() },
    ],
    isOn,
  );
  return { activeId: active?.id ?? null, mark: setActiveId };
}
