// Declines a message that an agent proposed, with a reason; the agent is judged by it, and does not ask the same again for a while.
'use client';
import { useState } from 'react';
import { reasonNeeds } from '@/server/core/reasons/read-reason';
import { REASON_CODES, type ReasonCode } from '@/server/core/vocabulary/reason-code';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { NoteField } from '../../../../_components/draft/note-field';
import { ReasonChoice } from '../../../../_components/draft/reason-choice';
import { useReasons } from '../../../../_components/draft/use-reasons';
import { useDeal } from '../deal-context';
import { useDealMove } from '../dialogs/use-deal-move';

export function DeclineMessageDialog({ messageId, contactName }: { messageId: string; contactName: string }) {
  const { setting, close } = useDeal();
  const decline = useDealMove(useTRPCClient().messages.decline.mutate, 'Proposed message declined');
  const options = useReasons().options(['message_decline']);
  const [code, setCode] = useState<ReasonCode<'message_decline'> | ''>('');
  const [note, setNote] = useState('');
  const pick = (next: string) => setCode(REASON_CODES.message_decline.find((known) => known === next) ?? '');
  const { needsNote } = reasonNeeds('message_decline', code);
  return (
    <DecisionDialog
      title={`Decline the message to ${contactName}`}
      description="Nothing was sent. The drafter is judged by your reason, and does not ask this again for 30 days."
      action="Decline"
      isPending={decline.isPending}
      canSend={code !== '' && (!needsNote || note.trim() !== '')}
      options={options}
      onPick={pick}
      refusal={decline.refusal}
      starts={{ refresh: decline.starts.refresh }}
      timeZone={setting.timeZone}
      onSend={() => {
        if (code === '') return;
        void decline.run({ messageId, reasonCode: code, note: note.trim() || undefined });
      }}
      onClose={close}
    >
      <ReasonChoice legend="Why not?" name="decline-message" options={options} value={code} onPick={pick} />
      <NoteField value={note} onValue={setNote} required={needsNote} />
    </DecisionDialog>
  );
}
