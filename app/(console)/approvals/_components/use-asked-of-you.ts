// Answers what others ask: does it as asked, keeps what the door said of the last try, and holds the dialog that is open.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../_lib/trpc';
import { notifyDone } from '../../../_ui/notify';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import { type AskedRequest, requestTitle } from './asked-request';

export type RequestDialog = { kind: 'decline' | 'close'; row: AskedRequest };

export function useAskedOfYou(rows: readonly AskedRequest[]) {
  const client = useTRPCClient();
  const move = useMove(client.requests.changeCommitment.mutate);
  const [dialog, setDialog] = useState<RequestDialog | null>(null);
  const [refused, setRefused] = useState<{ id: string; refusal: Refusal } | null>(null);

  async function doAsAsked(row: AskedRequest) {
    const answer = await move.run({ requestId: row.id });
    if (answer?.status === 'refused') return setRefused({ id: row.id, refusal: answer });
    if (!answer) return;
    setRefused(null);
    notifyDone({ title: `Done as asked: ${requestTitle(row)}` });
  }
  /** What can be done here is done; the rest was done on its page, and is said. */
  const answer = (row: AskedRequest) =>
    row.change ? void doAsAsked(row) : setDialog({ kind: 'close', row });
  return {
    rows,
    answer,
    isPending: move.isPending,
    dialog,
    setDialog,
    refused,
    closeRefusal: () => setRefused(null),
  };
}
export type AskedOfYouDesk = ReturnType<typeof useAskedOfYou>;
