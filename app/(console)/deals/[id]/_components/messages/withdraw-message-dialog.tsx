// Takes back a message that was not sent, with a reason.
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
import type { DealMessage } from './deal-message';

export function WithdrawMessageDialog({ message }: { message: DealMessage }) {
  const { setting, open, close } = useDeal();
  const client = useTRPCClient();
  const options = useReasons().options(['rollback']);
  const withdraw = useDealMove(client.messages.withdraw.mutate, 'Message withdrawn');
  const [code, setCode] = useState<ReasonCode<'rollback'> | ''>('');
  const [note, setNote] = useState('');
  const pick = (next: string) => setCode(REASON_CODES.rollback.find((known) => known === next) ?? '');
  const { needsNote } = reasonNeeds('rollback', code);
  return (
    <DecisionDialog
      title={`Withdraw the message to ${message.contactName}`}
      description="It was not sent. It stays in the record, and can be written again."
      action="Withdraw"
      isPending={withdraw.isPending}
      canSend={code !== '' && (!needsNote || note.trim() !== '')}
      options={options}
      onPick={pick}
      refusal={withdraw.refusal}
      labels={{ template: 'Write another message' }}
      starts={{ refresh: withdraw.starts.refresh, template: () => open({ kind: 'write_message' }) }}
      timeZone={setting.timeZone}
      onSend={() => {
        if (code === '') return;
        void withdraw.run({ messageId: message.id, reasonCode: code, note: note.trim() || undefined });
      }}
      onClose={close}
    >
      <ReasonChoice legend="Why?" name="withdraw-reason" options={options} value={code} onPick={pick} />
      <NoteField value={note} onValue={setNote} required={needsNote} />
    </DecisionDialog>
  );
}
