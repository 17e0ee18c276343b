// Approves waivers and keeps the refusal of the door beside the one it was for.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../_lib/trpc';
import { notifyDone } from '../../../_ui/notify';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import type { Approval } from './approval';

export function useApprovals() {
  const client = useTRPCClient();
  const move = useMove(client.evidence.approveWaiver.mutate);
  const [refusing, setRefusing] = useState<Approval | null>(null);
  const [refused, setRefused] = useState<{ rulingId: string; refusal: Refusal } | null>(null);

  async function approve(approval: Approval) {
    const answer = await move.run({ rulingId: approval.rulingId });
    if (answer?.status === 'refused') return setRefused({ rulingId: approval.rulingId, refusal: answer });
    if (!answer) return;
    setRefused(null);
    notifyDone({ title: `Approved: ${approval.itemLabel} on ${approval.dealName}` });
  }
  return {
    approve,
    refusing,
    setRefusing,
    refused,
    closeRefusal: () => setRefused(null),
  };
}
