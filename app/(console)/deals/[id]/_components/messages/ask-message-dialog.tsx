// Asks a manager above the owner to let a text leave its template, with a sentence that says why.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../../../_lib/trpc';
import { DecisionDialog } from '../../../../_components/draft/decision-dialog';
import { NoteField } from '../../../../_components/draft/note-field';
import { useDeal } from '../deal-context';
import { useDealMove } from '../dialogs/use-deal-move';
import type { DealMessage } from './deal-message';
import { MessageText } from './message-text';

export function AskMessageDialog({ message }: { message: DealMessage }) {
  const { setting, open, close } = useDeal();
  const client = useTRPCClient();
  const ask = useDealMove(client.messages.askApproval.mutate, 'A manager was asked');
  const [note, setNote] = useState('');
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
      <MessageText message={message} />
    </DecisionDialog>
  );
}
