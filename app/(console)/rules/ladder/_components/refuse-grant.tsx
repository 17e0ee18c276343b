// Refuses a requested rung with a code.
'use client';
import { useState } from 'react';
import { reasonNeeds } from '@/server/core/reasons/read-reason';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { useTRPCClient } from '../../../../_lib/trpc';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import { NoteField } from '../../../_components/draft/note-field';
import { ReasonChoice } from '../../../_components/draft/reason-choice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { useReasons } from '../../../_components/draft/use-reasons';

export function RefuseGrant({
  grantId,
  timeZone,
  onClose,
}: {
  grantId: string;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const options = useReasons().options(['approval_refusal']);
  const { run, isPending } = useMove(client.ladder.refuse.mutate);
  const [code, setCode] = useState<ReasonCode<'approval_refusal'> | ''>('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { needsNote } = reasonNeeds('approval_refusal', code);
  const pick = (next: string) => setCode(REASON_CODES.approval_refusal.find((known) => known === next) ?? '');
  async function send() {
    if (code === '') return;
    const answer = await run({ grantId, reasonCode: code, ...(note.trim() ? { note: note.trim() } : {}) });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer) onClose();
  }
  return (
    <DecisionDialog
      title="Refuse the rung"
      action="Refuse"
      isPending={isPending}
      canSend={code !== '' && (!needsNote || note.trim() !== '')}
      options={options}
      onPick={pick}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ReasonChoice legend="Why not?" name="refuse-grant" options={options} value={code} onPick={pick} />
      <NoteField value={note} onValue={setNote} required={needsNote} />
    </DecisionDialog>
  );
}
