// Says that what somebody asked for is done: what was done has entries of its own.
'use client';
import { useState } from 'react';
import { useTRPCClient } from '../../../_lib/trpc';
import { notifyDone } from '../../../_ui/notify';
import { DecisionDialog } from '../../_components/draft/decision-dialog';
import { NoteField } from '../../_components/draft/note-field';
import { type Refusal, useMove } from '../../_components/draft/use-move';
import { useRefresh } from '../../_components/draft/use-refresh';
import { type AskedRequest, requestTitle } from './asked-request';

export function CloseRequestDialog({
  request,
  timeZone,
  onClose,
}: {
  request: AskedRequest;
  timeZone: string;
  onClose: () => void;
}) {
  const refresh = useRefresh();
  const move = useMove(useTRPCClient().requests.close.mutate);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function send() {
    const answer = await move.run({ requestId: request.id, note: note.trim() || undefined });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (!answer) return;
    notifyDone({ title: `${request.askedBy} sees that it is done` });
    onClose();
  }
  return (
    <DecisionDialog
      title={`It is done: ${requestTitle(request)}`}
      description={`${request.askedBy} sees that you did it, and your note. Nothing else is changed.`}
      action="It is done"
      isPending={move.isPending}
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
      <NoteField value={note} onValue={setNote} />
    </DecisionDialog>
  );
}
