// A second person's word on an erasure: shows first how much of which kind it would change, then erases or declines.
'use client';
import { useEffect, useState } from 'react';
import { v4 as uuidv4 } from 'uuid';
import { formatCount } from '../../../../_lib/format';
import { useTRPCClient } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { Notice } from '../../../../_ui/notice';
import { notifyDone } from '../../../../_ui/notify';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { BECAUSE_WORDS } from './erasure-words';
import type { ErasureLine } from './records-answers';

export function DecideErasureDialog({
  line,
  timeZone,
  onClose,
}: {
  line: ErasureLine;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const approve = useMove(client.records.approve.mutate);
  const decline = useMove(client.records.decline.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [counts, setCounts] = useState<Record<string, number> | null>(null);
  const { id } = line;

  useEffect(() => {
    let isShown = true;
    // The same door, rolled back: what it counts is what approving would change.
    client.records.approve
      .mutate({ key: uuidv4(), preview: true, input: { erasureId: id } })
      .then((answer) => {
        if (!isShown) return;
        if (answer.status === 'would_apply') setCounts(answer.result.counts);
        if (answer.status === 'refused') setRefusal(answer);
      })
      .catch(() => isShown && setCounts({}));
    return () => {
      isShown = false;
    };
  }, [client, id]);

  async function decide(move: typeof approve | typeof decline, done: string) {
    const answer = await move.run({ erasureId: id });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: done });
    onClose();
  }
  return (
    <DecisionDialog
      title={`Erase ${line.name ?? 'this record'}?`}
      description={`Proposed by ${line.proposedBy}. ${BECAUSE_WORDS[line.because]}.`}
      action="Erase for good"
      isDanger
      isPending={approve.isPending}
      canSend={counts !== null}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void decide(approve, 'Erased')}
      onClose={onClose}
    >
      <WouldChange counts={counts} />
      <p className="text-ink-2 text-sm">
        Proofs of the log keep verifying. Snapshots that held the name are made anew without it and say so. It
        cannot be taken back.
      </p>
      <div>
        <Button loading={decline.isPending} onClick={() => void decide(decline, 'Declined')}>
          Decline instead
        </Button>
      </div>
    </DecisionDialog>
  );
}

function WouldChange({ counts }: { counts: Record<string, number> | null }) {
  if (counts === null) return <p className="text-ink-3 text-sm">Counting what it would change</p>;
  const rows = Object.entries(counts).sort(([, a], [, b]) => b - a);
  return (
    <Notice kind="warning" title="What it would change">
      <ul className="grid grid-cols-2 gap-x-6 tabular-nums">
        {rows.map(([kind, records]) => (
          <li key={kind} className="flex justify-between gap-3">
            <span>{kind.replaceAll('_', ' ')}</span>
            <span>{formatCount(records)}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
