// Refuses a request with a code; whoever asked sees the code and the note.
'use client';
import { useState } from 'react';
import { reasonNeeds } from '@/server/core/reasons/read-reason';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { useTRPCClient } from '../../../_lib/trpc';
import { notifyDone } from '../../../_ui/notify';
import { DecisionDialog } from '../../_components/draft/decision-dialog';
import { NoteField } from '../../_components/draft/note-field';
import { ReasonChoice } from '../../_components/draft/reason-choice';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import { useReasons } from '../../_components/draft/use-reasons';
import type { Approval } from './approval';

export function RefuseDialog({
  approval,
  timeZone,
  onRefresh,
  onClose,
}: {
  approval: Approval;
  timeZone: string;
  onRefresh: () => void;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const options = useReasons().options(['approval_refusal']);
  const refuse = useMove(client.evidence.refuseWaiver.mutate);
  const [code, setCode] = useState<ReasonCode<'approval_refusal'> | ''>('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pick = (next: string) => setCode(REASON_CODES.approval_refusal.find((known) => known === next) ?? '');
  const needsNote = reasonNeeds('approval_refusal', code).needsNote;

  async function send() {
    if (code === '') return;
    const answer = await refuse.run({
      rulingId: approval.rulingId,
      reasonCode: code,
      note: note.trim() || undefined,
    });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: `Refused: ${approval.itemLabel}` });
    onClose();
  }
  return (
    <DecisionDialog
      title={`Refuse the waiver: ${approval.itemLabel}`}
      description={`${approval.askedBy} sees your code and note. The item stays as it is.`}
      action="Refuse"
      isPending={refuse.isPending}
      canSend={code !== '' && (!needsNote || note.trim() !== '')}
      options={options}
      onPick={pick}
      refusal={refusal}
      starts={{ refresh: onRefresh }}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ReasonChoice legend="Why not?" name="refusal-reason" options={options} value={code} onPick={pick} />
      <NoteField value={note} onValue={setNote} required={needsNote} />
    </DecisionDialog>
  );
}
