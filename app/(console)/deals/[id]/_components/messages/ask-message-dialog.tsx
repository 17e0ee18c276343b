// Asks a manager above the owner to let a text leave its template, with a sentence that says why.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCountOf } from '../../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../../_lib/trpc';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { NoteField } from '../../../../_components/draft/note-field';
import { useDeal } from '../deal-context';
import { useDealMove } from '../dialogs/use-deal-move';
import type { DealMessage } from './deal-message';
import { MessageText } from './message-text';

export function AskMessageDialog({ message }: { message: DealMessage }) {
  const { deal, setting, open, close } = useDeal();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.messages.ofDeal.queryOptions({ id: deal.id }));
  const client = useTRPCClient();
  const ask = useDealMove(client.messages.askApproval.mutate, 'A manager was asked');
  const [note, setNote] = useState('');
  const days = data?.writing?.setting;
  return (
    <DecisionDialog
      title="Ask a manager to approve it"
      description={`${message.standing?.leaves ?? 'It leaves its template.'} They see the exact text, what differs, and your reason.`}
      action="Ask"
      isPending={ask.isPending}
      canSend={note.trim() !== ''}
      refusal={ask.refusal}
      labels={{ template: 'Write it anew' }}
      starts={{ refresh: ask.starts.refresh, template: () => open({ kind: 'write_message', message }) }}
      timeZone={setting.timeZone}
      onSend={() => void ask.run({ messageId: message.id, note: note.trim() })}
      onClose={close}
    >
      <NoteField value={note} onValue={setNote} required hint="Why it has to leave the template." />
      {days ? (
        <p className="text-ink-2 text-xs">
          The request waits {formatCountOf(days.messageRequestWorkingDays, 'working day')}, then it runs out;
          an approval holds for {formatCountOf(days.messageApprovalWorkingDays, 'working day')}.
        </p>
      ) : null}
      <MessageText message={message} />
    </DecisionDialog>
  );
}
