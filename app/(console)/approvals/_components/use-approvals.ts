// Approves requests and keeps the refusal of the door beside the one it was for; the cursor moves by key.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../_lib/trpc';
import { useShortcuts } from '../../../_ui/keyboard/use-shortcuts';
import { notifyDone } from '../../../_ui/notify';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import type { Approval } from './approval';

const mayDecide = ({ turn }: Approval) => turn === 'yours' || turn === 'allowed';

export function useApprovals(waiting: readonly Approval[]) {
  const client = useTRPCClient();
  const move = useMove(client.evidence.approveWaiver.mutate);
  const [activeId, setActiveId] = useState<string | null>(null);
  const [refusing, setRefusing] = useState<Approval | null>(null);
  const [refused, setRefused] = useState<{ rulingId: string; refusal: Refusal } | null>(null);
  const place = waiting.findIndex(({ rulingId }) => rulingId === activeId);
  const active = waiting[place] ?? null;

  function step(by: 1 | -1) {
    const next = waiting[Math.min(Math.max(place + by, 0), waiting.length - 1)];
    if (!next) return;
    setActiveId(next.rulingId);
    document.getElementById(`request-${next.rulingId}`)?.scrollIntoView({ block: 'nearest' });
  }
  async function approve(approval: Approval) {
    const answer = await move.run({ rulingId: approval.rulingId });
    if (answer?.status === 'refused') return setRefused({ rulingId: approval.rulingId, refusal: answer });
    if (!answer) return;
    setRefused(null);
    notifyDone({ title: `Approved: ${approval.itemLabel} on ${approval.dealName}` });
  }
  useShortcuts(
    [
      { keys: ['j'], label: 'Next request', group: 'Approvals', run: () => step(1) },
      { keys: ['k'], label: 'Previous request', group: 'Approvals', run: () => step(-1) },
      {
        keys: ['a'],
        label: 'Approve',
        group: 'Approvals',
        run: () => {
          if (active && mayDecide(active)) void approve(active);
        },
      },
      {
        keys: ['d'],
        label: 'Refuse',
        group: 'Approvals',
        run: () => {
          if (active && mayDecide(active)) setRefusing(active);
        },
      },
    ],
    refusing === null,
  );
  return {
    activeId: active?.rulingId ?? null,
    mark: setActiveId,
    approve,
    refusing,
    setRefusing,
    refused,
    closeRefusal: () => setRefused(null),
  };
}
