// Refuses a message that leaves its template, with a code; whoever asked sees the code and the note.
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
import { useRefresh } from '../../_components/draft/use-refresh';
import type { WaitingMessageRow } from './waiting-message';

export function RefuseMessageDialog({
  message,
  timeZone,
  onClose,
}: {
  message: WaitingMessageRow;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const refresh = useRefresh();
  const options = useReasons().options(['approval_refusal']);
  const refuse = useMove(client.messages.refuse.mutate);
  const [code, setCode] = useState<ReasonCode<'approval_refusal'> | ''>('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const pick = (next: string) => setCode(REASON_CODES.approval_refusal.find((known) => known === next) ?? '');
  const { needsNote } = reasonNeeds('approval_refusal', code);

  async function send() {
    if (code === '') return;
    const answer = await refuse.run({
      messageId: message.id,
      reasonCode: code,
      note: note.trim() || undefined,
    });
    if (!answer) return;
    if (answer.status === 'refused') return setRefusal(answer);
    notifyDone({ title: `Refused: the message to ${message.contactName}` });
    onClose();
  }
  return (
    <DecisionDialog
      title={`Refuse the message to ${message.contactName}`}
      description={`${message.askedBy} sees your code and note. The text cannot be sent; it can be written anew.`}
      action="Refuse"
      isPending={refuse.isPending}
      canSend={code !== '' && (!needsNote || note.trim() !== '')}
      options={options}
      onPick={pick}
      refusal={refusal}
      starts={{
        refresh: () => {
          refresh();
          onClose();
        },
      }}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <ReasonChoice legend="Why not?" name="message-refusal" options={options} value={code} onPick={pick} />
      <NoteField value={note} onValue={setNote} required={needsNote} />
    </DecisionDialog>
  );
}
