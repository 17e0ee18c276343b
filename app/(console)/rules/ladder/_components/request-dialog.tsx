// Asks for the next rung, with an end; a second admin approves.
'use client';
import { useState } from 'react';
import { CLASS_WORDS } from '@/server/core/ladder/class-words';
import { actionOf, RUNG_WORDS, type Rung } from '@/server/core/ladder/rung';
import type { FieldClass } from '@/server/core/vocabulary/commitment-field';
import { useTRPCClient } from '../../../../_lib/trpc';
import { DateField } from '../../../../_ui/date-field';
import { Field } from '../../../../_ui/field';
import { DecisionDialog } from '../../../_components/draft/decision-dialog';
import { NoteField } from '../../../_components/draft/note-field';
import { type Refusal, useMove } from '../../../_components/draft/use-move';

export function RequestDialog({
  agentId,
  fieldClass,
  rung,
  timeZone,
  onClose,
}: {
  agentId: string;
  fieldClass: FieldClass;
  rung: Rung;
  timeZone: string;
  onClose: () => void;
}) {
  const client = useTRPCClient();
  const { run, isPending } = useMove(client.ladder.request.mutate);
  const [expiresOn, setExpiresOn] = useState('');
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function send() {
    const why = note.trim() ? { note: note.trim() } : {};
    const answer = await run({
      agentId,
      action: actionOf(fieldClass),
      fieldClass,
      rung,
      expiresOn,
      ...why,
    });
    if (answer?.status === 'refused') return setRefusal(answer);
    if (answer) onClose();
  }
  return (
    <DecisionDialog
      title={`Rung ${rung} for ${agentId}`}
      description={`In ${CLASS_WORDS[fieldClass].label.toLowerCase()} fields (${CLASS_WORDS[fieldClass].holds}) it then ${RUNG_WORDS[rung].may}. A second admin approves, and it falls by itself when its writes are rolled back.`}
      action="Ask"
      isPending={isPending}
      canSend={expiresOn !== ''}
      refusal={refusal}
      timeZone={timeZone}
      onSend={() => void send()}
      onClose={onClose}
    >
      <Field label="Ends on" required hint="Within a year; then it is asked for again">
        {(control) => (
          <DateField {...control} value={expiresOn} onChange={(event) => setExpiresOn(event.target.value)} />
        )}
      </Field>
      <NoteField value={note} onValue={setNote} />
    </DecisionDialog>
  );
}
